package vn.thongsuot.petition.reception;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * For what time communes report on reception (domain 7.5). Never shorter than a month: a number of one day would tell of one visitor.
 *
 * @param number which one of the year, from 1
 */
public record ReportPeriod(Kind kind, int year, int number) {

    private static final int MONTHS = 12;
    private static final int YEARS_BACK = 1;

    public enum Kind {
        MONTH(1, MONTHS),
        QUARTER(3, 4),
        HALF_YEAR(6, 1),
        NINE_MONTHS(9, 1),
        YEAR(MONTHS, 1);

        private final int months;
        private final int ofYear;

        Kind(int months, int ofYear) {
            this.months = months;
            this.ofYear = ofYear;
        }
    }

    public ReportPeriod {
        if (number < 1 || number > kind.ofYear) {
            throw new IllegalArgumentException(kind + " " + number);
        }
    }

    /** Those of this year and the last that have begun, the latest first. */
    public static List<ReportPeriod> begun(Kind kind, LocalDate today) {
        return Stream.iterate(today.getYear(), year -> year - 1)
                .limit(1L + YEARS_BACK)
                .flatMap(year -> IntStream.rangeClosed(1, kind.ofYear)
                        .mapToObj(number -> new ReportPeriod(kind, year, number))
                        .sorted(Comparator.comparing(ReportPeriod::number).reversed()))
                .filter(period -> !period.from().isAfter(today))
                .toList();
    }

    public LocalDate from() {
        return YearMonth.of(year, (number - 1) * kind.months + 1).atDay(1);
    }

    public LocalDate to() {
        return YearMonth.from(from()).plusMonths(kind.months - 1L).atEndOfMonth();
    }

    List<YearMonth> months() {
        return Stream.iterate(YearMonth.from(from()), month -> month.plusMonths(1))
                .limit(kind.months)
                .toList();
    }
}
