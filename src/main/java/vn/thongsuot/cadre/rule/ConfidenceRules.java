package vn.thongsuot.cadre.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.thongsuot.cadre.rule.Check.Rule;

/** When a vote of confidence is due (domain 8.4). */
public final class ConfidenceRules {

    private ConfidenceRules() {}

    /**
     * Periodic in one year of the term [F:96C], counted from the day the term began. The text knows no exception, nor does it
     * say that a vote at another time is void: so a warning, which the approving committee sees.
     */
    public static Check termYear(LocalDate termStartedOn, LocalDate on, int year) {
        LocalDate from = termStartedOn.plusYears(year - 1L);
        LocalDate to = termStartedOn.plusYears(year).minusDays(1);
        long present = ChronoUnit.YEARS.between(termStartedOn, on) + 1;
        return on.isBefore(from) || on.isAfter(to)
                ? Check.warning(Rule.TERM_YEAR, "cadre.rule.term-year.other", on, present, year, from, to)
                : Check.met(Rule.TERM_YEAR, "cadre.rule.term-year.right", on, present);
    }
}
