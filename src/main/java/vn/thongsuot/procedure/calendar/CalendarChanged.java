package vn.thongsuot.procedure.calendar;

/** Days off changed, or a year was confirmed or put in doubt again: what is provisional has to be counted anew. */
public record CalendarChanged() {}
