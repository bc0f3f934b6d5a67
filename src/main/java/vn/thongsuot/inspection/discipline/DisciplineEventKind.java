package vn.thongsuot.inspection.discipline;

/** What can be read in the history of a disciplinary decision. */
public enum DisciplineEventKind {
    DECIDED,
    WRITTEN,
    ANNOUNCED,
    /** The written decision of a cell, which has effect before. */
    HANDED_OVER,
    APPEALED,
    APPEAL_CLOSED,
    KEPT,
    REDUCED,
    INCREASED,
    CANCELLED,
    /** The result of an appeal. */
    TOLD,
    EFFECT_HELD,
    EFFECT_ENDED
}
