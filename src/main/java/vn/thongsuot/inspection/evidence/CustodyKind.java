package vn.thongsuot.inspection.evidence;

/** What happened to a piece of evidence after it was received. */
public enum CustodyKind {
    HANDED_OVER,
    RETURNED,
    OPENED
}
