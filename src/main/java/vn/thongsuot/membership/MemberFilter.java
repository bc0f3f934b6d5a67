package vn.thongsuot.membership;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.UnitId;

/**
 * Which members to list.
 *
 * @param unit those of this unit and everything below; {@code null} for everything that may be seen
 * @param statuses any of these; empty for any at all
 * @param search part of a name, accents and case ignored, or a whole card number; empty for everyone
 */
public record MemberFilter(@Nullable UnitId unit, Set<MembershipStatus> statuses, String search) {

    public static MemberFilter of(UnitId unit) {
        return new MemberFilter(unit, Set.of(MembershipStatus.OFFICIAL, MembershipStatus.PROBATIONARY), "");
    }
}
