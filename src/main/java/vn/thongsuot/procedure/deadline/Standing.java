package vn.thongsuot.procedure.deadline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.procedure.DueDate;

/**
 * Where a limit stands.
 *
 * @param due the last day; while the clock stands still, the last day if it had gone on at once
 * @param pausedSince since when the clock stands still; {@code null} while it runs
 * @param left days left when the clock stopped, in working days where everything is counted in working days; 0 while it runs
 * @param pauses those that moved the last day, in order and without overlaps
 */
public record Standing(DueDate due, @Nullable LocalDate pausedSince, int left, List<Pause> pauses) {}
