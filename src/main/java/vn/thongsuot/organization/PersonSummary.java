package vn.thongsuot.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person known to the portal, member or not. */
public record PersonSummary(
        PersonId id,
        String fullName,
        LocalDate birthDate,
        Gender gender,
        String ethnicity,
        @Nullable String phone) {}
