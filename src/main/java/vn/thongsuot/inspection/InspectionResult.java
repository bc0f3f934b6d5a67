package vn.thongsuot.inspection;

/** What an inspection came to (domain 6.2). */
public enum InspectionResult {
    NO_VIOLATION,
    /** A supervision saw signs of a violation: an inspection follows, and nothing is counted as a violation yet. */
    SIGNS_FOUND,
    /** A violation that a lesson and remedies settle. */
    BELOW_DISCIPLINE,
    /** Discipline must be considered. */
    DISCIPLINE,
    /** Handed to bodies of the State. */
    TRANSFERRED;

    /** Whether statistics count a violation. */
    boolean isViolation() {
        return this != NO_VIOLATION && this != SIGNS_FOUND;
    }
}
