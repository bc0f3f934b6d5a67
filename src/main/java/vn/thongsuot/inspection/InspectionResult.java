package vn.thongsuot.inspection;

/** What an inspection came to (domain 6.2). */
public enum InspectionResult {
    NO_VIOLATION,
    /** A violation that a lesson and remedies settle. */
    BELOW_DISCIPLINE,
    /** Discipline must be considered. */
    DISCIPLINE,
    /** Handed to bodies of the State. */
    TRANSFERRED
}
