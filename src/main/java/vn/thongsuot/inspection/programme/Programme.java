package vn.thongsuot.inspection.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.inspection.InspectionKind;
import vn.thongsuot.inspection.SubjectKind;
import vn.thongsuot.organization.UnitId;

/**
 * A programme with its items and what was changed since it was adopted.
 *
 * @param adoptedOn {@code null} while it is a draft
 */
public record Programme(
        ProgrammeId id,
        UnitId unit,
        String unitName,
        ProgrammeBody body,
        int yearFrom,
        int yearTo,
        @Nullable LocalDate adoptedOn,
        @Nullable String decisionNumber,
        List<Item> items,
        List<Change> changes) {

    public boolean isAdopted() {
        return adoptedOn != null;
    }

    /** For several years. */
    public boolean isForTerm() {
        return yearTo > yearFrom;
    }

    /** Items that an inspection or supervision carries out. */
    public long done() {
        return items.stream().filter(Item::done).count();
    }

    /**
     * Who is to be inspected or supervised, when.
     *
     * @param done a decision of the planned year about this subject and kind was announced
     */
    public record Item(
            long id,
            InspectionKind kind,
            SubjectKind subjectKind,
            String subject,
            String content,
            int year,
            @Nullable Integer quarter,
            boolean done) {}

    /** Adopted, added or removed, with the reason. */
    public record Change(
            String kind, String description, @Nullable String reason, String person, Instant at) {}
}
