package vn.thongsuot.cadre;

/** How somebody came into a term. */
public enum TermKind {
    ELECTED,
    APPOINTED,
    REAPPOINTED
}
