package vn.thongsuot.procedure.casefile;

/** Who may see a case besides the people whose roles work on it. */
public enum Confidentiality {
    /** Whoever's scope covers the unit of the case. */
    NORMAL,
    /** Nobody else: it tells of a person's background. */
    RESTRICTED
}
