package vn.thongsuot.testing;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.ballotbox.BoxId;
import vn.thongsuot.procedure.ballotbox.Voting;
import vn.thongsuot.procedure.casefile.StartService;
import vn.thongsuot.procedure.casefile.StepService;

/** Cases of the test procedure {@code two-questions}: the standing committee votes on a plan and a budget on one paper. */
@Component
public class TwoQuestions {

    public static final String CLERK = "vanphong.xa";

    private final TrialProcedure trial;
    private final StartService starts;
    private final StepService steps;
    private final Voting voting;
    private final Acting acting;
    private final JdbcClient database;

    TwoQuestions(
            TrialProcedure trial,
            StartService starts,
            StepService steps,
            Voting voting,
            Acting acting,
            JdbcClient database) {
        this.trial = trial;
        this.starts = starts;
        this.steps = steps;
        this.voting = voting;
        this.acting = acting;
        this.database = database;
    }

    public CaseId begin() {
        trial.putIntoForce("two-questions");
        return acting.as(
                CLERK,
                () -> starts.start("two-questions", trial.communeOf(CLERK), Map.of("subject", "Chương trình năm sau")));
    }

    public WorkItemId voteOf(CaseId caseId) {
        return database.sql("select id from procedure_work_item where case_id = :id and state = 'OPEN'")
                .param("id", caseId.value())
                .query((row, number) -> new WorkItemId(row.getLong(1)))
                .single();
    }

    /** Those who vote at the step, each with an account. */
    public List<PersonId> voters(WorkItemId step) {
        List<PersonId> voters = acting.as(CLERK, () -> steps.open(step)).ballot().people().stream()
                .map(person -> person.id())
                .toList();
        voters.forEach(voter -> acting.as(voter, voting::waiting));
        return voters;
    }

    public BoxId boxOf(CaseId caseId) {
        return database.sql("select max(id) from procedure_ballot_box where case_id = :id")
                .param("id", caseId.value())
                .query((row, number) -> new BoxId(row.getLong(1)))
                .single();
    }
}
