package vn.thongsuot.procedure.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.platform.error.DomainException;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.CaseParticipants;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.concern.CaseConcerns;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;
import vn.thongsuot.testing.TrialProcedure;

/** Who may work in a case changes while it runs: its open steps follow at once, those that run side by side, too. */
@PortalTest
class CasePeopleChangeIT {

    private static final String TEAM = "inspection.team";
    private static final String COMMITTEE = "commune.inspection-committee";

    @Autowired
    WorkFixture people;

    @Autowired
    TrialProcedure trial;

    @Autowired
    StartService starts;

    @Autowired
    StepService steps;

    @Autowired
    CaseParticipants participants;

    @Autowired
    CaseConcerns concerns;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    Acting acting;

    private PersonId chair;
    private PersonId officer;
    private PersonId teamMember;
    private UnitId commune;

    @BeforeEach
    void people() {
        RequestContextHolder.resetRequestAttributes();
        trial.putIntoForce("people-change");
        chair = people.person("ubkt.xa");
        commune = trial.communeOf("ubkt.xa");
        officer = people.holders(COMMITTEE + "@" + commune.value()).stream()
                .filter(person -> !person.equals(chair))
                .findFirst()
                .orElseThrow();
        teamMember = people.person("banxaydungdang");
    }

    @AfterEach
    void back() {
        people.refill();
    }

    private record Running(CaseId id, WorkItemId name, WorkItemId examine) {}

    private interface Change {
        void keepsOut(PersonId person, Running running);
    }

    private Stream<Map.Entry<String, Change>> waysToBeKeptOut() {
        return Stream.of(
                Map.entry("the case turns out to be about them", (person, running) -> nameInTheCase(running, person)),
                Map.entry(
                        "they become a candidate",
                        (person, running) -> transaction.executeWithoutResult(
                                status -> concerns.keepWorkFrom(running.id(), Set.of(person)))));
    }

    @TestFactory
    Stream<DynamicTest> a_step_they_took_waits_for_the_others_of_the_role_who_are_told() {
        return waysToBeKeptOut()
                .map(way -> DynamicTest.dynamicTest(way.getKey(), () -> {
                    for (boolean handedOver : new boolean[] {false, true}) {
                        Running running = begin();
                        take(officer, running.examine());
                        handOver(running.examine(), handedOver);
                        int told = toldOf(chair, running.examine());

                        way.getValue().keepsOut(officer, running);

                        assertThat(assignee(running.examine())).isNull();
                        assertThat(toldOf(chair, running.examine())).isEqualTo(told + 1);
                        assertThat(toldOf(officer, running.examine()))
                                .as("told when it began, not again")
                                .isEqualTo(1);
                        assertThat(events(running)).contains(CaseEventKind.CLAIM_ENDED.name());
                        cannotWork(officer, running.examine());
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_step_that_only_they_could_do_goes_to_somebody_else() {
        return waysToBeKeptOut()
                .map(way -> DynamicTest.dynamicTest(way.getKey(), () -> {
                    people.vacateAllBut(COMMITTEE, commune, officer);
                    try {
                        for (boolean taken : new boolean[] {false, true}) {
                            Running running = begin();
                            assertThat(people.keyOf(running.examine())).isEqualTo(COMMITTEE + "@" + commune.value());
                            if (taken) {
                                take(officer, running.examine());
                            }

                            way.getValue().keepsOut(officer, running);

                            assertThat(people.keyOf(running.examine())).isNotEqualTo(COMMITTEE + "@" + commune.value());
                            assertThat(assignee(running.examine())).isNull();
                            assertThat(people.holders(people.keyOf(running.examine())))
                                    .isNotEmpty()
                                    .allSatisfy(above -> assertThat(toldOf(above, running.examine()))
                                            .isPositive());
                        }
                    } finally {
                        people.refill();
                    }
                }));
    }

    @Test
    void who_is_a_candidate_no_longer_has_the_step_again() {
        people.vacateAllBut(COMMITTEE, commune, officer);
        Running running = begin();
        String before = people.keyOf(running.examine());
        transaction.executeWithoutResult(status -> concerns.keepWorkFrom(running.id(), Set.of(officer)));
        assertThat(people.keyOf(running.examine())).isNotEqualTo(before);

        transaction.executeWithoutResult(status -> concerns.keepWorkFrom(running.id(), Set.of()));

        assertThat(people.keyOf(running.examine())).isEqualTo(before);
    }

    @Test
    void who_leaves_the_team_leaves_its_steps_even_those_they_were_handed_and_nobody_reads_their_draft() {
        for (boolean handedOver : new boolean[] {false, true}) {
            Running running = begin();
            team(running, teamMember);
            take(teamMember, running.examine());
            handOver(running.examine(), handedOver);
            acting.as(teamMember, () -> {
                steps.saveDraft(running.examine(), Map.of("findings", "Chưa chắc"));
                return true;
            });
            int told = toldOf(chair, running.examine());

            team(running, officer);

            assertThat(assignee(running.examine())).isNull();
            assertThat(toldOf(chair, running.examine())).isEqualTo(told + 1);
            cannotWork(teamMember, running.examine());
            StepView seen = acting.as(chair, () -> steps.open(running.examine()));
            assertThat(seen.draft()).isFalse();
            assertThat(seen.answers()).isEmpty();
            assertThat(people.keyOf(running.name())).isEqualTo("commune.office@" + commune.value());
        }
    }

    @Test
    void who_stays_in_the_team_keeps_what_they_took() {
        Running running = begin();
        team(running, teamMember, officer);
        take(teamMember, running.examine());

        team(running, teamMember);

        assertThat(assignee(running.examine())).isEqualTo(teamMember.value());
    }

    @Test
    void what_a_member_of_the_team_took_waits_for_the_others_while_they_are_away_and_for_no_substitute() {
        Running running = begin();
        team(running, teamMember);
        take(teamMember, running.examine());
        PersonId substitute = people.person("dangvien");

        people.standsInToday(substitute, teamMember);

        try {
            assertThat(assignee(running.examine())).isNull();
            cannotWork(substitute, running.examine());
            take(chair, running.examine());
            assertThat(assignee(running.examine())).isEqualTo(chair.value());
        } finally {
            people.endSubstitutions();
        }
    }

    private Running begin() {
        CaseId id = acting.as(
                "vanphong.xa",
                () -> starts.start(
                        "people-change",
                        commune,
                        Map.of("content", UUID.randomUUID().toString())));
        return new Running(id, step(id, "userTask_Name"), step(id, "userTask_Examine"));
    }

    private WorkItemId step(CaseId id, String step) {
        return new WorkItemId(database.sql("select id from procedure_work_item where case_id = :id and step_id = :step")
                .param("id", id.value())
                .param("step", step)
                .query(Long.class)
                .single());
    }

    private void nameInTheCase(Running running, PersonId person) {
        acting.as("vanphong.xa", () -> {
            int version = steps.open(running.name()).version();
            return steps.complete(
                    running.name(),
                    new Completion(
                            version, Map.of("person", person.toString()), "named", null, null, null, null, null));
        });
    }

    private void team(Running running, PersonId... members) {
        transaction.executeWithoutResult(status -> participants.named(running.id(), TEAM, List.of(members)));
    }

    private void take(PersonId person, WorkItemId step) {
        acting.as(person, () -> {
            steps.claim(step);
            return true;
        });
    }

    private void handOver(WorkItemId step, boolean handedOver) {
        database.sql("update procedure_work_item set handed_over = :over where id = :id")
                .param("over", handedOver)
                .param("id", step.value())
                .update();
    }

    private void cannotWork(PersonId person, WorkItemId step) {
        assertThatExceptionOfType(DomainException.class).isThrownBy(() -> take(person, step));
    }

    private Long assignee(WorkItemId step) {
        return database.sql("select assignee_id from procedure_work_item where id = :id")
                .param("id", step.value())
                .query((row, number) -> (Long) row.getObject(1))
                .list()
                .getFirst();
    }

    private int toldOf(PersonId person, WorkItemId step) {
        return database.sql("select count(*) from procedure_notice where person_id = :person and work_item_id = :step")
                .param("person", person.value())
                .param("step", step.value())
                .query(Integer.class)
                .single();
    }

    private List<String> events(Running running) {
        return database.sql("select kind from procedure_case_event where case_id = :id")
                .param("id", running.id().value())
                .query(String.class)
                .list();
    }
}
