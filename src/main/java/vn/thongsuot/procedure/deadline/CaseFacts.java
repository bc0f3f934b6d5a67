package vn.thongsuot.procedure.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.time.PortalClock;

/**
 * What happened to a case, as far as its limits depend on it.
 *
 * @param endedAt {@code null} while it runs
 * @param dates the dates of the case
 * @param turns every step entered so far, in order
 */
public record CaseFacts(
        long caseId, Instant startedAt, @Nullable Instant endedAt, Map<String, LocalDate> dates, List<Turn> turns) {

    /**
     * One entry into a step.
     *
     * @param ended {@code null} while it is open
     * @param completed it was done, not taken away
     * @param returned it was left by returning the case to an earlier step
     * @param entryDue the last day that the entry of a list has, which this instance stands for
     */
    public record Turn(
            long workItem,
            String step,
            Instant began,
            @Nullable Instant ended,
            boolean completed,
            boolean returned,
            @Nullable LocalDate entryDue) {

        public boolean isOpen() {
            return ended == null;
        }

        public LocalDate beganOn() {
            return day(began);
        }
    }

    /** The latest day of the events that a limit counts from; empty when none has happened. */
    public Optional<LocalDate> latestOf(List<String> events) {
        return events.stream().flatMap(event -> dayOf(event).stream()).max(Comparator.naturalOrder());
    }

    /** The day of an event that a limit counts from or ends with; empty when it has not happened. */
    public Optional<LocalDate> dayOf(String event) {
        if (DeadlineSpec.START.equals(event)) {
            return Optional.of(day(startedAt));
        }
        LocalDate date = dates.get(event);
        return date == null ? completionOf(event).map(CaseFacts::day) : Optional.of(date);
    }

    /** A step that returned the case was left, not done. */
    private Optional<Instant> completionOf(String step) {
        return turns.stream()
                .filter(turn -> turn.step().equals(step) && turn.completed() && !turn.returned())
                .flatMap(turn -> Optional.ofNullable(turn.ended()).stream())
                .max(Comparator.naturalOrder());
    }

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, PortalClock.ZONE);
    }
}
