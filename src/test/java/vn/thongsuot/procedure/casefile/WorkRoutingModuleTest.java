package vn.thongsuot.procedure.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import vn.thongsuot.organization.HoldingsChanged;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.casefile.DangerRow.Cause;
import vn.thongsuot.procedure.casefile.InboxService.Due;
import vn.thongsuot.procedure.casefile.InboxService.Filter;
import vn.thongsuot.procedure.casefile.InboxService.Part;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;

/** A step that waits is always with somebody, whatever happens to posts, accounts and people. */
@PortalTest
class WorkRoutingModuleTest {

    private static final String ROLE = "grassroots.secretary";

    @Autowired
    WorkFixture fixture;

    @Autowired
    WorkItemRouting routing;

    @Autowired
    CaseService cases;

    @Autowired
    StepService steps;

    @Autowired
    InboxService inbox;

    @Autowired
    ReassignService reassigning;

    @Autowired
    DangerService danger;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    Acting acting;

    private PersonId secretary;
    private PersonId clerk;
    private UnitId unit;

    @BeforeEach
    void people() {
        // Every question comes with a request of its own, so that nobody is remembered as holding what they held
        // before.
        RequestContextHolder.resetRequestAttributes();
        secretary = fixture.person("bithu.coso");
        clerk = fixture.person("vanphong.xa");
        unit = fixture.unitOf("bithu.coso");
    }

    @AfterEach
    void clear() {
        fixture.clear();
    }

    @Test
    void a_step_goes_to_the_office_when_the_post_becomes_vacant_and_comes_back_when_somebody_takes_it() {
        CaseId caseId = fixture.aCase(unit, null);
        fixture.aStep(caseId, ROLE, unit);
        assertThat(waiting(clerk)).isEmpty();

        fixture.vacate(ROLE, unit);
        changed();

        assertThat(waiting(clerk)).singleElement().satisfies(row -> assertThat(row.fallback())
                .isTrue());
        assertThat(waiting(secretary)).isEmpty();

        fixture.refill();
        changed();

        assertThat(waiting(secretary)).singleElement().satisfies(row -> assertThat(row.fallback())
                .isFalse());
        assertThat(waiting(clerk)).isEmpty();
        assertThat(acting.as(secretary, () -> cases.view(caseId)).events())
                .extracting(CaseEvent::kind)
                .contains(CaseEventKind.MOVED_TO_OFFICE, CaseEventKind.MOVED_BACK);
    }

    @Test
    void an_office_sees_a_case_only_while_it_has_a_step_of_it_or_is_named_by_the_procedure() {
        CaseId caseId = fixture.aCase(unit, null);
        fixture.aStep(caseId, ROLE, unit);
        PersonId provinceClerk = fixture.holderOf("province.office");
        fixture.vacate(ROLE, unit);
        fixture.vacate("commune.office", fixture.communeOf(unit));
        changed();
        assertThat(acting.as(provinceClerk, () -> cases.view(caseId)).open()).hasSize(1);

        fixture.refill();
        changed();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> acting.as(provinceClerk, () -> cases.view(caseId)));
    }

    @Test
    void a_role_that_only_the_subject_of_the_case_has_counts_as_vacant() {
        fixture.vacateAllBut(ROLE, unit, secretary);
        fixture.aStep(fixture.aCase(unit, secretary), ROLE, unit);

        routing.sweep();

        assertThat(waiting(clerk)).hasSize(1);
        assertThat(waiting(secretary)).isEmpty();
    }

    @Test
    void what_somebody_took_waits_again_when_they_lose_the_post_or_the_substitution_ends() {
        WorkItemId step = fixture.aStep(fixture.aCase(unit, null), "grassroots.committee", unit);
        PersonId member = fixture.person("uyvien.coso");
        run(member, () -> steps.claim(step));
        fixture.vacateAllBut("grassroots.committee", unit, secretary);
        changed();
        assertThat(assignee(step)).isNull();

        PersonId substitute = fixture.person("dangvien");
        fixture.standsInToday(substitute, secretary);
        run(substitute, () -> steps.claim(step));
        fixture.endSubstitutions();
        assertThat(assignee(step)).isNull();
    }

    @Test
    void a_superior_gives_a_step_to_somebody_takes_it_back_and_both_can_read_why() {
        CaseId caseId = fixture.aCase(unit, null);
        WorkItemId step = fixture.aStep(caseId, ROLE, unit);
        PersonId member = fixture.person("dangvien");
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> acting.as(member, () -> steps.open(step)));

        run(secretary, () -> reassigning.reassign(step, member, "Đồng chí làm giúp"));

        assertThat(acting.as(member, () -> steps.open(step))).satisfies(view -> {
            assertThat(view.mine()).isTrue();
            assertThat(view.onBehalfOf()).isNull();
            assertThat(view.handedOver().detail()).endsWith("Đồng chí làm giúp");
        });
        assertThat(acting.as(secretary, () -> cases.view(caseId))
                        .events()
                        .getFirst()
                        .kind())
                .isEqualTo(CaseEventKind.REASSIGNED);

        run(secretary, () -> reassigning.reassign(step, null, "Có người khác"));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> acting.as(member, () -> steps.open(step)));
    }

    @Test
    void only_superiors_reassign_with_a_reason_to_fit_people_and_never_in_their_own_case() {
        WorkItemId step = fixture.aStep(fixture.aCase(unit, null), ROLE, unit);
        PersonId member = fixture.person("dangvien");
        for (String stranger : List.of("bithu.chibo", "uyvien.coso", "vanphong.xa", "bithu.chibo2", "dangvien")) {
            assertThatExceptionOfType(NotFoundException.class)
                    .as(stranger)
                    .isThrownBy(() -> run(fixture.person(stranger), () -> reassigning.reassign(step, member, "?")));
        }
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> run(secretary, () -> reassigning.reassign(new WorkItemId(-1), member, "?")));
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> run(secretary, () -> reassigning.reassign(step, member, " ")));
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() ->
                        run(secretary, () -> reassigning.reassign(step, fixture.person("bithu.chibo2"), "Lý do")));

        WorkItemId aboutMember = fixture.aStep(fixture.aCase(unit, member), ROLE, unit);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> run(secretary, () -> reassigning.reassign(aboutMember, member, "Lý do")));
        WorkItemId own = fixture.aStep(fixture.aCase(unit, secretary), ROLE, unit);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> run(secretary, () -> reassigning.reassign(own, member, "Lý do")));
    }

    @Test
    void an_administrator_learns_how_many_steps_nobody_can_do_but_nothing_of_their_cases() {
        UnitId elsewhere = fixture.cellWithoutAccounts();
        fixture.aStep(fixture.aCase(elsewhere, null), "cell.secretary", elsewhere);

        List<DangerRow> rows = acting.as("quantri", () -> danger.rows(new DangerService.Filter(null), page()));
        List<DangerService.Hidden> numbers = acting.as("quantri", () -> danger.hidden());

        assertThat(rows).isEmpty();
        assertThat(numbers)
                .filteredOn(entry -> entry.unit().equals(fixture.nameOf(elsewhere)))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.cause()).isEqualTo(Cause.NO_ACCOUNT);
                    assertThat(entry.steps()).isEqualTo(1);
                });
        assertThat(acting.as("dangvien", () -> danger.watches())).isFalse();
        assertThat(List.of("bithu.xa", "thuongtruc.xa", "vanphong.xa", "bithu.coso", "bithu.chibo"))
                .allMatch(leader -> acting.as(leader, () -> danger.watches()));
    }

    /**
     * Whatever happens to posts, accounts, claims and substitutions: somebody with an account has the step before them, or it
     * is on the page of steps in danger of somebody who has an account, at least as a number.
     */
    @Test
    void no_step_is_ever_seen_by_nobody() {
        var random = new Random(20261124);
        List<UnitId> units = fixture.someUnits(12);
        for (int round = 0; round < 4; round++) {
            List<WorkItemId> open = new ArrayList<>();
            for (UnitId where : units) {
                for (String role : fixture.rolesFor(where)) {
                    open.add(fixture.aStep(fixture.aCase(where, null), role, fixture.unitOfRole(role, where)));
                }
            }
            for (WorkItemId step : open) {
                misfortune(step, random);
            }
            routing.sweep();

            Set<Long> shown = fixture.seenInSomeInbox(open, inbox);
            Set<String> watched = fixture.keysOnDangerPages(danger);
            for (WorkItemId step : open) {
                assertThat(shown.contains(step.value()) || watched.contains(fixture.roleAndUnit(step)))
                        .as("round %d, step %s", round, fixture.describe(step))
                        .isTrue();
            }
            fixture.clear();
        }
    }

    private void misfortune(WorkItemId step, Random random) {
        String key = fixture.keyOf(step);
        String role = key.substring(0, key.indexOf('@'));
        var where = new UnitId(Long.parseLong(key.substring(key.indexOf('@') + 1)));
        List<PersonId> holders = new ArrayList<>(fixture.holders(key));
        Collections.shuffle(holders, random);
        switch (random.nextInt(5)) {
            case 0 -> fixture.vacate(role, where);
            case 1 -> holders.stream().findFirst().ifPresent(person -> fixture.claimSilently(step, person));
            case 2 ->
                holders.stream().findFirst().ifPresent(person -> {
                    fixture.claimSilently(step, person);
                    fixture.vacate(role, where);
                });
            case 3 -> holders.stream().limit(1).forEach(fixture::giveAccount);
            default -> {}
        }
    }

    private List<InboxRow> waiting(PersonId person) {
        return acting.as(person, () -> inbox.rows(new Filter(Part.WAITING, Due.ANY, "hồ sơ thử"), page()));
    }

    private void changed() {
        transaction.executeWithoutResult(status -> events.publishEvent(new HoldingsChanged(unit)));
    }

    private Long assignee(WorkItemId step) {
        return database.sql("select assignee_id from procedure_work_item where id = :id")
                .param("id", step.value())
                .query((row, number) -> (Long) row.getObject(1))
                .list()
                .getFirst();
    }

    private void run(PersonId person, Runnable work) {
        Supplier<Boolean> done = () -> {
            work.run();
            return true;
        };
        acting.as(person, done);
    }

    private static PageRequest page() {
        return new PageRequest(0, 200);
    }
}
