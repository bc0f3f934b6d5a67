package vn.thongsuot.procedure;

/** What a time limit is counted in. */
public enum LimitUnit {
    WORKING_DAYS,
    DAYS,
    MONTHS
}
