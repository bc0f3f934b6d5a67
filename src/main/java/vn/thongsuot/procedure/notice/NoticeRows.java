package vn.thongsuot.procedure.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.catalogue.ProcedureCatalogue;

/** Reads notices with as much of the case as a notice may carry. */
@Component
class NoticeRows {

    /** Content of a restricted case does not even leave the database here. */
    static final String SELECT = """
            select n.id, n.kind, n.case_id, n.work_item_id, n.created_at, n.read_at, c.number, c.definition_id,
                if(c.confidentiality = 'NORMAL', c.title, null) title,
                if(c.confidentiality = 'NORMAL', w.step_id, null) step_id,
                if(c.confidentiality = 'NORMAL', w.step_name, null) step_name,
                w.state = 'OPEN' open, w.due_on
            from procedure_notice n
            join procedure_case c on c.id = n.case_id
            left join procedure_work_item w on w.id = n.work_item_id
            """;

    private final ProcedureCatalogue catalogue;

    NoticeRows(ProcedureCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    NoticeLine line(ResultSet row, int number) throws SQLException {
        long workItem = row.getLong("work_item_id");
        String stepId = row.getString("step_id");
        String stepName = row.getString("step_name");
        return new NoticeLine(
                row.getLong("id"),
                NoticeKind.valueOf(row.getString("kind")),
                new CaseId(row.getLong("case_id")),
                row.getString("number"),
                row.getString("title"),
                stepId == null || stepName == null
                        ? null
                        : catalogue.version(row.getString("definition_id")).label(stepId, stepName),
                workItem == 0 ? null : new WorkItemId(workItem),
                row.getBoolean("open"),
                row.getObject("due_on", LocalDate.class),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("read_at") != null);
    }
}
