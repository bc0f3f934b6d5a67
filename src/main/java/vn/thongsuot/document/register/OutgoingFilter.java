package vn.thongsuot.document.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.UnitId;

/**
 * Which documents; {@code null} leaves a condition out.
 *
 * @param search in number and summary; accents and case apart
 */
public record OutgoingFilter(
        @Nullable UnitId unit,
        @Nullable Organ organ,
        @Nullable String typeKey,
        @Nullable Integer year,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable OutgoingState state,
        String search) {

    public static final OutgoingFilter ALL = new OutgoingFilter(null, null, null, null, null, null, null, "");
}
