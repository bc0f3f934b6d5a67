package vn.thongsuot.cadre.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.cadre.post.PostId;
import vn.thongsuot.organization.Gender;
import vn.thongsuot.organization.Level;
import vn.thongsuot.organization.PersonId;

/**
 * Somebody planned for a post in a planning term.
 *
 * @param title of the post
 * @param level of the post's unit
 * @param rank of the post
 * @param reviewedOn the last yearly review that kept the entry
 */
public record PlanEntry(
        long id,
        int version,
        PostId post,
        String title,
        String unitName,
        Level level,
        int rank,
        PersonId person,
        String fullName,
        LocalDate birthDate,
        Gender gender,
        PlanTerm term,
        PlanState state,
        LocalDate proposedOn,
        @Nullable LocalDate approvedOn,
        @Nullable String decisionNumber,
        @Nullable LocalDate decisionDate,
        @Nullable LocalDate reviewedOn,
        @Nullable LocalDate endedOn,
        @Nullable String endReason) {

    public int ageOn(LocalDate day) {
        return (int) ChronoUnit.YEARS.between(birthDate, day);
    }
}
