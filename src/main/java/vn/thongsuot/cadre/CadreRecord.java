package vn.thongsuot.cadre;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.cadre.plan.PlanEntry;
import vn.thongsuot.cadre.post.Post;
import vn.thongsuot.organization.PersonSummary;
import vn.thongsuot.organization.UnitSummary;

/**
 * A cadre's record.
 *
 * @param version of what the office keeps
 * @param own whether it is the reader's own: what is not decided yet is left out
 * @param keeper whether the person who reads may make entries
 */
public record CadreRecord(
        int version,
        PersonSummary person,
        UnitSummary unit,
        @Nullable String education,
        @Nullable PoliticalTheory politicalTheory,
        LocalDate fullAgeOn,
        @Nullable LocalDate retirementOn,
        @Nullable String note,
        List<CadreStanding.HeldPost> posts,
        List<PlanEntry> plan,
        List<Evaluation> evaluations,
        List<Discipline> disciplines,
        List<Confidence> confidences,
        List<Post> proposedFor,
        boolean own,
        boolean keeper) {}
