package vn.thongsuot.procedure;

import org.jspecify.annotations.Nullable;

/**
 * A time limit of a case came near, was missed, or was taken to the role above; told once each. Published in the transaction
 * that records it; carries ids only.
 *
 * @param workItem the step it belongs to; {@code null} for a limit of the case as a whole
 * @param candidateKey the role in a unit that is to know; {@code null} for those who have the case now
 */
public record DeadlineNotice(
        Stage stage,
        CaseId caseId,
        @Nullable WorkItemId workItem,
        long deadlineId,
        @Nullable String candidateKey) {

    public enum Stage {
        DUE_SOON,
        OVERDUE,
        ESCALATED
    }
}
