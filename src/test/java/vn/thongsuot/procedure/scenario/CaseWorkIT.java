package vn.thongsuot.procedure.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.StaleException;
import vn.thongsuot.platform.time.PortalClock;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.casefile.CaseCommands;
import vn.thongsuot.procedure.casefile.CaseListService;
import vn.thongsuot.procedure.casefile.CaseService;
import vn.thongsuot.procedure.casefile.Completion;
import vn.thongsuot.procedure.casefile.StepService;
import vn.thongsuot.procedure.engine.ProcedureEngine;
import vn.thongsuot.procedure.role.Roles;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;

/** What must hold whoever asks and however many act at once. */
@PortalTest
class CaseWorkIT {

    private static final String STRANGER = "bithu.chibo2";
    private static final ScenarioFolder ADMISSION = ScenarioFolder.read(Path.of("bpmn", "member-admission"));

    @Autowired
    ScenarioPlayer player;

    @Autowired
    CaseService cases;

    @Autowired
    CaseListService caseList;

    @Autowired
    CaseCommands commands;

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
    void a_stranger_neither_sees_nor_touches_a_case() {
        CaseId caseId = playTo("userTask_ReceiveApplication");
        WorkItemId item = openItem(caseId);

        acting.as(STRANGER, () -> {
            List<Runnable> attempts = List.of(
                    () -> cases.view(caseId),
                    () -> cases.path(caseId),
                    () -> cases.remark(caseId, "?"),
                    () -> commands.send(caseId, "withdraw", "?"),
                    () -> steps.open(item),
                    () -> steps.saveDraft(item, Map.of()),
                    () -> steps.claim(item),
                    () -> steps.complete(item, Completion.of(0, Map.of(), "received")));
            attempts.forEach(attempt ->
                    assertThatExceptionOfType(NotFoundException.class).isThrownBy(attempt::run));
            assertThat(caseList.count(new CaseListService.Filter(null, null, false, "HS-")))
                    .isZero();
            return null;
        });
    }

    @Test
    void of_two_people_who_complete_one_step_the_second_is_told_and_nothing_is_done_twice() throws Exception {
        CaseId caseId = playTo("userTask_DeclareBackground");
        WorkItemId item = openItem(caseId);
        List<PersonId> holders = holders(item);
        assertThat(holders).hasSizeGreaterThan(1);
        playPapers(caseId);
        Map<String, Object> answers = declaration();

        var together = new CyclicBarrier(2);
        List<Throwable> refused = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(2)) {
            List<Future<Object>> both = new ArrayList<>();
            for (PersonId person : holders.subList(0, 2)) {
                Callable<Object> completing = () -> acting.as(person, () -> {
                    int version = steps.open(item).version();
                    await(together);
                    return steps.complete(item, Completion.of(version, answers, "declared"));
                });
                both.add(pool.submit(completing));
            }
            for (Future<Object> one : both) {
                try {
                    one.get();
                } catch (ExecutionException e) {
                    refused.add(e.getCause());
                }
            }
        }
        assertThat(refused).hasSize(1).first().isInstanceOf(StaleException.class);
        assertThat(count("select count(*) from procedure_submission where work_item_id = :id", item.value()))
                .isEqualTo(1);
        assertThat(count(
                        "select count(*) from procedure_work_item where case_id = :id and state = 'OPEN'",
                        caseId.value()))
                .isEqualTo(1);
    }

    @Test
    void when_an_action_refuses_the_step_that_led_to_it_is_not_done_either() {
        CaseId caseId = playTo("userTask_IssueCard");
        WorkItemId item = openItem(caseId);
        String taken = database.sql("select card_number from membership_member where card_number is not null limit 1")
                .query(String.class)
                .single();
        long trail = count("select count(*) from audit_entry where 0 <= :id", 0);

        acting.as(holders(item).getFirst(), () -> {
            int version = steps.open(item).version();
            var answers = Map.<String, Object>of(
                    "cardNumber", taken, "issuedOn", LocalDate.now(clock).toString());
            assertThatExceptionOfType(RuleViolationException.class)
                    .isThrownBy(() -> steps.complete(item, Completion.of(version, answers, "issued")));
            return null;
        });

        assertThat(openItem(caseId)).isEqualTo(item);
        assertThat(count("select count(*) from procedure_submission where work_item_id = :id", item.value()))
                .isZero();
        assertThat(count("select count(*) from audit_entry where 0 <= :id", 0)).isEqualTo(trail);
        assertThat(engine.openTaskIds()).contains(taskOf(item));
    }

    @Test
    void the_inbox_holds_the_steps_that_wait_in_the_engine_and_no_others() {
        playTo("userTask_RecordAnswer");

        List<String> rows = database.sql("select task_id from procedure_work_item where state = 'OPEN'")
                .query(String.class)
                .list();
        assertThat(engine.openTaskIds()).containsExactlyInAnyOrderElementsOf(rows);
    }

    private CaseId playTo(String step) {
        var prefix =
                Scenario.of("prefix", Map.of("after", Map.of("scenario", "admitted-and-recognized", "reaching", step)));
        player.play(ADMISSION, prefix).orThrow();
        return new CaseId(database.sql("select max(id) from procedure_case")
                .query(Long.class)
                .single());
    }

    /** Lets a refused attempt of the scenario bring the papers, so that both people need only press the button. */
    private void playPapers(CaseId caseId) {
        assertThat(caseId.value()).isPositive();
        player.addRequiredPapers(openItem(caseId));
    }

    private Map<String, Object> declaration() {
        return player.defaultAnswers(ADMISSION, "userTask_DeclareBackground");
    }

    private WorkItemId openItem(CaseId caseId) {
        return database.sql("select min(id) from procedure_work_item where case_id = :id and state = 'OPEN'")
                .param("id", caseId.value())
                .query((row, number) -> new WorkItemId(row.getLong(1)))
                .single();
    }

    private String taskOf(WorkItemId item) {
        return database.sql("select task_id from procedure_work_item where id = :id")
                .param("id", item.value())
                .query(String.class)
                .single();
    }

    private List<PersonId> holders(WorkItemId item) {
        String key = database.sql("select candidate_key from procedure_work_item where id = :id")
                .param("id", item.value())
                .query(String.class)
                .single();
        var today = LocalDate.now(clock);
        return organization.allHolders(new UnitId(Long.parseLong(key.substring(key.indexOf('@') + 1))), today).stream()
                .map(holder -> holder.personId())
                .distinct()
                .filter(person ->
                        Roles.keysOf(organization.positionsOf(person, today)).contains(key))
                .toList();
    }

    private long count(String sql, long id) {
        return database.sql(sql).param("id", id).query(Long.class).single();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
