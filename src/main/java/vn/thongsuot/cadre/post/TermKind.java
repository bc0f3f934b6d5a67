package vn.thongsuot.cadre.post;

/** How somebody came into a term. */
public enum TermKind {
    ELECTED,
    APPOINTED,
    REAPPOINTED
}
