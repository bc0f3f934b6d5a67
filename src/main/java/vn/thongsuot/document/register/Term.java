package vn.thongsuot.document.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The time from the close of one congress to the close of the next, through which numbers run on.
 *
 * @param endsOn the last day; {@code null} while it is open
 */
public record Term(
        long id, String name, LocalDate startsOn, @Nullable LocalDate endsOn) {}
