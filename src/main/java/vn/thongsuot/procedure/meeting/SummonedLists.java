package vn.thongsuot.procedure.meeting;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;

/** The lists of the summoned, one for each step that holds a vote among them. Whether a list may change is for the caller. */
@Component
public class SummonedLists {

    private final JdbcClient database;

    SummonedLists(JdbcClient database) {
        this.database = database;
    }

    /** Writes a list anew: everybody present until told otherwise. */
    public void propose(CaseId caseId, WorkItemId item, Map<PersonId, String> people) {
        database.sql("delete from procedure_summons where work_item_id = :item")
                .param("item", item.value())
                .update();
        people.forEach((person, standing) -> add(caseId, item, person, standing));
    }

    public void add(CaseId caseId, WorkItemId item, PersonId person, @Nullable String standing) {
        database.sql("""
                        insert into procedure_summons (case_id, work_item_id, person_id, standing, attendance)
                        values (:caseId, :item, :person, :standing, 'PRESENT')
                        """)
                .param("caseId", caseId.value())
                .param("item", item.value())
                .param("person", person.value())
                .param("standing", standing)
                .update();
    }

    public void remove(WorkItemId item, PersonId person) {
        database.sql("delete from procedure_summons where work_item_id = :item and person_id = :person")
                .param("item", item.value())
                .param("person", person.value())
                .update();
    }

    public void mark(
            WorkItemId item,
            PersonId person,
            Attendance attendance,
            @Nullable PersonId replacedBy,
            @Nullable String reason) {
        database.sql("""
                        update procedure_summons set attendance = :attendance, replaced_by = :replacedBy, reason = :reason
                        where work_item_id = :item and person_id = :person
                        """)
                .param("attendance", attendance.name())
                .param("replacedBy", replacedBy == null ? null : replacedBy.value())
                .param("reason", reason)
                .param("item", item.value())
                .param("person", person.value())
                .update();
    }

    /** In the order in which they were proposed. */
    public List<Summoned> of(WorkItemId item) {
        return database.sql("""
                        select s.*, p.full_name, r.full_name replacement_name
                        from procedure_summons s join organization_person p on p.id = s.person_id
                        left join organization_person r on r.id = s.replaced_by
                        where s.work_item_id = :item order by s.id
                        """)
                .param("item", item.value())
                .query((row, number) -> {
                    long replacement = row.getLong("replaced_by");
                    return new Summoned(
                            new PersonId(row.getLong("person_id")),
                            row.getString("full_name"),
                            row.getString("standing"),
                            Attendance.valueOf(row.getString("attendance")),
                            replacement == 0 ? null : new PersonId(replacement),
                            row.getString("replacement_name"),
                            row.getString("reason"));
                })
                .list();
    }
}
