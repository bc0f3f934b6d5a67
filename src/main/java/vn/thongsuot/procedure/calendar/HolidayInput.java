package vn.thongsuot.procedure.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.procedure.Certainty;

/** What an administrator typed about a day; anything may still be missing. */
public record HolidayInput(
        @Nullable LocalDate day,
        @Nullable HolidayKind kind,
        @Nullable String name,
        @Nullable Certainty certainty) {}
