package vn.thongsuot.procedure.notice;

/** What a notice is about. */
public enum NoticeKind {
    /** A step waits for a role that the person has. */
    WORK,
    /** The last day of a step is near. */
    DUE_SOON,
    /** A step is late. */
    OVERDUE,
    /** A step is late below, and the level above is told. */
    ESCALATED,
    /** A superior gave a step to the person. */
    REASSIGNED,
    /** A superior took a step from the person. */
    TAKEN_AWAY,
    /** A document of a case the person has was cancelled. */
    DOCUMENT_CANCELLED,
    /** A secret ballot is open on the person's screen. */
    BALLOT,
    /** Somebody opened what is sealed in a case that the person guards. */
    SEAL_OPENED
}
