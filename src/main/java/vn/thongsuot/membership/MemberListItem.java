package vn.thongsuot.membership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.Gender;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;

/** A line of a list of members. */
public record MemberListItem(
        MemberId id,
        PersonId personId,
        String fullName,
        LocalDate birthDate,
        Gender gender,
        String ethnicity,
        UnitId cellId,
        String cellName,
        MembershipStatus status,
        LocalDate admissionDecisionDate,
        @Nullable String cardNumber) {}
