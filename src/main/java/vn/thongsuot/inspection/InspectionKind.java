package vn.thongsuot.inspection;

/** Why somebody is looked at (domain 6.1). */
public enum InspectionKind {
    /** There are signs of a violation. */
    SIGNS,
    /** Planned: how rules are kept. */
    COMPLIANCE,
    /** Planned: thematic supervision. */
    SUPERVISION,
    /** A cell inspects or supervises one of its members. */
    CELL
}
