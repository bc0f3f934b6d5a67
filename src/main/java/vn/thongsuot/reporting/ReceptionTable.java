package vn.thongsuot.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.thongsuot.petition.reception.ReceptionFigure;
import vn.thongsuot.petition.reception.ReceptionFigures;
import vn.thongsuot.petition.reception.ReportPeriod;
import vn.thongsuot.platform.i18n.Texts;

/** Reception days and petitions of a period, a row for each unit that the reader has to do with. */
@Service
public class ReceptionTable {

    private static final List<Sum> SUMS = List.of(
            new Sum("held", ReceptionFigure::regularDays),
            new Sum("required", ReceptionFigure::required),
            new Sum("short", ReceptionFigure::monthsShort),
            new Sum("extraordinary", ReceptionFigure::extraordinaryDays),
            new Sum("visits", ReceptionFigure::visits),
            new Sum("people", ReceptionFigure::people),
            new Sum("received", ReceptionFigure::received),
            new Sum("proposals", ReceptionFigure::proposals),
            new Sum("complaints", ReceptionFigure::complaints),
            new Sum("others", ReceptionFigure::others),
            new Sum("in-time", ReceptionFigure::answeredInTime),
            new Sum("late", ReceptionFigure::answeredLate),
            new Sum("open", ReceptionFigure::open));

    private final ReceptionFigures figures;

    ReceptionTable(ReceptionFigures figures) {
        this.figures = figures;
    }

    private record Sum(String head, ToLongFunction<ReceptionFigure> what) {}

    /** Whether there is a row for the signed-in person. */
    public boolean mayRead() {
        return figures.mayRead();
    }

    public Table of(ReportPeriod period) {
        List<ReceptionFigure> lines = figures.of(period);
        List<Table.Row> rows = new ArrayList<>();
        lines.forEach(line -> rows.add(new Table.Row(line.unitName(), cells(List.of(line)), false)));
        if (lines.size() > 1) {
            rows.add(new Table.Row(Texts.t("reporting.statistics.total"), cells(lines), true));
        }
        return new Table(
                "by-unit",
                Texts.t("reporting.reception.table"),
                Texts.t("reporting.reception.unit"),
                SUMS.stream()
                        .map(sum -> new Table.Column(Texts.t("reporting.reception.column." + sum.head()), false))
                        .toList(),
                rows);
    }

    /** The name of a period as a report has it in its heading. */
    public static String name(ReportPeriod period) {
        return Texts.t(
                "reporting.reception.period." + period.kind(),
                Integer.toString(period.number()),
                Integer.toString(period.year()));
    }

    private static List<@Nullable BigDecimal> cells(List<ReceptionFigure> lines) {
        List<@Nullable BigDecimal> cells = new ArrayList<>();
        SUMS.forEach(sum -> cells.add(
                BigDecimal.valueOf(lines.stream().mapToLong(sum.what()).sum())));
        return cells;
    }
}
