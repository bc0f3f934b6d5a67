package vn.thongsuot.procedure.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.concern.CaseConcerns;
import vn.thongsuot.procedure.concern.Concern.Standing;

/** The people whom cases name: which steps are open to them beside those who have the role. */
@Component
class CasePeople {

    private static final String NAMED =
            " from procedure_case_named n join procedure_work_item w on w.case_id = n.case_id"
                    + " and w.named = n.name and w.state = 'OPEN'";

    private final JdbcClient database;

    CasePeople(JdbcClient database) {
        this.database = database;
    }

    void name(CaseId caseId, String group, Collection<PersonId> persons) {
        database.sql("delete from procedure_case_named where case_id = :case and name = :name")
                .param("case", caseId.value())
                .param("name", group)
                .update();
        for (PersonId person : persons) {
            database.sql("insert into procedure_case_named (case_id, name, person_id) values (:case, :name, :person)")
                    .param("case", caseId.value())
                    .param("name", group)
                    .param("person", person.value())
                    .update();
        }
    }

    /** Whom the step is open to beside its role, where it is open to a group at all. */
    List<PersonId> of(WorkItem item) {
        return item.named() == null
                ? List.of()
                : database.sql(
                                "select person_id from procedure_case_named where case_id = :case and name = :name order by person_id")
                        .param("case", item.caseId().value())
                        .param("name", item.named())
                        .query((row, number) -> new PersonId(row.getLong("person_id")))
                        .list();
    }

    boolean isNamed(WorkItem item, @Nullable PersonId person) {
        return person != null && item.named() != null && of(item).contains(person);
    }

    /** The open steps of cases that name the person, in which they may work. */
    List<Long> steps(Standing who, Map<String, Object> parameters) {
        PersonId person = who.person();
        if (person == null) {
            return List.of();
        }
        return database.sql("select w.id" + NAMED
                        + " join procedure_case c on c.id = w.case_id where n.person_id = :named and "
                        + CaseConcerns.mayWork("named") + " and not "
                        + CaseConcerns.hides("named", who, parameters))
                .params(parameters)
                .param("named", person.value())
                .query(Long.class)
                .list();
    }
}
