package vn.thongsuot.procedure.casefile;

/** What the history of a case tells of. */
public enum CaseEventKind {
    STARTED,
    STEP_ENTERED,
    STEP_COMPLETED,
    STEP_RETURNED,
    STEP_CANCELLED,
    CLAIMED,
    GIVEN_BACK,
    TIMER_FIRED,
    ACTION_DONE,
    COMMAND,
    REMARK,
    PAPER_ADDED,
    PAPER_REMOVED,
    DOCUMENT_ISSUED,
    /** In the register, by its keeper. */
    DOCUMENT_CANCELLED,
    /** A document that came in was joined to the case, or parted from it again. */
    INCOMING_LINKED,
    INCOMING_UNLINKED,
    BALLOT_OPENED,
    BALLOT_CLOSED,
    BALLOT_CANCELLED,
    DEADLINE_PAUSED,
    DEADLINE_RESUMED,
    DUE_SOON,
    OVERDUE,
    ESCALATED,
    /** The role above answered an escalation. */
    URGED,
    EXTENDED,
    /** A superior gave a step to somebody. */
    REASSIGNED,
    /** A superior took a step from whoever had taken it. */
    TAKEN_BACK,
    /** The post became vacant while the step waited. */
    MOVED_TO_OFFICE,
    /** Somebody took the post again. */
    MOVED_BACK,
    /** Who had taken the step no longer has the role. */
    CLAIM_ENDED,
    ENDED
}
