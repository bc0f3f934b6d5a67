package vn.thongsuot.membership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.Gender;

/**
 * What is typed about a sympathizer; anything may be missing until {@link CandidateService} has looked at it.
 *
 * @param namesake the person is known not to be the one of the same name and birth date whom the portal already knows
 */
public record CandidateForm(
        String fullName,
        @Nullable LocalDate birthDate,
        @Nullable Gender gender,
        String ethnicity,
        String occupation,
        @Nullable Schooling schooling,
        String residence,
        @Nullable LocalDate listedOn,
        @Nullable String certificateNumber,
        @Nullable LocalDate certificateIssuedOn,
        @Nullable String note,
        boolean namesake) {}
