package vn.thongsuot.procedure.meeting;

import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonId;

/**
 * Somebody on the list of the summoned.
 *
 * @param standing as what, in words: the position held; {@code null} for whoever was added by hand
 * @param reason of an absence
 */
public record Summoned(
        PersonId person,
        String name,
        @Nullable String standing,
        Attendance attendance,
        @Nullable PersonId replacedBy,
        @Nullable String replacementName,
        @Nullable String reason) {

    /** Who votes on this place; {@code null} when nobody does. */
    public @Nullable PersonId voter() {
        return attendance == Attendance.REPLACED ? replacedBy : attendance.votes() ? person : null;
    }
}
