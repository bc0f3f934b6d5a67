package vn.thongsuot.procedure;

/** Where a case stands as a whole; all but {@link #RUNNING} are written in models as the {@code state} of an end event. */
public enum CaseState {
    RUNNING,
    COMPLETED,
    REFUSED,
    WITHDRAWN,
    STOPPED,
    DELETED
}
