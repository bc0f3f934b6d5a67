package vn.thongsuot.procedure.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.procedure.TimeLimit;
import vn.thongsuot.procedure.deadline.RemainingTime;

/**
 * The deadline of a step as it was computed when the step began.
 *
 * @param provisional days off on the way are not confirmed yet
 * @param legalBasis {@code null} when the model states the limit itself
 */
public record DueInfo(
        LocalDate day,
        boolean provisional,
        TimeLimit limit,
        LocalDate countedFrom,
        @Nullable String legalBasis,
        RemainingTime remaining) {}
