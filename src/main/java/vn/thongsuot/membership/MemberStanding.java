package vn.thongsuot.membership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;

/** Where somebody who is or was a member stands, for rules. */
public record MemberStanding(
        PersonId personId,
        String fullName,
        UnitId cell,
        String unitPath,
        MembershipStatus status,
        @Nullable LocalDate officialSince,
        @Nullable LocalDate leftOn,
        @Nullable LeavingReason leavingReason,
        int readmissions) {

    public boolean isOfficialOn(LocalDate day) {
        return officialSince != null && !day.isBefore(officialSince) && (leftOn == null || day.isBefore(leftOn));
    }
}
