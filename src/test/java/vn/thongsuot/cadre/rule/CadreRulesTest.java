package vn.thongsuot.cadre.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thongsuot.cadre.CadreStanding;
import vn.thongsuot.cadre.Discipline;
import vn.thongsuot.cadre.DisciplineForm;
import vn.thongsuot.cadre.Evaluation;
import vn.thongsuot.cadre.Grade;
import vn.thongsuot.cadre.plan.PlanEntry;
import vn.thongsuot.cadre.plan.PlanState;
import vn.thongsuot.cadre.plan.PlanTerm;
import vn.thongsuot.cadre.post.Post;
import vn.thongsuot.cadre.post.PostId;
import vn.thongsuot.cadre.post.Term;
import vn.thongsuot.cadre.post.TermKind;
import vn.thongsuot.organization.Gender;
import vn.thongsuot.organization.Level;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.PositionId;
import vn.thongsuot.organization.UnitId;

/** Rules about people of two communes; the smaller the rank, the higher the title. */
class CadreRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final PersonId PERSON = new PersonId(7);
    private static final Post HEAD = post(1, "/1/2/", 300);
    private static final Post DEPUTY_HERE = post(2, "/1/2/", 500);
    private static final Post DEPUTY_ELSEWHERE = post(3, "/1/9/", 500);
    private static final CadreLimits LIMITS = new CadreLimits(
            24,
            60,
            Map.of(DisciplineForm.REPRIMAND, 24, DisciplineForm.WARNING, 36, DisciplineForm.REMOVAL, 60),
            12,
            744,
            720,
            3,
            3,
            12,
            5);

    @Test
    void a_plan_for_a_higher_title_counts_only_for_whoever_comes_from_elsewhere() {
        PlanEntry higher = planned(4, 200);
        assertThat(AppointmentRules.planned(cadre(DEPUTY_HERE, List.of(higher)), HEAD, TODAY)
                        .state())
                .isEqualTo(Check.State.NEEDS_EXCEPTION);
        assertThat(AppointmentRules.planned(cadre(DEPUTY_ELSEWHERE, List.of(higher)), HEAD, TODAY)
                        .state())
                .isEqualTo(Check.State.MET);
    }

    @Test
    void a_plan_for_an_equal_title_counts_for_everybody_and_one_for_a_lower_for_nobody() {
        for (Post held : List.of(DEPUTY_HERE, DEPUTY_ELSEWHERE)) {
            assertThat(AppointmentRules.planned(cadre(held, List.of(planned(4, 300))), HEAD, TODAY)
                            .state())
                    .isEqualTo(Check.State.MET);
            assertThat(AppointmentRules.planned(cadre(held, List.of(planned(4, 400))), HEAD, TODAY)
                            .state())
                    .isEqualTo(Check.State.NEEDS_EXCEPTION);
        }
    }

    @Test
    void whoever_is_retired_disciplined_or_failed_the_tasks_has_to_leave_the_plan() {
        assertThat(leaves(LocalDate.of(1980, 1, 1), null, List.of(), Grade.GOOD))
                .isFalse();
        assertThat(leaves(LocalDate.of(1965, 2, 28), null, List.of(), Grade.GOOD))
                .as("62 years")
                .isTrue();
        assertThat(leaves(LocalDate.of(1980, 1, 1), TODAY, List.of(), Grade.GOOD))
                .as("notice of retirement")
                .isTrue();
        assertThat(leaves(LocalDate.of(1980, 1, 1), null, List.of(), Grade.NOT_COMPLETED))
                .isTrue();
        assertThat(leaves(LocalDate.of(1980, 1, 1), null, List.of(reprimand(null)), Grade.GOOD))
                .isTrue();
        assertThat(leaves(LocalDate.of(1980, 1, 1), null, List.of(reprimand(TODAY.minusDays(1))), Grade.GOOD))
                .as("taken back")
                .isFalse();
    }

    private static boolean leaves(
            LocalDate born, @Nullable LocalDate retirement, List<Discipline> disciplines, Grade grade) {
        var cadre = new CadreStanding(
                PERSON,
                "x",
                born,
                Gender.MALE,
                List.of(),
                List.of(),
                List.of(new Evaluation(2026, grade, null)),
                disciplines,
                List.of(),
                retirement,
                null);
        return PlanningRules.mustLeave(cadre, TODAY, LIMITS).isPresent();
    }

    private static Discipline reprimand(@Nullable LocalDate cancelled) {
        return new Discipline(1, DisciplineForm.REPRIMAND, "1", TODAY.minusMonths(2), cancelled, null, null);
    }

    private static CadreStanding cadre(Post held, List<PlanEntry> plan) {
        var term = new Term(
                1,
                held.id(),
                PERSON,
                "x",
                TermKind.APPOINTED,
                TODAY.minusYears(3),
                null,
                null,
                null,
                false,
                null,
                null,
                null);
        return new CadreStanding(
                PERSON,
                "x",
                LocalDate.of(1985, 1, 1),
                Gender.FEMALE,
                List.of(new CadreStanding.HeldPost(held, term)),
                plan,
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    private static PlanEntry planned(long post, int rank) {
        return new PlanEntry(
                1,
                0,
                new PostId(post),
                "t",
                "u",
                Level.COMMUNE,
                rank,
                PERSON,
                "x",
                LocalDate.of(1985, 1, 1),
                Gender.FEMALE,
                new PlanTerm(2025, 2030),
                PlanState.APPROVED,
                TODAY.minusYears(1),
                TODAY.minusYears(1),
                null,
                null,
                null,
                null,
                null);
    }

    private static Post post(long id, String path, int rank) {
        return new Post(
                new PostId(id),
                new UnitId(2),
                path,
                "u",
                Level.COMMUNE,
                new PositionId(id),
                "t",
                new UnitId(2),
                path,
                rank,
                1,
                60,
                false);
    }
}
