package vn.thongsuot.procedure.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.procedure.TimeLimit;
import vn.thongsuot.procedure.deadline.Pause;
import vn.thongsuot.procedure.deadline.RemainingTime;

/**
 * A time limit as it stands: with the values that were in force when it began, and all that moved its last day.
 *
 * @param day the last day; while the clock stands still, what it would be if the clock went on today
 * @param provisional days off on the way are not confirmed yet
 * @param legalBasis {@code null} when the model states the limit itself
 * @param extensions by how much it was extended, in order
 * @param pauses when the clock stood still, in order; the last may still last
 */
public record DueInfo(
        LocalDate day,
        boolean provisional,
        TimeLimit limit,
        LocalDate countedFrom,
        @Nullable String legalBasis,
        List<TimeLimit> extensions,
        List<Pause> pauses,
        RemainingTime remaining) {

    public boolean isPaused() {
        return remaining.state() == RemainingTime.State.PAUSED;
    }
}
