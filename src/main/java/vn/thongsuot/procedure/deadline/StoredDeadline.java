package vn.thongsuot.procedure.deadline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.procedure.TimeLimit;

/**
 * A limit of a case as the database keeps it.
 *
 * @param workItem the step it belongs to; {@code null} for a limit of the case as a whole
 * @param name of a limit of the case, as {@code procedure.yaml} has it
 * @param inForceOn the day it began, which decides about the values of parameters
 * @param escalateRole {@code null} for the role above
 * @param due {@code null} while the clock stands still
 * @param left what was left when the clock stopped
 * @param nextOn when there is something to tell next
 */
public record StoredDeadline(
        long id,
        long caseId,
        @Nullable Long workItem,
        @Nullable String name,
        State state,
        TimeLimit limit,
        LocalDate inForceOn,
        LocalDate countedFrom,
        @Nullable String legalBasis,
        @Nullable TimeLimit remindBefore,
        @Nullable TimeLimit escalateAfter,
        @Nullable String escalateRole,
        List<TimeLimit> extensions,
        List<Pause> pauses,
        @Nullable LocalDate due,
        boolean provisional,
        @Nullable LocalDate pausedSince,
        int left,
        DeadlineStage stage,
        @Nullable LocalDate remindOn,
        @Nullable LocalDate escalateOn,
        @Nullable LocalDate nextOn,
        @Nullable LocalDate closedOn) {

    /** Whether the limit still runs. */
    public enum State {
        OPEN,
        /** What it asks for was done, in time or not. */
        MET,
        /** Nobody needs to keep it any more: the step was taken away or the case ended otherwise. */
        DROPPED
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean inWorkingDays() {
        return DeadlineCalculator.inWorkingDays(limit, extensions);
    }

    /**
     * Whether nothing happened that moves the last day. A day that was told as final stays when days off change; a
     * provisional one is counted anew each time.
     */
    boolean isSettled(LocalDate from, List<Pause> counted) {
        return !provisional
                && (due != null || pausedSince != null)
                && from.equals(countedFrom)
                && counted.equals(pauses);
    }

    /** Whether there is something to tell on a day. */
    public boolean isToldOn(LocalDate today) {
        return nextOn != null && !nextOn.isAfter(today);
    }

    /** What is to be told on a day on which there is something to tell; a reminder that comes too late is left out. */
    public DeadlineStage nextStage(LocalDate today) {
        return switch (stage) {
            case NONE -> due != null && today.isAfter(due) ? DeadlineStage.OVERDUE : DeadlineStage.DUE_SOON;
            case DUE_SOON -> DeadlineStage.OVERDUE;
            case OVERDUE, ESCALATED -> DeadlineStage.ESCALATED;
        };
    }

    /** The same limit after something was told. */
    StoredDeadline told(DeadlineStage reached) {
        return new StoredDeadline(
                id,
                caseId,
                workItem,
                name,
                state,
                limit,
                inForceOn,
                countedFrom,
                legalBasis,
                remindBefore,
                escalateAfter,
                escalateRole,
                extensions,
                pauses,
                due,
                provisional,
                pausedSince,
                left,
                reached,
                remindOn,
                escalateOn,
                next(reached, due, remindOn, escalateOn),
                closedOn);
    }

    /** The same limit counted anew. */
    StoredDeadline counted(TimeLimit limit, LocalDate from, Standing standing, DeadlineCalculator calculator) {
        boolean paused = standing.pausedSince() != null;
        LocalDate day = paused ? null : standing.due().day();
        LocalDate remind = day == null || remindBefore == null ? null : calculator.shifted(day, remindBefore, true);
        LocalDate escalate =
                day == null || escalateAfter == null ? null : calculator.shifted(day, escalateAfter, false);
        // Who was given the work after the day of the reminder knows how little time is left.
        LocalDate useful = remind == null || !remind.isAfter(inForceOn) ? null : remind;
        DeadlineStage told = day != null && day.equals(due) ? stage : DeadlineStage.NONE;
        return new StoredDeadline(
                id,
                caseId,
                workItem,
                name,
                state,
                limit,
                inForceOn,
                from,
                legalBasis,
                remindBefore,
                escalateAfter,
                escalateRole,
                extensions,
                standing.pauses(),
                day,
                standing.due().provisional(),
                standing.pausedSince(),
                standing.left(),
                told,
                useful,
                escalate,
                next(told, day, useful, escalate),
                closedOn);
    }

    /** When there is something to tell after a stage. */
    static @Nullable LocalDate next(
            DeadlineStage stage,
            @Nullable LocalDate due,
            @Nullable LocalDate remindOn,
            @Nullable LocalDate escalateOn) {
        if (due == null) {
            return null;
        }
        LocalDate over = due.plusDays(1);
        return switch (stage) {
            case NONE -> remindOn == null ? over : remindOn;
            case DUE_SOON -> over;
            case OVERDUE -> escalateOn;
            case ESCALATED -> null;
        };
    }
}
