package vn.thongsuot.procedure.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.time.PortalClock;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.casefile.StepService;
import vn.thongsuot.procedure.casefile.StepView;
import vn.thongsuot.procedure.engine.ProcedureEngine;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;

/** A step that an event brings a second time is not a step that came back; what the event brought is on its form. */
@PortalTest
class NextOccasionIT {

    private static final ScenarioFolder DENUNCIATION = ScenarioFolder.read(Path.of("bpmn", "denunciation"));

    @Autowired
    ScenarioPlayer player;

    @Autowired
    ScenarioActors actors;

    @Autowired
    StepService steps;

    @Autowired
    OrganizationDirectory organization;

    @Autowired
    ProcedureEngine engine;

    @Autowired
    PortalClock clock;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient database;

    @AfterEach
    void back_to_the_present() {
        clock.setOffset(Duration.ZERO);
        engine.setClockAhead(Duration.ZERO);
    }

    @Test
    void a_second_withdrawal_takes_nothing_up_from_the_first() {
        Map<String, Object> withdrawal =
                Map.of("message", "withdraw", "by", "commune.inspection-committee", "reason", "Rút một điểm.");
        StepView second = open(
                "userTask_RecordWithdrawal",
                List.of(
                        withdrawal,
                        Map.of(
                                "step",
                                "userTask_RecordWithdrawal",
                                "answers",
                                Map.of("scope", "some", "withdrawn", List.of(Map.of("number", "2")))),
                        withdrawal));

        assertThat(second.returnReason()).isNull();
        assertThat(second.answers()).containsOnlyKeys("points");
        assertThat(second.papers()).singleElement().satisfies(paper -> assertThat(paper.files())
                .isEmpty());
    }

    @Test
    void a_step_that_came_back_has_what_was_answered_before() {
        StepView again = open(
                "userTask_Verify",
                List.of(
                        Map.of("step", "userTask_Verify"),
                        Map.of("step", "userTask_Report"),
                        Map.of(
                                "step",
                                "userTask_Conclude",
                                "outcome",
                                "return",
                                "returnTo",
                                "userTask_Verify",
                                "reason",
                                "Chưa rõ.")));

        assertThat(again.returnReason()).isEqualTo("Chưa rõ.");
        assertThat(again.answers()).containsKey("work");
        assertThat(again.papers())
                .filteredOn(paper -> paper.key().equals("verificationMinutes"))
                .singleElement()
                .satisfies(paper -> assertThat(paper.files()).isNotEmpty());
    }

    @Test
    void the_notice_of_an_extension_begins_with_the_new_last_day_and_the_reason_given() {
        StepView notice = open(
                "userTask_NotifyExtension",
                List.of(Map.of(
                        "extend",
                        "settle",
                        "by",
                        "commune.standing-secretariat",
                        "amount",
                        30,
                        "reason",
                        "Cần xác minh thêm chứng từ.")));

        String until = database.sql(
                        "select due_on from procedure_case_deadline where case_id = :id and name = 'settle'")
                .param("id", notice.caseId().value())
                .query(String.class)
                .single();
        assertThat(notice.answers())
                .containsEntry("newEnd", until)
                .containsEntry("extensionReason", "Cần xác minh thêm chứng từ.");
    }

    /** Plays a denunciation to its verification and on, and opens a step that is then open. */
    private StepView open(String step, List<Map<String, Object>> more) {
        ScenarioPlay play = player.play(
                DENUNCIATION,
                Scenario.of(
                        "occasions",
                        Map.of("after", Map.of("scenario", "wrong", "reaching", "userTask_Verify"), "steps", more)));
        play.orThrow();
        CaseId caseId = play.cases().getLast();
        UnitSummary unit = organization.requireUnit(
                new UnitId(number("select unit_id from procedure_case where id = :id", caseId.value(), "")));
        PersonId inspector =
                actors.holders("commune.inspection-committee", unit).getFirst();
        long item = number(
                "select id from procedure_work_item where case_id = :id and step_id = :step and state = 'OPEN'",
                caseId.value(),
                step);
        return acting.as(inspector, () -> steps.open(new WorkItemId(item)));
    }

    private long number(String sql, long id, String step) {
        return database.sql(sql)
                .param("id", id)
                .param("step", step)
                .query(Long.class)
                .single();
    }
}
