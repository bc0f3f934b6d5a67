package vn.thongsuot.procedure.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thongsuot.platform.time.PortalClock;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.WorkingCalendar;
import vn.thongsuot.procedure.casefile.Completion;
import vn.thongsuot.procedure.casefile.DeadlineService;
import vn.thongsuot.procedure.casefile.DeadlineService.Limit;
import vn.thongsuot.procedure.casefile.StartService;
import vn.thongsuot.procedure.casefile.StepService;
import vn.thongsuot.procedure.casefile.TimeTravel;
import vn.thongsuot.procedure.engine.ProcedureEngine;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;
import vn.thongsuot.testing.TrialProcedure;

/** The day shown, the register, the reminder and the timer of the model agree, whatever pauses or extends the limit. */
@PortalTest
class LimitTimersIT {

    private static final String OFFICE = "vanphong.xa";
    private static final String BOARD = "banxaydungdang";
    private static final String SECRETARIAT = "thuongtruc.xa";

    @Autowired
    StartService starts;

    @Autowired
    StepService steps;

    @Autowired
    DeadlineService deadlines;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    TimeTravel time;

    @Autowired
    TrialProcedure trial;

    @Autowired
    ProcedureEngine engine;

    @Autowired
    ManagementService management;

    @Autowired
    PortalClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    Acting acting;

    private CaseId caseId;
    private LocalDate received;

    @BeforeEach
    void a_case_is_being_worked_on() {
        trial.putIntoForce("limit-timer");
        caseId = acting.as(OFFICE, () -> starts.start("limit-timer", trial.communeOf(OFFICE), Map.of()));
        complete(OFFICE, "userTask_Receive", "submit");
        received = LocalDate.now(clock);
        complete(OFFICE, "userTask_Prepare", "submit");
    }

    @AfterEach
    void back_to_the_present() {
        clock.setOffset(Duration.ZERO);
        engine.setClockAhead(Duration.ZERO);
    }

    @Test
    void an_extension_moves_the_timer() {
        endsOn(workingDays(received, 10));

        extend(4);

        endsOn(workingDays(received, 14));
        pass(14);
        assertThat(open("userTask_Urge"))
                .as("the last day belongs to the limit")
                .isFalse();
        pass(1);
        assertThat(open("userTask_Urge")).isTrue();
    }

    @Test
    void while_the_clock_stands_still_the_timer_waits_and_then_goes_on_with_what_was_left() {
        pass(4);
        returnIt();
        standsStill();
        pass(20);
        assertThat(open("userTask_Urge")).isFalse();
        standsStill();

        LocalDate back = LocalDate.now(clock);
        complete(OFFICE, "userTask_Prepare", "submit");

        endsOn(workingDays(back, 6));
        pass(6);
        assertThat(open("userTask_Urge")).isFalse();
        pass(1);
        assertThat(open("userTask_Urge")).isTrue();
        assertThat(told()).contains("OVERDUE");
    }

    @Test
    void an_extension_given_while_the_clock_stands_still_counts_once_it_goes_on() {
        pass(4);
        returnIt();
        pass(3);
        LocalDate today = LocalDate.now(clock);
        assertThat(acting.as(SECRETARIAT, () -> deadlines.preview(caseId, whole().id(), 5)))
                .isEqualTo(workingDays(today, 11));

        extend(5);

        standsStill();
        assertThat(whole().due().remaining().days()).isEqualTo(11);
        assertThat(whole().extensions()).hasSize(1);
        pass(30);
        assertThat(open("userTask_Urge")).isFalse();
        assertThat(told()).isEmpty();

        LocalDate back = LocalDate.now(clock);
        complete(OFFICE, "userTask_Prepare", "submit");
        endsOn(workingDays(back, 11));

        extend(2);
        endsOn(workingDays(back, 13));
        pass(1);
        returnIt();
        standsStill();
        complete(OFFICE, "userTask_Prepare", "submit");
        pass(12);
        assertThat(open("userTask_Urge")).isFalse();
        pass(1);
        assertThat(open("userTask_Urge")).isTrue();
    }

    /** Shown, kept, and waited for by the engine. */
    private void endsOn(LocalDate day) {
        assertThat(whole().due().day()).isEqualTo(day);
        assertThat(whole().due().isPaused()).isFalse();
        assertThat(kept()).isEqualTo(day);
        assertThat(timer())
                .isEqualTo(day.plusDays(1).atStartOfDay(PortalClock.ZONE).toInstant());
    }

    private void standsStill() {
        assertThat(whole().due().isPaused()).isTrue();
        assertThat(kept()).isNull();
        assertThat(timer()).isAfter(clock.instant().plus(Duration.ofDays(366L * 100)));
    }

    private LocalDate kept() {
        return database.sql("select due_on from procedure_case_deadline where case_id = :id")
                .param("id", caseId.value())
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .list()
                .getFirst();
    }

    private Instant timer() {
        String instance = database.sql("select instance_id from procedure_case where id = :id")
                .param("id", caseId.value())
                .query(String.class)
                .single();
        Job job =
                management.createJobQuery().processInstanceId(instance).timers().singleResult();
        return job.getDuedate().toInstant();
    }

    private List<String> told() {
        return database.sql("select stage from procedure_deadline_notice where case_id = :id")
                .param("id", caseId.value())
                .query(String.class)
                .list();
    }

    private Limit whole() {
        return acting.as(SECRETARIAT, () -> deadlines.ofCase(caseId).getFirst());
    }

    private void extend(int by) {
        long limit = whole().id();
        acting.as(SECRETARIAT, () -> {
            deadlines.extend(caseId, limit, by, "Phải xác minh thêm");
            return true;
        });
    }

    private void pass(int workingDays) {
        time.passTo(workingDays(LocalDate.now(clock), workingDays));
    }

    private LocalDate workingDays(LocalDate from, int count) {
        return calendar.plusWorkingDays(from, count);
    }

    private boolean open(String step) {
        return database.sql(
                                "select count(*) from procedure_work_item where case_id = :id and step_id = :step and state = 'OPEN'")
                        .param("id", caseId.value())
                        .param("step", step)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void complete(String who, String step, String outcome) {
        complete(who, step, outcome, null, null);
    }

    private void returnIt() {
        complete(BOARD, "userTask_Decide", "return", "Thiếu giấy tờ", "userTask_Prepare");
    }

    private void complete(String who, String step, String outcome, String reason, String returnTo) {
        WorkItemId item = database.sql(
                        "select id from procedure_work_item where case_id = :id and step_id = :step and state = 'OPEN'")
                .param("id", caseId.value())
                .param("step", step)
                .query((row, number) -> new WorkItemId(row.getLong(1)))
                .single();
        acting.as(
                who,
                () -> steps.complete(
                        item,
                        new Completion(
                                steps.open(item).version(), Map.of(), outcome, reason, returnTo, null, null, null)));
    }
}
