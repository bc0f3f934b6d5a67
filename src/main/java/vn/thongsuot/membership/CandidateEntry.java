package vn.thongsuot.membership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonSummary;
import vn.thongsuot.organization.UnitId;

/**
 * A line of the list of sympathizers of a cell.
 *
 * @param version to be handed back when the line is changed
 */
public record CandidateEntry(
        CandidateId id,
        int version,
        PersonSummary person,
        UnitId cell,
        LocalDate listedOn,
        String occupation,
        Schooling schooling,
        String residence,
        @Nullable String certificateNumber,
        @Nullable LocalDate certificateIssuedOn,
        @Nullable String note) {}
