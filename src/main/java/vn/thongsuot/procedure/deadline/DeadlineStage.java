package vn.thongsuot.procedure.deadline;

/** How far people were told about a last day; each stage is reached once. */
public enum DeadlineStage {
    NONE,
    /** Those who have the work were reminded. */
    DUE_SOON,
    /** The last day is over. */
    OVERDUE,
    /** The role above was told. */
    ESCALATED
}
