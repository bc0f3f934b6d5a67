package vn.thongsuot.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.request.RequestContextHolder;
import vn.thongsuot.inspection.InspectionFilter.Shown;
import vn.thongsuot.inspection.evidence.EvidenceLog;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.PersonPicker;
import vn.thongsuot.procedure.casefile.CaseService;
import vn.thongsuot.procedure.casefile.StartService;
import vn.thongsuot.procedure.casefile.WorkFixture;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;

@PortalTest
class InspectionModuleTest {

    private static final String CHAIR = InspectionFixture.CHAIR;

    @Autowired
    InspectionFixture fixture;

    @Autowired
    InspectionDirectory inspections;

    @Autowired
    InspectionService service;

    @Autowired
    CaseService cases;

    @Autowired
    StartService starts;

    @Autowired
    EvidenceLog evidence;

    @Autowired
    List<PersonPicker> pickers;

    @Autowired
    WorkFixture people;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient database;

    @Test
    void the_bodies_of_the_unit_and_the_team_see_an_inspection_and_nobody_else() {
        PersonId member = fixture.anyMember();
        CaseId caseId = fixture.decided(Subject.of(member), InspectionBody.INSPECTION_COMMITTEE, null);
        for (String username : List.of(CHAIR, "thuongtruc.xa", "uyvienbtv.xa")) {
            acting.as(username, () -> assertThat(sees(caseId)).as(username).isTrue());
        }
        acting.as(fixture.officer(), () -> assertThat(sees(caseId)).isTrue());
        for (String username : List.of(
                "banxaydungdang", "vanphong.xa", "bithu.coso", "bithu.chibo", "bithu.chibo2", "dangvien", "quantri")) {
            acting.as(username, () -> assertThat(sees(caseId)).as(username).isFalse());
        }
    }

    @Test
    void the_person_inspected_finds_nothing_even_on_the_standing_committee() {
        PersonId subject = fixture.person("uyvienbtv.xa");
        CaseId caseId = fixture.decided(Subject.of(subject), InspectionBody.STANDING_COMMITTEE, null);
        acting.as("uyvienbtv.xa", () -> {
            assertThat(sees(caseId)).isFalse();
            assertThatThrownBy(() -> cases.view(caseId)).isInstanceOf(NotFoundException.class);
            return null;
        });
        acting.as("thuongtruc.xa", () -> assertThat(sees(caseId)).isTrue());
    }

    @Test
    void the_secretary_of_the_organization_inspected_finds_nothing() {
        CaseId caseId =
                fixture.decided(Subject.of(fixture.cellOf("bithu.chibo")), InspectionBody.INSPECTION_COMMITTEE, null);
        acting.as("bithu.chibo", () -> {
            assertThat(sees(caseId)).isFalse();
            assertThatThrownBy(() -> cases.view(caseId)).isInstanceOf(NotFoundException.class);
            return null;
        });
    }

    @Test
    void one_post_in_the_organization_inspected_is_enough_to_find_nothing() {
        UnitId cell = fixture.cellOf("bithu.chibo");
        CaseId caseId = fixture.decided(Subject.of(cell), InspectionBody.INSPECTION_COMMITTEE, null);
        PersonId officer = fixture.officer();
        acting.as(officer, () -> assertThat(sees(caseId)).isTrue());
        database.sql("""
                        insert into organization_holding (position_id, person_id, held_from)
                        select min(id), :person, :today from organization_position where unit_id = :cell
                        """)
                .param("person", officer.value())
                .param("today", fixture.today())
                .param("cell", cell.value())
                .update();
        RequestContextHolder.resetRequestAttributes(); // positions are read once per request
        try {
            acting.as(officer, () -> assertThat(sees(caseId)).isFalse());
        } finally {
            database.sql("""
                            delete from organization_holding where person_id = :person
                            and position_id in (select id from organization_position where unit_id = :cell)
                            """)
                    .param("person", officer.value())
                    .param("cell", cell.value())
                    .update();
            RequestContextHolder.resetRequestAttributes();
        }
    }

    @Test
    void nobody_leads_the_inspection_of_a_member_of_their_own_cell() {
        PersonId member = fixture.anyMember();
        UnitId cell = people.cellOf(member);
        CaseId caseId = fixture.decided(Subject.of(member), InspectionBody.INSPECTION_COMMITTEE, null);
        PersonId chair = fixture.person(CHAIR);
        acting.as(CHAIR, () -> assertThat(evidence.sees(caseId)).isTrue());
        people.takesPost(chair, cell);
        try {
            acting.as(CHAIR, () -> {
                assertThat(sees(caseId)).isFalse();
                assertThat(evidence.sees(caseId)).isFalse();
                assertThatThrownBy(() -> cases.view(caseId)).isInstanceOf(NotFoundException.class);
                return null;
            });
        } finally {
            people.leavesPost(chair, cell);
        }
    }

    @Test
    void the_office_learns_of_an_inspection_with_the_first_paper_it_issues() {
        CaseId caseId = fixture.begun(Subject.of(fixture.anyMember()));
        acting.as(CHAIR, () -> assertThat(cases.view(caseId)).isNotNull());
        for (String username : List.of("vanphong.xa", "banxaydungdang")) {
            acting.as(username, () -> assertThatThrownBy(() -> cases.view(caseId))
                    .as(username)
                    .isInstanceOf(NotFoundException.class));
        }
    }

    @Test
    void a_second_supervision_is_not_refused_which_would_tell_of_the_first() {
        Map<String, Object> answers = Map.of(
                "theme",
                "Theme",
                "subjectKind",
                "member",
                "subjectPerson",
                fixture.anyMember().toString(),
                "contentClass",
                "finance");
        acting.as(CHAIR, () -> {
            CaseId first = starts.start("supervision", fixture.commune().id(), answers);
            assertThat(starts.start("supervision", fixture.commune().id(), answers))
                    .isNotEqualTo(first);
            return null;
        });
    }

    @Test
    void a_merger_opens_an_inspection_to_nobody_of_the_unit_that_the_organization_went_into() {
        UnitId unit = people.cellWithoutAccounts(fixture.commune().id());
        UnitId successor = people.unitOf("bithu.chibo");
        CaseId caseId = fixture.decided(Subject.of(unit), InspectionBody.INSPECTION_COMMITTEE, null);
        PersonId officer = fixture.officer();
        people.takesPost(officer, successor);
        try {
            acting.as(officer, () -> assertThat(sees(caseId)).isTrue());
            acting.as(officer, () -> assertThat(evidence.sees(caseId)).isTrue());

            people.merge(unit, successor);

            acting.as(officer, () -> assertThat(sees(caseId)).isFalse());
            acting.as(officer, () -> assertThat(evidence.sees(caseId)).isFalse());
        } finally {
            people.undoMerger(unit);
            people.leavesPost(officer, successor);
        }
        acting.as(officer, () -> assertThat(sees(caseId)).isTrue());
    }

    @Test
    void nobody_is_offered_for_the_team_who_has_a_post_in_the_organization_but_a_member_can_leave_it() {
        UnitId cell = fixture.cellOf("bithu.chibo");
        CaseId caseId = fixture.decided(Subject.of(cell), InspectionBody.INSPECTION_COMMITTEE, null);
        var context = new CaseContext(caseId, "inspection", fixture.commune(), null, fixture.today());
        PersonId officer = fixture.officer();
        PersonPicker inspectors = picker("inspection.inspectors");
        PersonPicker team = picker("inspection.team-members");
        assertThat(inspectors.choice(context, officer)).isPresent();
        assertThat(inspectors.choices(context, "", 500))
                .anyMatch(choice -> choice.id().equals(officer));
        people.takesPost(officer, cell);
        try {
            assertThat(inspectors.choice(context, officer)).isEmpty();
            assertThat(inspectors.choices(context, "", 500)).isNotEmpty().noneMatch(choice -> choice.id()
                    .equals(officer));
            assertThat(team.choices(context, "", 500)).singleElement().satisfies(choice -> assertThat(choice.id())
                    .isEqualTo(officer));
            assertThat(team.choice(context, fixture.person(CHAIR))).isEmpty();
        } finally {
            people.leavesPost(officer, cell);
        }
    }

    private PersonPicker picker(String name) {
        return pickers.stream()
                .filter(picker -> picker.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoever_is_past_the_day_of_the_plan_without_a_conclusion_is_late() {
        CaseId late = fixture.decided(
                Subject.of(fixture.anyMember()),
                InspectionBody.INSPECTION_COMMITTEE,
                fixture.today().minusDays(1));
        CaseId onTime =
                fixture.decided(Subject.of(fixture.anyMember()), InspectionBody.INSPECTION_COMMITTEE, fixture.today());
        acting.as(CHAIR, () -> assertThat(cases(Shown.LATE)).contains(late).doesNotContain(onTime));
        acting.as(CHAIR, () -> {
            fixture.run(() -> service.conclude(late, InspectionResult.NO_VIOLATION, fixture.today()));
            return null;
        });
        acting.as(CHAIR, () -> assertThat(cases(Shown.LATE)).doesNotContain(late));
    }

    @Test
    void discipline_answers_the_inspection_that_it_came_out_of_until_it_is_cancelled() {
        PersonId member = fixture.anyMember();
        CaseId asked = fixture.decided(Subject.of(member), InspectionBody.INSPECTION_COMMITTEE, null);
        CaseId another = fixture.decided(Subject.of(member), InspectionBody.INSPECTION_COMMITTEE, null);
        acting.as(CHAIR, () -> {
            fixture.run(() -> {
                assertThat(service.disciplined(List.of(asked), fixture.today())).isZero();
                service.conclude(asked, InspectionResult.DISCIPLINE, fixture.today());
                service.conclude(another, InspectionResult.DISCIPLINE, fixture.today());
                assertThat(service.disciplined(List.of(), fixture.today())).isZero();
                assertThat(service.disciplined(List.of(asked), fixture.today())).isOne();
                assertThat(service.disciplined(List.of(asked), fixture.today())).isZero();
                assertThat(disciplined(another)).isNull();
                service.notDisciplined(List.of(asked));
                assertThat(disciplined(asked)).isNull();
            });
            return null;
        });
    }

    @Test
    void a_case_about_an_organization_is_kept_from_its_people() {
        UnitId cell = fixture.cellOf("bithu.chibo");
        CaseId caseId = fixture.begun(Subject.of(cell));
        assertThat(database.sql(
                                "select concerned_id from procedure_case_concern where case_id = :case and kind = 'UNIT'")
                        .param("case", caseId.value())
                        .query(Long.class)
                        .list())
                .containsExactly(cell.value());
    }

    @Test
    void nobody_inspects_themselves() {
        PersonId officer = fixture.officer();
        assertThatThrownBy(() -> fixture.decided(Subject.of(officer), InspectionBody.INSPECTION_COMMITTEE, null))
                .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void the_table_of_content_classes_holds_what_the_code_knows() {
        Set<String> known =
                Arrays.stream(ContentClass.values()).map(ContentClass::code).collect(Collectors.toSet());
        assertThat(database.sql("select code from inspection_content_class")
                        .query(String.class)
                        .set())
                .isEqualTo(known);
    }

    private @Nullable LocalDate disciplined(CaseId caseId) {
        return inspections
                .lines(new InspectionFilter("", null, null, null, Shown.ALL), new PageRequest(0, 500))
                .stream()
                .filter(line -> line.caseId().equals(caseId))
                .findFirst()
                .orElseThrow()
                .disciplinedOn();
    }

    private boolean sees(CaseId caseId) {
        return cases(Shown.ALL).contains(caseId);
    }

    private List<CaseId> cases(Shown shown) {
        return inspections.lines(new InspectionFilter("", null, null, null, shown), new PageRequest(0, 500)).stream()
                .map(InspectionLine::caseId)
                .toList();
    }
}
