package vn.thongsuot.procedure.ballotbox;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.testing.Acting;

/** Boxes for tests, at a step of a case that exists in the portal's tables alone. */
@Component
class BoxFixture {

    private final JdbcClient database;
    private final BallotBoxes boxes;
    private final Voting voting;
    private final Acting acting;
    private final TransactionTemplate transaction;

    BoxFixture(
            JdbcClient database,
            BallotBoxes boxes,
            Voting voting,
            Acting acting,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.boxes = boxes;
        this.voting = voting;
        this.acting = acting;
        this.transaction = new TransactionTemplate(transactions);
    }

    <T> T within(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    BoxId open(SlipForm form, List<PersonId> voters) {
        voters.forEach(voter -> acting.as(voter, voting::waiting)); // gives everybody an account
        CaseId caseId = aCase();
        WorkItemId item = aStep(caseId);
        return within(() -> boxes.open(caseId, item, "test", "Ai?", form, voters, voters.getFirst()));
    }

    Tally close(BoxId box, PersonId by) {
        return within(() -> boxes.close(box, by));
    }

    /** Voters who hold positions, each another person. */
    List<PersonId> voters(int count) {
        return database.sql(
                        "select distinct person_id from organization_holding order by person_id limit :count offset 20")
                .param("count", count)
                .query((row, number) -> new PersonId(row.getLong(1)))
                .list();
    }

    private CaseId aCase() {
        database.sql("""
                        insert into procedure_case (procedure_key, definition_id, title, title_search, unit_id, unit_path,
                            confidentiality, state, started_by, started_at, version)
                        select 'ballot-box-test', 'none', 'Hòm phiếu thử', '', id, path, 'RESTRICTED', 'STOPPED', 1, now(3), 0
                        from organization_unit order by id limit 1
                        """).update();
        return new CaseId(database.sql("select max(id) from procedure_case")
                .query(Long.class)
                .single());
    }

    private WorkItemId aStep(CaseId caseId) {
        database.sql("""
                        insert into procedure_work_item (case_id, task_id, step_id, step_name, role, candidate_key, fallback,
                            state, created_at, due_provisional, returned, version)
                        values (:caseId, uuid(), 'userTask_Vote', 'Bỏ phiếu', 'commune.office', 'commune.office@0', false,
                            'DONE', now(3), false, false, 0)
                        """).param("caseId", caseId.value()).update();
        return new WorkItemId(database.sql("select max(id) from procedure_work_item where case_id = :caseId")
                .param("caseId", caseId.value())
                .query(Long.class)
                .single());
    }
}
