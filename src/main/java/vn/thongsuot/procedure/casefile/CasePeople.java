package vn.thongsuot.procedure.casefile;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.concern.CaseConcerns;
import vn.thongsuot.procedure.concern.CasePeopleChanged;
import vn.thongsuot.procedure.concern.Concern.Standing;

/** The people whom cases name: which steps are open to them beside those who have the role. */
@Component
class CasePeople {

    private static final String NAMED =
            " from procedure_case_named n join procedure_work_item w on w.case_id = n.case_id"
                    + " and w.named = n.name and w.state = 'OPEN'";

    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    CasePeople(JdbcClient database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    void name(CaseId caseId, String group, Collection<PersonId> persons) {
        Set<PersonId> left = new HashSet<>(of(caseId, group));
        left.removeAll(Set.copyOf(persons));
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
        if (!left.isEmpty()) {
            events.publishEvent(new CasePeopleChanged(caseId, group, left));
        }
    }

    /** Whom the step is open to beside its role, where it is open to a group at all. */
    List<PersonId> of(WorkItem item) {
        return item.named() == null ? List.of() : of(item.caseId(), item.named());
    }

    boolean isNamed(CaseId caseId, @Nullable String group, @Nullable PersonId person) {
        return person != null && group != null && of(caseId, group).contains(person);
    }

    private List<PersonId> of(CaseId caseId, String group) {
        return database.sql(
                        "select person_id from procedure_case_named where case_id = :case and name = :name order by person_id")
                .param("case", caseId.value())
                .param("name", group)
                .query((row, number) -> new PersonId(row.getLong("person_id")))
                .list();
    }

    boolean isNamed(WorkItem item, @Nullable PersonId person) {
        return isNamed(item.caseId(), item.named(), person);
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
