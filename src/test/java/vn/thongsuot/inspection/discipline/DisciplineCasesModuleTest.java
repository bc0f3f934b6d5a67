package vn.thongsuot.inspection.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thongsuot.inspection.InspectionBody;
import vn.thongsuot.inspection.InspectionFixture;
import vn.thongsuot.inspection.InspectionResult;
import vn.thongsuot.inspection.InspectionService;
import vn.thongsuot.inspection.Subject;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.FormFact;
import vn.thongsuot.procedure.casefile.CaseCommands;
import vn.thongsuot.procedure.casefile.CaseService;
import vn.thongsuot.procedure.casefile.StartService;
import vn.thongsuot.procedure.link.LinkKind;
import vn.thongsuot.procedure.link.StepLinks;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;

/** From whom cases of discipline are kept, and what they answer. */
@PortalTest
class DisciplineCasesModuleTest {

    private static final String INSPECTION = InspectionFixture.CHAIR;
    private static final String CELL_SECRETARY = "bithu.chibo";
    private static final String GRASSROOTS_SECRETARY = "bithu.coso";
    private static final String MEMBER = "dangvien";
    private static final long NO_CASE = -980;

    @Autowired
    StartService starts;

    @Autowired
    CaseService cases;

    @Autowired
    CaseCommands commands;

    @Autowired
    StepLinks links;

    @Autowired
    DisciplineService service;

    @Autowired
    AppealService appeals;

    @Autowired
    DisciplineDirectory decisions;

    @Autowired
    InspectionService inspections;

    @Autowired
    OrganizationDirectory organization;

    @Autowired
    InspectionFixture fixture;

    @Autowired
    JdbcClient database;

    @Autowired
    List<FormFact> facts;

    @Autowired
    Acting acting;

    private final List<CaseId> begun = new ArrayList<>();

    @AfterEach
    void end() {
        acting.as(INSPECTION, () -> {
            for (CaseId caseId : begun) {
                boolean appeal = cases.view(caseId).title().startsWith("Khiếu nại");
                commands.send(caseId, appeal ? "withdraw" : "stop", "Thử");
            }
            return null;
        });
        database.sql("delete from inspection_discipline_event where discipline_id in"
                        + " (select id from inspection_discipline where case_id = :case)")
                .param("case", NO_CASE)
                .update();
        database.sql("delete from inspection_discipline where case_id = :case")
                .param("case", NO_CASE)
                .update();
    }

    @Test
    void an_organization_reads_nothing_of_the_case_against_it_and_the_level_above_does() {
        UnitId cell = fixture.cellOf(CELL_SECRETARY);
        CaseId caseId = begin(INSPECTION, Map.of("subjectKind", "organization", "subjectUnit", cell.toString()));

        assertThat(sees(GRASSROOTS_SECRETARY, caseId)).isTrue();
        assertThat(sees(CELL_SECRETARY, caseId)).isFalse();
        assertThat(sees("phobithu.chibo", caseId)).isFalse();
        assertThatThrownBy(() ->
                        begin(CELL_SECRETARY, Map.of("subjectKind", "organization", "subjectUnit", cell.toString())))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("procedure.start.concerned");
    }

    @Test
    void the_cell_works_on_the_case_against_its_member_who_reads_nothing_of_it() {
        CaseId caseId = begin(
                INSPECTION,
                Map.of(
                        "subjectKind",
                        "member",
                        "subjectPerson",
                        fixture.person(MEMBER).toString()));

        assertThat(sees(CELL_SECRETARY, caseId)).isTrue();
        assertThat(sees(MEMBER, caseId)).isFalse();
    }

    @Test
    void an_organization_reads_nothing_of_the_verification_of_its_appeal() {
        CaseId caseId = appealed(fixture.cellOf(GRASSROOTS_SECRETARY));
        begun.add(caseId);

        assertThat(sees(INSPECTION, caseId)).isTrue();
        assertThat(sees(GRASSROOTS_SECRETARY, caseId)).isFalse();
    }

    @Test
    void the_case_of_an_appeal_that_is_over_is_still_found_from_the_decision_by_those_who_may_see_it() {
        CaseId caseId = appealed(fixture.cellOf(GRASSROOTS_SECRETARY));
        assertThat(casesSeenBy(INSPECTION)).containsExactly(caseId);

        acting.as(INSPECTION, () -> {
            commands.send(caseId, "withdraw", "Thử");
            return null;
        });

        assertThat(found().appealCaseId()).isNull();
        assertThat(casesSeenBy(INSPECTION)).containsExactly(caseId);
        assertThat(casesSeenBy(GRASSROOTS_SECRETARY)).isEmpty();
    }

    @Test
    void forms_of_an_appeal_tell_which_decision_it_is_about_and_what_came_of_it() {
        UnitSummary unit = organization.requireUnit(fixture.cellOf(GRASSROOTS_SECRETARY));
        decided(unit.id());
        DisciplineId decision = found().id();
        String decidedOn = Formats.date(fixture.today());

        assertThat(fact("inspection.appealed-decision-cited", unit))
                .contains("Quyết định số 08, ngày " + decidedOn + " của Ban thường vụ đảng ủy cấp xã thi hành kỷ luật "
                        + unit.name() + " bằng hình thức Cảnh cáo");
        assertThat(fact("inspection.appeal-result", unit)).isEmpty();

        fixture.run(() -> appeals.conclude(
                decision,
                DisciplineForm.REPRIMAND,
                DecidingBody.PROVINCE_STANDING,
                new DisciplineService.Document("12", fixture.today())));
        assertThat(fact("inspection.appeal-result", unit))
                .contains("Giảm hình thức sau khiếu nại: Khiển trách (Quyết định số 12)");
        assertThat(fact("inspection.appealed-decision-cited", unit)
                        .orElseThrow()
                        .toString())
                .endsWith("(hình thức sau lần giải quyết khiếu nại trước: Khiển trách)");
    }

    @Test
    void discipline_answers_the_inspection_that_led_to_it_and_no_other_and_cancelled_it_answers_none() {
        PersonId member = fixture.anyMember();
        CaseId led = fixture.decided(Subject.of(member), InspectionBody.INSPECTION_COMMITTEE, null);
        CaseId other = fixture.decided(Subject.of(member), InspectionBody.INSPECTION_COMMITTEE, null);
        CaseId caseId = begin(INSPECTION, Map.of("subjectKind", "member", "subjectPerson", member.toString()));
        LocalDate today = fixture.today();
        acting.as(INSPECTION, () -> {
            fixture.run(() -> {
                inspections.conclude(led, InspectionResult.DISCIPLINE, today);
                inspections.conclude(other, InspectionResult.DISCIPLINE, today);
                links.link(led, caseId, LinkKind.ORIGIN);
                service.record(
                        caseId,
                        member,
                        organization.requireUnit(cellOf(member)),
                        new DisciplineService.Decided(
                                DisciplineForm.WARNING,
                                "Vi phạm",
                                null,
                                null,
                                null,
                                DecidingBody.COMMUNE_STANDING,
                                today,
                                null,
                                null),
                        new DisciplineService.Document("31", today));
                service.announce(caseId, today, null);
            });
            assertThat(disciplinedOn(led)).isEqualTo(today);
            assertThat(disciplinedOn(other)).isNull();
            fixture.run(() -> appeals.conclude(
                    decisions.ofCase(caseId).orElseThrow().id(),
                    null,
                    DecidingBody.PROVINCE_STANDING,
                    new DisciplineService.Document("32", today)));
            assertThat(disciplinedOn(led)).isNull();
            return null;
        });
    }

    private CaseId appealed(UnitId unit) {
        decided(unit);
        return acting.as(
                INSPECTION,
                () -> starts.start(
                        "discipline-appeal",
                        unit,
                        Map.of(
                                "decision", found().id().toString(),
                                "filedOn", fixture.today().toString(),
                                "grounds", "Quá nặng.")));
    }

    private List<CaseId> casesSeenBy(String username) {
        return acting.as(username, () -> decisions.cases(found()));
    }

    private Optional<Object> fact(String name, UnitSummary unit) {
        return facts.stream()
                .filter(fact -> fact.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value(new CaseContext(
                        null,
                        "discipline-appeal",
                        unit,
                        null,
                        fixture.today(),
                        Map.of("decision", found().id().toString())));
    }

    private CaseId begin(String username, Map<String, Object> subject) {
        Map<String, Object> answers = new HashMap<>(subject);
        answers.put("violation", "Vi phạm quy chế làm việc.");
        answers.put("actedOn", fixture.today().minusMonths(8).toString());
        answers.put("basis", "Kết luận kiểm tra.");
        UnitId unit = username.equals(INSPECTION) ? fixture.commune().id() : fixture.cellOf(username);
        CaseId caseId = acting.as(username, () -> starts.start("discipline", unit, answers));
        begun.add(caseId);
        return caseId;
    }

    private boolean sees(String username, CaseId caseId) {
        return acting.as(username, () -> {
            try {
                cases.view(caseId);
                return true;
            } catch (NotFoundException e) {
                return false;
            }
        });
    }

    private UnitId cellOf(PersonId member) {
        return new UnitId(database.sql("select cell_id from membership_member where person_id = :person")
                .param("person", member.value())
                .query(Long.class)
                .single());
    }

    private @Nullable LocalDate disciplinedOn(CaseId inspection) {
        return database.sql("select disciplined_on from inspection_inspection where case_id = :case")
                .param("case", inspection.value())
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .list()
                .getFirst();
    }

    private Discipline found() {
        return decisions.ofCase(new CaseId(NO_CASE)).orElseThrow();
    }

    private void decided(UnitId unit) {
        LocalDate today = fixture.today();
        database.sql("""
                        insert into inspection_discipline (unit_id, unit_path, form, violation, decided_by, last_body, decided_on,
                            decision_number, decision_date, announced_on, received_on, effect_on, effect_ends_on, state, case_id)
                        select id, path, 'WARNING', 'Vi phạm', 'COMMUNE_STANDING', 'COMMUNE_STANDING', :on, '08', :on, :on, :on, :on,
                            :ends, 'IN_FORCE', :case from organization_unit where id = :unit
                        """)
                .param("unit", unit.value())
                .param("on", today)
                .param("ends", today.plusMonths(12))
                .param("case", NO_CASE)
                .update();
    }
}
