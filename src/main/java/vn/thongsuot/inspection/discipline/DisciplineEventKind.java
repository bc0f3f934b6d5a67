package vn.thongsuot.inspection.discipline;

/** What can be read in the history of a disciplinary decision. */
public enum DisciplineEventKind {
    DECIDED,
    WRITTEN,
    ANNOUNCED,
    APPEALED,
    APPEAL_CLOSED,
    KEPT,
    REDUCED,
    INCREASED,
    CANCELLED,
    EFFECT_HELD,
    EFFECT_ENDED
}
