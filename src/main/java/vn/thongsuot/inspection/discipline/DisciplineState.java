package vn.thongsuot.inspection.discipline;

/** How a disciplinary decision stands. */
public enum DisciplineState {
    /** Decided, not announced yet. */
    DECIDED,
    IN_FORCE,
    /** The effect is over; the decision stays on record. */
    ENDED,
    /** Taken back on appeal: it was wrong from the beginning. */
    CANCELLED
}
