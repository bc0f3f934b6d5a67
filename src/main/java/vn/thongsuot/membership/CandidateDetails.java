package vn.thongsuot.membership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the list of sympathizers says about somebody, complete and checked. */
record CandidateDetails(
        LocalDate listedOn,
        String occupation,
        Schooling schooling,
        String residence,
        @Nullable String certificateNumber,
        @Nullable LocalDate certificateIssuedOn,
        @Nullable String note) {}
