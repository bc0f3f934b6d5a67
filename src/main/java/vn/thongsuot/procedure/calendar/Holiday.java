package vn.thongsuot.procedure.calendar;

import java.time.LocalDate;
import vn.thongsuot.procedure.Certainty;

/** A day that differs from what its weekday says, as an administrator sees it. */
public record Holiday(long id, int version, LocalDate day, HolidayKind kind, String name, Certainty certainty) {}
