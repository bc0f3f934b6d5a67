package vn.thongsuot.membership;

/** What can be read in the history of a member. */
public enum MemberEventKind {
    ADMITTED,
    READMITTED,
    PROBATION_STARTED,
    RECOGNIZED,
    CARD_ISSUED,
    DELETED,
    LEFT,
    ADMISSION_CANCELLED,
    REPRIMANDED,
    WARNED,
    REMOVED_FROM_POST,
    EXPELLED,
    RESTORED,
    DISCIPLINE_ENDED,
    DISCIPLINE_CANCELLED
}
