package vn.thongsuot.inspection.discipline;

/** What can be read in the history of a disciplinary decision. */
public enum DisciplineEventKind {
    DECIDED,
    WRITTEN,
    ANNOUNCED,
    /** The written decision of a cell, which has effect before. */
    HANDED_OVER,
    APPEALED,
    /** At the centre, whose answer the decision waits for. */
    APPEAL_FORWARDED,
    APPEAL_REFUSED,
    APPEAL_WITHDRAWN,
    /** No form had enough votes. */
    APPEAL_NOT_CONCLUDED,
    /** Without a conclusion; which of the three was not noted at the time. */
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
