package vn.thongsuot.cadre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.cadre.plan.PlanDirectory;
import vn.thongsuot.cadre.plan.PlanEntry;
import vn.thongsuot.cadre.plan.PlanService;
import vn.thongsuot.cadre.plan.PlanState;
import vn.thongsuot.cadre.plan.PlanTerm;
import vn.thongsuot.cadre.post.Post;
import vn.thongsuot.cadre.post.PostDirectory;
import vn.thongsuot.cadre.post.PostFilter;
import vn.thongsuot.cadre.post.PostId;
import vn.thongsuot.cadre.post.PostLine;
import vn.thongsuot.cadre.post.PostService;
import vn.thongsuot.cadre.post.Term;
import vn.thongsuot.cadre.post.TermEnd;
import vn.thongsuot.cadre.post.TermKind;
import vn.thongsuot.organization.BodyKind;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.PositionKind;
import vn.thongsuot.organization.PositionRegister;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;

@PortalTest
class CadreModuleTest {

    private static final PageRequest PAGE = new PageRequest(0, 200);
    private static final PlanTerm TERM = new PlanTerm(2025, 2030);

    @Autowired
    PostDirectory posts;

    @Autowired
    PostService service;

    @Autowired
    PlanDirectory plans;

    @Autowired
    PlanService planning;

    @Autowired
    CadreDirectory cadres;

    @Autowired
    CadreService office;

    @Autowired
    CadreRegister register;

    @Autowired
    ProposalService proposals;

    @Autowired
    PositionRegister positions;

    @Autowired
    OrganizationDirectory organization;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Acting acting;

    @Autowired
    Clock clock;

    private LocalDate today;
    private UnitId commune;
    private Post head;
    private Post deputy;
    private PersonId candidate;

    @BeforeEach
    void know_the_demo_commune() {
        today = LocalDate.now(clock);
        commune = organization
                .positionsOf(person("photruongban.xa"), today)
                .getFirst()
                .unit()
                .id();
        head = post(BodyKind.PARTY_BUILDING_BOARD, PositionKind.HEAD);
        deputy = post(BodyKind.PARTY_BUILDING_BOARD, PositionKind.DEPUTY_HEAD);
        candidate = person("photruongban.xa");
    }

    @Test
    void appointment_changes_who_holds_the_position_from_the_day_of_effect() {
        rolledBack(() -> {
            LocalDate from = today.plusDays(10);
            service.appoint(head.id(), candidate, decision(from), deputy.id());

            assertThat(holds(head, today)).as("before the day").isFalse();
            assertThat(holds(deputy, today)).isTrue();
            assertThat(holds(head, from)).as("from the day").isTrue();
            assertThat(holds(deputy, from)).as("the post given up").isFalse();
            assertThat(posts.terms(head.id()).getFirst().endsOn())
                    .isEqualTo(from.plusMonths(60).minusDays(1));
            assertThat(cadres.standing(candidate).orElseThrow().plan())
                    .filteredOn(entry -> entry.post().equals(head.id()))
                    .extracting(PlanEntry::state)
                    .containsExactly(PlanState.APPOINTED);
            assertThat(positions.history(head.position()))
                    .as("whoever held it before stays in the history")
                    .hasSizeGreaterThan(1);
            return null;
        });
    }

    @Test
    void a_taken_post_is_not_given_twice() {
        rolledBack(() -> {
            service.appoint(head.id(), candidate, decision(today), null);

            assertThatThrownBy(() -> service.appoint(head.id(), person("uyvienbtv.xa"), decision(today), null))
                    .isInstanceOf(RuleViolationException.class)
                    .hasMessageContaining("cadre.appoint.no-place");
            assertThatThrownBy(() -> service.appoint(head.id(), candidate, decision(today), null))
                    .hasMessageContaining("cadre.appoint.already-held");
            return null;
        });
    }

    @Test
    void a_new_term_follows_the_old_one_and_the_position_is_held_on() {
        rolledBack(() -> {
            service.reappoint(deputy.id(), candidate, decision(today));

            assertThat(posts.termsOf(candidate))
                    .filteredOn(term -> term.post().equals(deputy.id()))
                    .extracting(Term::kind, Term::startsOn, Term::endedOn)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(TermKind.REAPPOINTED, today, null),
                            org.assertj.core.groups.Tuple.tuple(
                                    TermKind.APPOINTED, today.minusYears(3), today.minusDays(1)));
            assertThat(holds(deputy, today)).isTrue();
            return null;
        });
    }

    @Test
    void a_term_is_extended_only_to_a_later_day_and_ended_with_a_reason() {
        rolledBack(() -> {
            LocalDate end =
                    posts.running(deputy.id(), candidate, today).orElseThrow().endsOn();
            assertThatThrownBy(() -> service.extend(deputy.id(), candidate, end, "5-QĐ/ĐU"))
                    .hasMessageContaining("cadre.extend.not-later");
            service.extend(deputy.id(), candidate, end.plusMonths(6), "5-QĐ/ĐU");
            service.end(deputy.id(), candidate, today, TermEnd.DISMISSED, null);

            Term term = posts.terms(deputy.id()).getFirst();
            assertThat(term.endsOn()).isEqualTo(end.plusMonths(6));
            assertThat(term.endReason()).isEqualTo(TermEnd.DISMISSED);
            assertThat(holds(deputy, today)).isTrue();
            assertThat(holds(deputy, today.plusDays(1))).isFalse();
            return null;
        });
    }

    @Test
    void a_plan_takes_three_persons_a_title_and_nobody_who_is_being_proposed() {
        rolledBack(() -> {
            List<PersonId> free =
                    register.offered(new CadreRegister.Wanted(commune, false, null, null, "", 200)).stream()
                            .map(CadreLine::person)
                            .filter(person -> cadres.standing(person)
                                    .orElseThrow()
                                    .highestOn(today)
                                    .isEmpty())
                            .filter(person -> cadres.standing(person)
                                    .orElseThrow()
                                    .disciplines()
                                    .isEmpty())
                            .filter(person ->
                                    cadres.standing(person).orElseThrow().plan().isEmpty())
                            .limit(3)
                            .toList();
            proposals.propose(deputy.id(), Set.of(free.get(0)), new CaseId(987_654_321));
            assertThatThrownBy(() -> planning.add(head.id(), TERM, List.of(free.get(0)), null))
                    .hasMessageContaining("cadre.rule.proposal.running");

            int room = 3 - plans.entries(head.id(), TERM).size();
            assertThat(room).isEqualTo(1);
            planning.add(head.id(), TERM, List.of(free.get(1)), null);
            assertThatThrownBy(() -> planning.add(head.id(), TERM, List.of(free.get(2)), null))
                    .hasMessageContaining("cadre.rule.persons-per-title.full");

            planning.approve(head.id(), TERM, Set.of(free.get(1)), "7-QĐ/ĐU", today);
            assertThat(plans.entries(head.id(), TERM))
                    .filteredOn(entry -> entry.person().equals(free.get(1)))
                    .extracting(PlanEntry::state)
                    .containsExactly(PlanState.APPROVED);
            planning.review(head.id(), TERM, today, Map.of(free.get(1), "x"));
            assertThat(plans.entries(head.id(), TERM))
                    .extracting(PlanEntry::person)
                    .doesNotContain(free.get(1));
            return null;
        });
    }

    @Test
    void a_lower_or_equal_title_is_not_planned() {
        rolledBack(() -> {
            assertThatThrownBy(() -> planning.add(deputy.id(), TERM, List.of(candidate), null))
                    .hasMessageContaining("cadre.rule.higher-title.no");
            return null;
        });
    }

    @Test
    void boards_see_their_unit_committees_what_they_manage_and_others_nothing() {
        long all = acting.as("truongban.tinh", () -> posts.count(PostFilter.ALL));
        long ofBoard = acting.as("banxaydungdang", () -> posts.count(PostFilter.ALL));
        long ofCommittee = acting.as("uyvienbtv.xa", () -> posts.count(PostFilter.ALL));

        assertThat(ofBoard).isPositive().isLessThan(all);
        assertThat(ofCommittee)
                .as("without those the province manages")
                .isPositive()
                .isLessThan(ofBoard);
        for (String stranger : List.of("quantri", "dangvien", "bithu.chibo", "bithu.coso", "vanphong.xa", "ubkt.xa")) {
            boolean committee = stranger.equals("ubkt.xa");
            assertThat(acting.as(stranger, () -> posts.count(PostFilter.ALL)))
                    .as(stranger)
                    .isEqualTo(committee ? ofCommittee : 0);
        }
    }

    @Test
    void a_record_opens_to_those_who_may_and_a_guessed_id_is_as_if_there_were_none() {
        assertThat(acting.as("banxaydungdang", () -> cadres.record(candidate)).keeper())
                .isTrue();
        assertThat(acting.as("uyvienbtv.xa", () -> cadres.record(candidate)).keeper())
                .isFalse();
        assertThat(acting.as("photruongban.xa", () -> cadres.record(candidate))
                        .person()
                        .id())
                .isEqualTo(candidate);
        for (String stranger : List.of("quantri", "dangvien", "bithu.coso", "vanphong.xa", "bithu.chibo2")) {
            assertThatThrownBy(() -> acting.as(stranger, () -> cadres.record(candidate)))
                    .as(stranger)
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> acting.as(stranger, () -> posts.visible(head.id())))
                    .as(stranger)
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void only_the_board_enters_into_a_record() {
        assertThatThrownBy(() -> acting.as("uyvienbtv.xa", () -> {
                    office.evaluate(candidate, today.getYear() - 1, Grade.EXCELLENT, null);
                    return null;
                }))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> acting.as("dangvien", () -> {
                    office.discipline(candidate, DisciplineForm.WARNING, "1", today, null);
                    return null;
                }))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void posts_are_filtered_by_vacancy_and_by_terms_that_end_soon() {
        acting.as("banxaydungdang", () -> {
            assertThat(posts.lines(new PostFilter(null, "", PostFilter.Shown.VACANT), PAGE))
                    .extracting(line -> line.post().id())
                    .contains(head.id());
            assertThat(posts.lines(new PostFilter(null, "", PostFilter.Shown.ENDING_SOON), PAGE))
                    .isNotEmpty()
                    .allMatch(line -> line.holders().stream().anyMatch(PostLine.HolderLine::endingSoon));
            assertThat(posts.lines(new PostFilter(null, "truong ban xay dung", PostFilter.Shown.ALL), PAGE))
                    .extracting(line -> line.post().id())
                    .contains(head.id(), deputy.id());
            assertThat(plans.lines(new PlanDirectory.Filter(null, null, ""), PAGE))
                    .hasSize((int) plans.count(new PlanDirectory.Filter(null, null, "")));
            return null;
        });
    }

    private PostService.Decision decision(LocalDate from) {
        return new PostService.Decision("99-QĐ/ĐU", today, from, null, null, null);
    }

    private boolean holds(Post post, LocalDate on) {
        return organization.positionsOf(candidate, on).stream()
                .anyMatch(held -> held.id().equals(post.position()));
    }

    private Post post(BodyKind body, PositionKind kind) {
        long id = database.sql("""
                        select p.id from cadre_post p join organization_position o on o.id = p.position_id
                        join organization_body b on b.id = o.body_id
                        where p.unit_id = :unit and b.kind = :body and o.kind = :kind order by p.id limit 1
                        """)
                .param("unit", commune.value())
                .param("body", body.name())
                .param("kind", kind.name())
                .query(Long.class)
                .single();
        return posts.require(new PostId(id));
    }

    private PersonId person(String username) {
        return new PersonId(database.sql("select person_id from identity_account where username = :name")
                .param("name", username)
                .query(Long.class)
                .single());
    }

    /** Leaves the demo data to the other tests as it was. */
    private void rolledBack(Supplier<Object> work) {
        transaction.executeWithoutResult(status -> {
            work.get();
            status.setRollbackOnly();
        });
    }
}
