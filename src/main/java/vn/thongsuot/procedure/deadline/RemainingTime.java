package vn.thongsuot.procedure.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.thongsuot.procedure.Message;
import vn.thongsuot.procedure.WorkingCalendar;

/**
 * What is left of a time limit.
 *
 * @param days left, or past the end when {@code state} is {@link State#OVERDUE}; never negative
 * @param working whether {@code days} are working days
 */
public record RemainingTime(State state, int days, boolean working) {

    /** Where today lies with regard to the last day. */
    public enum State {
        AHEAD,
        TODAY,
        OVERDUE,
        /** The clock stands still. */
        PAUSED
    }

    static RemainingTime inDays(LocalDate due, LocalDate today) {
        int days = Math.toIntExact(ChronoUnit.DAYS.between(today, due));
        return new RemainingTime(state(due, today), Math.abs(days), false);
    }

    /** On days that are not worked the count stands still: a limit that ended on Friday is overdue by no working day on Saturday. */
    static RemainingTime inWorkingDays(LocalDate due, LocalDate today, WorkingCalendar calendar) {
        return new RemainingTime(state(due, today), Math.abs(calendar.workingDaysBetween(today, due)), true);
    }

    private static State state(LocalDate due, LocalDate today) {
        if (today.isEqual(due)) {
            return State.TODAY;
        }
        return today.isBefore(due) ? State.AHEAD : State.OVERDUE;
    }

    public Message message() {
        return switch (state) {
            case TODAY -> Message.of("procedure.deadline.today");
            case AHEAD -> ahead();
            case OVERDUE -> overdue();
            case PAUSED ->
                working
                        ? Message.of("procedure.deadline.paused-working", days)
                        : Message.of("procedure.deadline.paused", days);
        };
    }

    private Message ahead() {
        if (days == 0) {
            return Message.of("procedure.deadline.ends-before-next-working-day");
        }
        return working
                ? Message.of("procedure.deadline.left-working", days)
                : Message.of("procedure.deadline.left", days);
    }

    private Message overdue() {
        if (days == 0) {
            return Message.of("procedure.deadline.overdue-not-yet-a-working-day");
        }
        return working
                ? Message.of("procedure.deadline.overdue-working", days)
                : Message.of("procedure.deadline.overdue", days);
    }
}
