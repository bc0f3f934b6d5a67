package vn.thongsuot.procedure.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.StaleException;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.platform.time.PortalClock;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.WorkingCalendar;
import vn.thongsuot.procedure.casefile.CaseEventKind;
import vn.thongsuot.procedure.casefile.CaseService;
import vn.thongsuot.procedure.casefile.Completion;
import vn.thongsuot.procedure.casefile.DeadlineService;
import vn.thongsuot.procedure.casefile.DeadlineService.Limit;
import vn.thongsuot.procedure.casefile.DeadlineSweep;
import vn.thongsuot.procedure.casefile.DueInfo;
import vn.thongsuot.procedure.casefile.InboxRow;
import vn.thongsuot.procedure.casefile.InboxService;
import vn.thongsuot.procedure.casefile.InboxService.Due;
import vn.thongsuot.procedure.casefile.InboxService.Part;
import vn.thongsuot.procedure.casefile.StartService;
import vn.thongsuot.procedure.casefile.StepService;
import vn.thongsuot.procedure.casefile.SupervisionService;
import vn.thongsuot.procedure.casefile.SupervisionService.LateRow;
import vn.thongsuot.procedure.casefile.TimeTravel;
import vn.thongsuot.procedure.engine.ProcedureEngine;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;
import vn.thongsuot.testing.TrialProcedure;

/** A case with limits on the real engine: kept, paused, reminded of, missed, taken upward, extended. */
@PortalTest
class CaseDeadlinesIT {

    private static final String OFFICE = "vanphong.xa";
    private static final String BOARD = "banxaydungdang";
    private static final String SECRETARIAT = "thuongtruc.xa";
    private static final String PROVINCE = "bantochuc.tinh";

    @Autowired
    StartService starts;

    @Autowired
    StepService steps;

    @Autowired
    CaseService cases;

    @Autowired
    DeadlineService deadlines;

    @Autowired
    DeadlineSweep sweep;

    @Autowired
    SupervisionService supervision;

    @Autowired
    InboxService inbox;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    TimeTravel time;

    @Autowired
    TrialProcedure trial;

    @Autowired
    ProcedureEngine engine;

    @Autowired
    PortalClock clock;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient database;

    private CaseId caseId;
    private LocalDate begun;

    @BeforeEach
    void begin() {
        trial.putIntoForce("limit-trial");
        caseId = acting.as(OFFICE, () -> starts.start("limit-trial", trial.communeOf(OFFICE), Map.of()));
        begun = LocalDate.now(clock);
    }

    @AfterEach
    void back_to_the_present() {
        clock.setOffset(Duration.ZERO);
        engine.setClockAhead(Duration.ZERO);
    }

    @Test
    void a_limit_of_the_case_runs_from_its_beginning_and_shows_on_every_step() {
        InboxRow row = row(OFFICE);

        assertThat(row.due()).as("the step itself has none").isNull();
        assertThat(row.whole()).isNotNull();
        assertThat(row.whole().label()).isEqualTo("Giải quyết xong");
        assertThat(row.whole().due().day()).isEqualTo(workingDays(begun, 30));
        assertThat(urgent()).isEqualTo(workingDays(begun, 30));
    }

    @Test
    void a_step_counts_from_the_event_its_model_names() {
        pass(3);
        complete(OFFICE, "submit");

        assertThat(due(BOARD, "userTask_Appraise").day()).isEqualTo(workingDays(begun, 10));
    }

    @Test
    void while_the_case_is_returned_the_clocks_stand_still_and_go_on_with_what_was_left() {
        complete(OFFICE, "submit");
        pass(4);
        returnIt();

        Limit whole = whole();
        assertThat(whole.due().isPaused()).isTrue();
        assertThat(whole.due().remaining().days()).isEqualTo(26);
        assertThat(urgent())
                .as("nothing is urgent while the clock stands still")
                .isNull();
        assertThat(events()).contains(CaseEventKind.DEADLINE_PAUSED);

        pass(7);
        LocalDate back = LocalDate.now(clock);
        complete(OFFICE, "submit");

        assertThat(whole().due().day()).isEqualTo(workingDays(back, 26));
        assertThat(whole().due().pauses()).hasSize(1).first().isEqualTo(new Pause(workingDays(begun, 4), back));
        assertThat(due(BOARD, "userTask_Appraise").day()).isEqualTo(workingDays(back, 6));
        assertThat(events()).contains(CaseEventKind.DEADLINE_RESUMED);
    }

    @Test
    void who_has_the_step_is_reminded_then_it_is_overdue_then_the_role_above_knows_each_once() {
        complete(OFFICE, "submit");
        pass(8);
        assertThat(stages()).containsExactly("DUE_SOON");

        pass(3);
        assertThat(stages()).containsExactly("DUE_SOON", "OVERDUE", "ESCALATED");
        int again = sweep.run();

        assertThat(again).isZero();
        assertThat(stages()).containsExactly("DUE_SOON", "OVERDUE", "ESCALATED");
        assertThat(database.sql(
                                "select distinct kind from procedure_notice where case_id = :id and kind <> 'WORK' order by kind")
                        .param("id", caseId.value())
                        .query(String.class)
                        .list())
                .containsExactly("DUE_SOON", "ESCALATED", "OVERDUE");
        LateRow late = late(SECRETARIAT);
        assertThat(late.what()).isEqualTo("Thẩm định");
        assertThat(late.who()).isNotEmpty();
        assertThat(late.dueOn()).isEqualTo(workingDays(begun, 10));
        assertThat(late.answer()).isNull();
        assertThat(lateRows(BOARD)).isEmpty();
    }

    @Test
    void a_superior_writes_to_those_who_are_late_and_they_read_it_on_the_step() {
        complete(OFFICE, "submit");
        pass(11);
        LateRow late = late(SECRETARIAT);

        acting.as(SECRETARIAT, () -> {
            supervision.answer(late.id(), "Đề nghị xong trong tuần này.");
            return null;
        });

        assertThat(late(SECRETARIAT).answer()).isNotNull();
        WorkItemId item = openItem();
        assertThat(acting.as(BOARD, () -> supervision.ofStep(item)))
                .hasValueSatisfying(answer -> assertThat(answer.remark()).isEqualTo("Đề nghị xong trong tuần này."));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> acting.as(BOARD, () -> {
                    supervision.answer(late.id(), "?");
                    return null;
                }));
        complete(BOARD, "approve");
        assertThat(lateRows(SECRETARIAT)).as("done late, and no longer late").isEmpty();
    }

    @Test
    void a_role_that_the_model_names_is_told_of_a_limit_of_the_case() {
        complete(OFFICE, "submit");
        pass(32);

        LateRow late = lateRows(PROVINCE).stream()
                .filter(row -> row.caseId().equals(caseId))
                .findFirst()
                .orElseThrow();
        assertThat(late.what()).isEqualTo("Giải quyết xong");
        assertThat(late.visible()).isTrue();
    }

    @Test
    void nodes_that_sweep_at_the_same_moment_tell_everything_once() throws Exception {
        complete(OFFICE, "submit");
        clock.setOffset(Duration.between(clock.instant(), at(workingDays(begun, 11))));
        var together = new CyclicBarrier(4);
        List<Future<Integer>> nodes = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (int node = 0; node < 4; node++) {
                nodes.add(pool.submit(() -> {
                    together.await();
                    return sweep.run();
                }));
            }
            for (Future<Integer> node : nodes) {
                node.get();
            }
        }

        assertThat(stages()).containsExactly("OVERDUE", "ESCALATED");
        assertThat(events().stream().filter(CaseEventKind.ESCALATED::equals)).hasSize(1);
    }

    @Test
    void an_extension_moves_the_last_day_with_a_reason_and_only_as_far_and_often_as_allowed() {
        complete(OFFICE, "submit");
        Limit limit = step();
        LocalDate before = limit.due().day();
        assertThat(acting.as(BOARD, () -> stepLimit().extension().mine())).isFalse();

        refused(BOARD, () -> extend(limit, 3, "Cần thêm thời gian"), "procedure.extension.not-allowed");
        refused(SECRETARIAT, () -> extend(limit, 3, " "), "procedure.extension.reason-required");
        refused(SECRETARIAT, () -> extend(limit, 6, "Quá mức"), "procedure.extension.amount");
        assertThat(acting.as(SECRETARIAT, () -> deadlines.preview(caseId, limit.id(), 3)))
                .isEqualTo(workingDays(before, 3));
        acting.as(SECRETARIAT, () -> extend(limit, 3, "Phải xác minh thêm"));

        assertThat(step().due().day()).isEqualTo(workingDays(before, 3));
        assertThat(step().extensions()).hasSize(1).first().satisfies(given -> assertThat(given.reason())
                .isEqualTo("Phải xác minh thêm"));
        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> acting.as(SECRETARIAT, () -> extend(limit, 1, "Lần nữa")));
    }

    @Test
    void an_extended_limit_is_late_no_more_and_is_reminded_of_again() {
        complete(OFFICE, "submit");
        pass(11);
        assertThat(late(SECRETARIAT)).isNotNull();

        acting.as(SECRETARIAT, () -> extend(step(), 5, "Phải xác minh thêm"));
        assertThat(lateRows(SECRETARIAT)).isEmpty();

        pass(2);
        assertThat(stages()).containsExactly("OVERDUE", "ESCALATED", "DUE_SOON");
    }

    @Test
    void a_limit_that_was_met_is_told_of_no_more() {
        complete(OFFICE, "submit");
        complete(BOARD, "approve");
        complete(SECRETARIAT, "decide");
        pass(40);

        assertThat(stages()).isEmpty();
        assertThat(whole().metOn()).isEqualTo(begun);
        assertThat(whole().wasLate()).isFalse();
    }

    @Test
    void the_inbox_finds_what_is_late_and_what_is_paused() {
        complete(OFFICE, "submit");
        pass(4);
        returnIt();
        assertThat(rows(OFFICE, Due.OVERDUE)).extracting(InboxRow::caseId).doesNotContain(caseId);
        pass(1);
        complete(OFFICE, "submit");
        pass(7);

        assertThat(rows(BOARD, Due.OVERDUE)).extracting(InboxRow::caseId).contains(caseId);
        assertThat(rows(BOARD, Due.NONE)).extracting(InboxRow::caseId).doesNotContain(caseId);
    }

    private void pass(int workingDays) {
        time.passTo(workingDays(LocalDate.now(clock), workingDays));
    }

    private LocalDate workingDays(LocalDate from, int count) {
        return calendar.plusWorkingDays(from, count);
    }

    private java.time.Instant at(LocalDate day) {
        return day.atTime(9, 0).atZone(PortalClock.ZONE).toInstant();
    }

    private void complete(String who, String outcome) {
        complete(who, outcome, null, null);
    }

    private void returnIt() {
        complete(BOARD, "return", "Thiếu giấy tờ", "userTask_Prepare");
    }

    private void complete(String who, String outcome, String reason, String returnTo) {
        WorkItemId item = openItem();
        acting.as(
                who,
                () -> steps.complete(
                        item,
                        new Completion(
                                steps.open(item).version(), Map.of(), outcome, reason, returnTo, null, null, null)));
    }

    private WorkItemId openItem() {
        return database.sql("select id from procedure_work_item where case_id = :id and state = 'OPEN'")
                .param("id", caseId.value())
                .query((row, number) -> new WorkItemId(row.getLong(1)))
                .single();
    }

    private LocalDate urgent() {
        return database.sql("select urgent_on from procedure_work_item where case_id = :id and state = 'OPEN'")
                .param("id", caseId.value())
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .list()
                .getFirst();
    }

    private DueInfo due(String who, String step) {
        return acting.as(who, () -> cases.view(caseId).open().stream()
                .filter(open -> open.stepId().equals(step))
                .findFirst()
                .orElseThrow()
                .due());
    }

    private Limit whole() {
        return acting.as(OFFICE, () -> deadlines.ofCase(caseId).getFirst());
    }

    private Limit step() {
        return acting.as(SECRETARIAT, this::stepLimit);
    }

    private Limit stepLimit() {
        return deadlines.ofCase(caseId).stream()
                .filter(limit -> limit.workItem() != null && limit.isOpen())
                .findFirst()
                .orElseThrow();
    }

    private Object extend(Limit limit, int by, String reason) {
        deadlines.extend(caseId, limit.id(), by, reason);
        return limit;
    }

    private void refused(String who, Supplier<?> work, String key) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> acting.as(who, work))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }

    private InboxRow row(String who) {
        return rows(who, Due.ANY).stream()
                .filter(row -> row.caseId().equals(caseId))
                .findFirst()
                .orElseThrow();
    }

    private List<InboxRow> rows(String who, Due due) {
        return acting.as(
                who, () -> inbox.rows(new InboxService.Filter(Part.WAITING, due, ""), new PageRequest(0, 500)));
    }

    private LateRow late(String who) {
        return lateRows(who).getFirst();
    }

    private List<LateRow> lateRows(String who) {
        return acting
                .as(who, () -> supervision.rows(new SupervisionService.Filter(false, ""), new PageRequest(0, 500)))
                .stream()
                .filter(row -> row.caseId().equals(caseId))
                .toList();
    }

    private List<String> stages() {
        return database.sql("""
                        select n.stage from procedure_deadline_notice n
                        join procedure_case_deadline d on d.id = n.deadline_id
                        where n.case_id = :id and d.work_item_id is not null order by n.id
                        """).param("id", caseId.value()).query(String.class).list();
    }

    private List<CaseEventKind> events() {
        return acting.as(OFFICE, () -> cases.view(caseId).events().stream()
                .map(event -> event.kind())
                .toList());
    }
}
