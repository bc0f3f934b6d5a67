package vn.thongsuot.procedure.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.concern.CaseConcerns;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;
import vn.thongsuot.testing.TrialProcedure;

/** Whom a restricted or sealed case is about finds nothing of it, whatever roles they have. */
@PortalTest
class ConcernIT {

    @Autowired
    SealedFixture fixture;

    @Autowired
    WaysToData ways;

    @Autowired
    WorkFixture people;

    @Autowired
    StepService steps;

    @Autowired
    ReassignService reassigning;

    @Autowired
    TrialProcedure trial;

    @Autowired
    CaseConcerns concerns;

    @Autowired
    OrganizationDirectory organization;

    @Autowired
    JdbcClient database;

    @Autowired
    Acting acting;

    @TestFactory
    Stream<DynamicTest> a_person_the_case_is_about_finds_nothing_although_a_role_of_it_is_theirs() {
        return Stream.of("seal-restricted", "seal-sealed")
                .map(procedure -> DynamicTest.dynamicTest(procedure, () -> {
                    SealedFixture.Trial about = fixture.begin(procedure, people.person("ubkt.xa"), null);
                    fixture.receive(about);
                    findsNothing("ubkt.xa", about);
                }));
    }

    @TestFactory
    Stream<DynamicTest> who_stands_only_in_the_unit_finds_nothing_although_they_were_given_a_step() {
        return Stream.of("seal-restricted", "seal-sealed")
                .map(procedure -> DynamicTest.dynamicTest(procedure, () -> {
                    PersonId secretary = people.person("bithu.coso");
                    SealedFixture.Trial about = fixture.begin(procedure, null, unitOf(secretary));
                    database.sql(
                                    "update procedure_work_item set assignee_id = :person, handed_over = true where case_id = :id")
                            .param("person", secretary.value())
                            .param("id", about.id().value())
                            .update();
                    database.sql("insert into procedure_participant (case_id, person_id) values (:id, :person)")
                            .param("person", secretary.value())
                            .param("id", about.id().value())
                            .update();
                    findsNothing("bithu.coso", about);
                    findsNothing("bithu.chibo", about);
                    findsNothing("dangvien", about);
                }));
    }

    @Test
    void a_step_that_only_they_could_do_goes_to_the_level_above_with_a_warning() {
        PersonId holder = people.person("ubkt.xa");
        people.vacateAllBut("commune.inspection-committee", trial.communeOf("ubkt.xa"), holder);
        try {
            SealedFixture.Trial about = fixture.begin("seal-sealed", holder, null);
            fixture.receive(about);
            String key = database.sql("select candidate_key from procedure_work_item where id = :id")
                    .param("id", about.openStep().value())
                    .query(String.class)
                    .single();
            assertThat(key).startsWith("province.");
            assertThat(database.sql("select fallback from procedure_work_item where id = :id")
                            .param("id", about.openStep().value())
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        } finally {
            people.refill();
        }
    }

    @TestFactory
    Stream<DynamicTest> a_substitute_opens_nothing_about_the_absent_person_or_about_themselves() {
        return Stream.of("seal-restricted", "seal-sealed")
                .map(procedure -> DynamicTest.dynamicTest(procedure, () -> {
                    PersonId holder = people.person("ubkt.xa");
                    PersonId substitute = people.person("dangvien");
                    SealedFixture.Trial aboutNobody = fixture.begin(procedure);
                    SealedFixture.Trial aboutHolder = fixture.begin(procedure, holder, null);
                    SealedFixture.Trial aboutSubstitute = fixture.begin(procedure, substitute, null);
                    SealedFixture.Trial aboutTheirUnit = fixture.begin(procedure, null, people.unitOf("bithu.chibo"));
                    people.standsInToday(substitute, holder);
                    try {
                        Stream.of(aboutNobody, aboutHolder, aboutSubstitute, aboutTheirUnit)
                                .forEach(fixture::receive);

                        assertThat(acting.as("dangvien", ways.all(aboutNobody).get(WaysToData.Way.INBOX)::getAsBoolean))
                                .isTrue();
                        findsNothing("dangvien", aboutHolder);
                        findsNothing("dangvien", aboutSubstitute);
                        findsNothing("dangvien", aboutTheirUnit);
                    } finally {
                        people.endSubstitutions();
                    }
                }));
    }

    @Test
    void who_takes_up_a_post_of_the_unit_while_the_case_runs_loses_it_and_the_step_they_took() {
        PersonId officer = anotherInspector();
        UnitId cell = people.cellWithoutAccounts(trial.communeOf("ubkt.xa"));
        for (boolean handedOver : new boolean[] {false, true}) {
            SealedFixture.Trial about = fixture.begin("seal-sealed", null, cell);
            fixture.receive(about);
            WorkItemId step = about.openStep();
            acting.as(officer, () -> {
                steps.claim(step);
                return true;
            });
            database.sql("update procedure_work_item set handed_over = :over where id = :id")
                    .param("over", handedOver)
                    .param("id", step.value())
                    .update();
            people.takesPost(officer, cell);
            try {
                assertThat(database.sql(
                                        "select count(*) from procedure_work_item where id = :id and assignee_id is null")
                                .param("id", step.value())
                                .query(Integer.class)
                                .single())
                        .as("handed over: %s", handedOver)
                        .isEqualTo(1);
                ways.all(about).forEach((way, found) -> assertThat(acting.as(officer, found::getAsBoolean))
                        .as("finds it by %s", way)
                        .isFalse());
                assertThatExceptionOfType(NotFoundException.class)
                        .isThrownBy(() -> acting.as(officer, () -> {
                            steps.claim(step);
                            return true;
                        }));
                assertThat(acting.as("ubkt.xa", ways.all(about).get(WaysToData.Way.INBOX)::getAsBoolean))
                        .isTrue();
            } finally {
                people.leavesPost(officer, cell);
            }
            assertThat(acting.as(officer, ways.all(about).get(WaysToData.Way.INBOX)::getAsBoolean))
                    .isTrue();
        }
    }

    @TestFactory
    Stream<DynamicTest>
            a_case_about_a_member_is_kept_from_the_secretary_of_the_cell_but_not_from_other_members_of_it() {
        UnitId cell = people.cellWithoutAccounts(trial.communeOf("ubkt.xa"));
        PersonId member = people.membersOf(cell).get(0);
        PersonId fellow = people.membersOf(cell).get(1);
        return Stream.of("seal-restricted", "seal-sealed")
                .map(procedure -> DynamicTest.dynamicTest(procedure, () -> {
                    SealedFixture.Trial about = fixture.begin(procedure, member, null);
                    fixture.receive(about);
                    people.takesPostsOf(anotherInspector(), fellow);
                    try {
                        assertThat(acting.as(fellow, ways.all(about).get(WaysToData.Way.INBOX)::getAsBoolean))
                                .as("an inspector who is a plain member of that cell")
                                .isTrue();
                        people.takesPost(fellow, cell);
                        ways.all(about).forEach((way, found) -> assertThat(acting.as(fellow, found::getAsBoolean))
                                .as("the secretary of the cell finds it by %s", way)
                                .isFalse());
                        assertThat(acting.as(fellow, () -> fixture.opensStart(about)))
                                .isFalse();
                        assertThat(acting.as("ubkt.xa", ways.all(about).get(WaysToData.Way.INBOX)::getAsBoolean))
                                .isTrue();
                    } finally {
                        people.leavesAllPosts(fellow);
                    }
                }));
    }

    @Test
    void whoever_takes_up_a_post_takes_the_case_about_them_away_from_that_unit_for_good() {
        UnitId commune = trial.communeOf("ubkt.xa");
        UnitId cell = people.cellWithoutAccounts(commune);
        UnitId other = people.unitOf("bithu.chibo2");
        PersonId member = people.membersOf(cell).getFirst();
        SealedFixture.Trial about = fixture.begin("seal-sealed", member, null);
        assertThat(keptFromUnits(about)).containsExactly(cell.value());
        people.takesPost(member, other);
        people.leavesPost(member, other);
        assertThat(keptFromUnits(about)).containsExactlyInAnyOrder(cell.value(), other.value());
    }

    @Test
    void a_case_that_the_cell_handles_itself_is_not_kept_from_the_cell_nor_from_those_above() {
        UnitId cell = people.cellWithoutAccounts(trial.communeOf("ubkt.xa"));
        PersonId member = people.membersOf(cell).getFirst();
        assertThat(concerns.about(Set.of(member), Set.of(), organization.requireUnit(cell))
                        .units())
                .isEmpty();
        PersonId secretary = people.person("bithu.xa");
        assertThat(concerns.about(Set.of(secretary), Set.of(), organization.requireUnit(trial.communeOf("bithu.xa")))
                        .units())
                .doesNotContain(trial.communeOf("bithu.xa").value());
    }

    private List<Long> keptFromUnits(SealedFixture.Trial about) {
        return database.sql("select concerned_id from procedure_case_concern where case_id = :id and kind = 'UNIT'")
                .param("id", about.id().value())
                .query(Long.class)
                .list();
    }

    @Test
    void a_superior_with_a_post_in_the_unit_hands_out_no_step_and_nobody_of_the_unit_is_handed_one() {
        PersonId superior = people.person("bithu.xa");
        PersonId officer = anotherInspector();
        UnitId cell = people.cellWithoutAccounts(trial.communeOf("ubkt.xa"));
        SealedFixture.Trial about = fixture.begin("seal-restricted", null, cell);
        fixture.receive(about);
        assertThat(acting.as(superior, () -> reassigning.reassignable(about.id())))
                .isNotEmpty();
        people.takesPost(superior, cell);
        people.takesPost(officer, cell);
        try {
            assertThat(acting.as(superior, () -> reassigning.reassignable(about.id())))
                    .isEmpty();
            assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> reassign(superior, about, officer));
            PersonId chair = people.person("ubkt.xa");
            assertThat(acting.as(chair, () -> reassigning.choices(about.openStep(), "", 100)))
                    .isNotEmpty()
                    .noneMatch(choice -> choice.id().equals(officer));
            assertThatExceptionOfType(RuleViolationException.class)
                    .isThrownBy(() -> reassign(chair, about, officer))
                    .satisfies(e -> assertThat(e.violations().getFirst().messageKey())
                            .isEqualTo("procedure.reassign.own-case"));
        } finally {
            people.leavesPost(superior, cell);
            people.leavesPost(officer, cell);
        }
    }

    @Test
    void a_merger_opens_the_case_to_nobody_of_the_unit_that_it_went_into() {
        UnitId commune = trial.communeOf("ubkt.xa");
        UnitId cell = people.cellWithoutAccounts(commune);
        UnitId successor = people.unitOf("bithu.chibo");
        SealedFixture.Trial about = fixture.begin("seal-sealed", null, cell);
        fixture.receive(about);
        people.standsInToday(people.person("bithu.chibo"), people.person("ubkt.xa"));
        try {
            assertThat(acting.as("bithu.chibo", ways.all(about).get(WaysToData.Way.INBOX)::getAsBoolean))
                    .as("a substitute from elsewhere")
                    .isTrue();
            people.merge(cell, successor);
            findsNothing("bithu.chibo", about);
        } finally {
            people.undoMerger(cell);
            people.endSubstitutions();
        }
    }

    private void reassign(PersonId by, SealedFixture.Trial about, PersonId to) {
        acting.as(by, () -> {
            reassigning.reassign(about.openStep(), to, "Thử");
            return true;
        });
    }

    /** Of the inspection committee, beside its chair. */
    private PersonId anotherInspector() {
        PersonId chair = people.person("ubkt.xa");
        return people
                .holders("commune.inspection-committee@"
                        + trial.communeOf("ubkt.xa").value())
                .stream()
                .filter(person -> !person.equals(chair))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nobody_begins_a_case_about_themselves() {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> fixture.begin("seal-sealed", people.person("vanphong.xa"), null))
                .withMessageContaining("procedure.start.concerned");
    }

    @Test
    void a_normal_case_is_kept_from_nobody() {
        SealedFixture.Trial about = fixture.begin("seal-normal", people.person("banxaydungdang"), null);
        assertThat(acting.as("banxaydungdang", ways.all(about).get(WaysToData.Way.LIST)::getAsBoolean))
                .isTrue();
    }

    private void findsNothing(String username, SealedFixture.Trial about) {
        ways.all(about).forEach((way, found) -> assertThat(acting.as(username, found::getAsBoolean))
                .as("%s finds it by %s", username, way)
                .isFalse());
    }

    private UnitId unitOf(PersonId person) {
        return database.sql("select p.unit_id from organization_holding h join organization_position p"
                        + " on p.id = h.position_id where h.person_id = :id and h.held_to is null limit 1")
                .param("id", person.value())
                .query((row, number) -> new UnitId(row.getLong(1)))
                .single();
    }
}
