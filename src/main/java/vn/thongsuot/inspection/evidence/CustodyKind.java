package vn.thongsuot.inspection.evidence;

/** What happened to a piece of evidence after it was received. */
public enum CustodyKind {
    HANDED_OVER,
    RETURNED,
    OPENED,
    /** Opened, and the content was not the one that was received. */
    FOUND_CHANGED
}
