package vn.thongsuot.inspection.discipline.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.inspection.discipline.DisciplineForm;
import vn.thongsuot.procedure.Message;

/**
 * Whether a form may still be given for something that happened long ago: 5 years for a reprimand, 10 for a warning and a
 * removal, no bar for what deserves expulsion nor for some acts against political rules, security, or with a false diploma
 * [F:TIMEBAR]. Counted from the act to the conclusion that discipline is due [F:QUIZ]; the last day belongs to the time. What
 * makes it begin anew is not known for sure and left to whoever looks at the case.
 *
 * @param until the last day; {@code null} where there is no bar or it cannot be told
 * @param reason why, a sentence for people
 */
public record TimeBar(
        DisciplineForm form, State state, @Nullable LocalDate until, Message reason) {

    /** How it stands. */
    public enum State {
        OPEN,
        OVER,
        /** The act or the form knows no time bar. */
        NONE,
        /** Not known for sure; somebody looks into the regulation. */
        UNSURE
    }

    /**
     * @param actedOn day of the act; of one that lasted, the day it ended
     * @param concludedOn day of the conclusion that discipline is due
     * @param exempt the act is one of those without a bar
     */
    public static TimeBar of(
            DisciplineForm form,
            @Nullable LocalDate actedOn,
            LocalDate concludedOn,
            boolean exempt,
            DisciplineLimits limits) {
        if (exempt) {
            return new TimeBar(form, State.NONE, null, Message.of("inspection.time-bar.exempt"));
        }
        return switch (form) {
            case EXPULSION -> new TimeBar(form, State.NONE, null, Message.of("inspection.time-bar.none"));
            case DISSOLUTION -> new TimeBar(form, State.UNSURE, null, Message.of("inspection.time-bar.unsure"));
            case REPRIMAND -> of(form, actedOn, concludedOn, limits.lightBar());
            case WARNING, REMOVAL -> of(form, actedOn, concludedOn, limits.heavyBar());
        };
    }

    private static TimeBar of(DisciplineForm form, @Nullable LocalDate actedOn, LocalDate concludedOn, int months) {
        if (actedOn == null) {
            return new TimeBar(form, State.UNSURE, null, Message.of("inspection.time-bar.no-date"));
        }
        LocalDate until = actedOn.plusMonths(months);
        int years = months / 12;
        return concludedOn.isAfter(until)
                ? new TimeBar(
                        form,
                        State.OVER,
                        until,
                        Message.of("inspection.time-bar.over", years, actedOn, until, concludedOn))
                : new TimeBar(
                        form,
                        State.OPEN,
                        until,
                        Message.of("inspection.time-bar.open", years, actedOn, until, concludedOn));
    }

    public boolean isOver() {
        return state == State.OVER;
    }

    /** Mark, form, and why in one line. */
    public Message line() {
        return Message.of(
                "inspection.time-bar.line", Message.of("inspection.time-bar.mark." + state), form.label(), reason);
    }
}
