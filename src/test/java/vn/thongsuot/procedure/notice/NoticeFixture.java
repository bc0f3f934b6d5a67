package vn.thongsuot.procedure.notice;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.catalogue.ProcedureCatalogue;

/**
 * A case with one open step that a person has taken, in the portal's tables alone. Ended by {@link #end}, because the inbox is
 * compared with the engine elsewhere.
 */
@Component
class NoticeFixture {

    static final String TITLE = "Bổ nhiệm Trưởng ban tuyệt mật";
    static final String STEP = "Lấy ý kiến về nhân sự";

    private final JdbcClient database;
    private final ProcedureCatalogue catalogue;

    NoticeFixture(JdbcClient database, ProcedureCatalogue catalogue) {
        this.database = database;
        this.catalogue = catalogue;
    }

    record Given(CaseId caseId, String number, WorkItemId item) {}

    Given step(PersonId person, String confidentiality, LocalDate due) {
        database.sql("""
                        insert into procedure_case (number, procedure_key, definition_id, title, title_search, unit_id, unit_path,
                            confidentiality, state, started_by, started_at, version)
                        select concat('TB-', uuid_short() % 1000000000), 'notice-test',
                            :definition, :title, '', id, path, :confidentiality, 'RUNNING', 1, now(3), 0
                        from organization_unit order by id limit 1
                        """)
                .param("definition", catalogue.inForce("member-admission").definitionId())
                .param("title", TITLE)
                .param("confidentiality", confidentiality)
                .update();
        long caseId = database.sql("select max(id) from procedure_case")
                .query(Long.class)
                .single();
        database.sql("""
                        insert into procedure_work_item (case_id, task_id, step_id, step_name, role, candidate_key, fallback,
                            assignee_id, state, created_at, due_on, due_provisional, returned, version)
                        values (:caseId, uuid(), 'userTask_Unknown', :step, 'commune.office', 'commune.office@0', false,
                            :person, 'OPEN', now(3), :due, false, false, 0)
                        """)
                .param("caseId", caseId)
                .param("step", STEP)
                .param("person", person.value())
                .param("due", due)
                .update();
        long item = database.sql("select max(id) from procedure_work_item where case_id = :id")
                .param("id", caseId)
                .query(Long.class)
                .single();
        String number = database.sql("select number from procedure_case where id = :id")
                .param("id", caseId)
                .query(String.class)
                .single();
        return new Given(new CaseId(caseId), number, new WorkItemId(item));
    }

    void end(Given given) {
        database.sql("update procedure_work_item set state = 'CANCELLED' where id = :id")
                .param("id", given.item().value())
                .update();
        database.sql("update procedure_case set state = 'STOPPED' where id = :id")
                .param("id", given.caseId().value())
                .update();
    }
}
