package vn.thongsuot.procedure.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.casefile.Completion;
import vn.thongsuot.procedure.casefile.StartService;
import vn.thongsuot.procedure.casefile.StepService;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;
import vn.thongsuot.testing.TrialProcedure;

/** A model whose branches meet only sometimes: no step leads a case to where nobody would see it any more. */
@PortalTest
class StandingStillIT {

    private static final String CLERK = "vanphong.xa";

    @Autowired
    TrialProcedure trial;

    @Autowired
    StartService starts;

    @Autowired
    StepService steps;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient database;

    private CaseId caseId;

    @BeforeEach
    void a_case_at_the_step_after_which_it_may_stand_still() {
        trial.putIntoForce("waiting-join");
        UnitId commune = trial.communeOf(CLERK);
        String person = database.sql("""
                        select n.id from organization_person n where not exists (
                            select 1 from procedure_case c where c.subject_id = n.id) order by n.id desc limit 1
                        """).query(String.class).single();
        caseId = acting.as(CLERK, () -> starts.start("waiting-join", commune, Map.of("person", person)));
    }

    @Test
    void the_step_that_would_leave_nothing_to_do_is_refused_and_stays() {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> choose(true))
                .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo("procedure.step.nothing-follows"));
        assertThat(states()).containsExactly("OPEN");
    }

    @Test
    void the_step_after_which_the_case_ends_is_done() {
        choose(false);
        assertThat(states()).containsExactly("DONE");
        assertThat(database.sql("select state from procedure_case where id = :id")
                        .param("id", caseId.value())
                        .query(String.class)
                        .single())
                .isEqualTo("COMPLETED");
    }

    private void choose(boolean other) {
        acting.as(CLERK, () -> {
            WorkItemId item = new WorkItemId(
                    database.sql("select id from procedure_work_item where case_id = :id and state = 'OPEN'")
                            .param("id", caseId.value())
                            .query(Long.class)
                            .single());
            return steps.complete(
                    item,
                    new Completion(
                            steps.open(item).version(), Map.of("other", other), "done", null, null, null, null, null));
        });
    }

    private List<String> states() {
        return database.sql("select state from procedure_work_item where case_id = :id")
                .param("id", caseId.value())
                .query(String.class)
                .list();
    }
}
