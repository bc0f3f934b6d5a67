package vn.thongsuot.procedure.calendar;

/** How a day differs from what its weekday says. */
public enum HolidayKind {
    /** A weekday off. */
    OFF,
    /** A Saturday or Sunday worked in exchange for a day off. */
    WORKED
}
