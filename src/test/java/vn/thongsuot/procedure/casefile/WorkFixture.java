package vn.thongsuot.procedure.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.organization.HeldPosition;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.PositionId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.substitution.NewSubstitution;
import vn.thongsuot.organization.substitution.SubstitutionRegister;
import vn.thongsuot.platform.text.SearchText;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.catalogue.ProcedureCatalogue;

/** Cases and steps that exist in the portal's tables alone, and the people around them. Tests remove what they made. */
@Component
public class WorkFixture {

    private static final String PROCEDURE = "member-admission";
    private static final String STEP = "userTask_CheckBackground";

    private final JdbcClient database;
    private final ProcedureCatalogue catalogue;
    private final OrganizationDirectory organization;
    private final SubstitutionRegister substitutions;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final List<Long> cases = new ArrayList<>();

    WorkFixture(
            JdbcClient database,
            ProcedureCatalogue catalogue,
            OrganizationDirectory organization,
            SubstitutionRegister substitutions,
            TransactionTemplate transaction,
            Clock clock) {
        this.database = database;
        this.catalogue = catalogue;
        this.organization = organization;
        this.substitutions = substitutions;
        this.transaction = transaction;
        this.clock = clock;
    }

    public PersonId person(String username) {
        return database.sql("select person_id from identity_account where username = :username")
                .param("username", username)
                .query((row, number) -> new PersonId(row.getLong(1)))
                .single();
    }

    public String nameOf(PersonId person) {
        return organization.person(person).orElseThrow().fullName();
    }

    /** The unit of the highest position somebody holds. */
    public UnitId unitOf(String username) {
        return positions(person(username)).getFirst().unit().id();
    }

    public List<HeldPosition> positions(PersonId person) {
        return organization.positionsOf(person, LocalDate.now(clock));
    }

    public CaseId aCase(UnitId unit, @Nullable PersonId subject) {
        String title = "Hồ sơ thử " + UUID.randomUUID();
        database.sql("""
                        insert into procedure_case (number, procedure_key, definition_id, title, title_search, subject_id,
                            unit_id, unit_path, confidentiality, state, started_by, started_at, version)
                        select :number, :procedure, :definition, :title, :search, :subject, u.id, u.path, 'RESTRICTED', 'RUNNING',
                            1, :now, 0 from organization_unit u where u.id = :unit
                        """)
                .param("number", "T-" + UUID.randomUUID().toString().substring(0, 20))
                .param("procedure", PROCEDURE)
                .param("definition", catalogue.inForce(PROCEDURE).definitionId())
                .param("title", title)
                .param("search", SearchText.of(title))
                .param("subject", subject == null ? null : subject.value())
                .param("unit", unit.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        long id = database.sql("select id from procedure_case where title = :title")
                .param("title", title)
                .query(Long.class)
                .single();
        cases.add(id);
        return new CaseId(id);
    }

    /** A step that waits for a role in a unit, whose holders may see the case. */
    public WorkItemId aStep(CaseId caseId, String role, UnitId unit) {
        String task = UUID.randomUUID().toString();
        database.sql("""
                        insert into procedure_work_item (case_id, task_id, step_id, step_name, role, candidate_key, fallback,
                            state, created_at, due_provisional, returned, version)
                        values (:caseId, :task, :step, 'Thử', :role, :key, false, 'OPEN', :now, false, false, 0)
                        """)
                .param("caseId", caseId.value())
                .param("task", task)
                .param("step", STEP)
                .param("role", role)
                .param("key", role + "@" + unit.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        database.sql("insert ignore into procedure_case_access (candidate_key, case_id) values (:key, :caseId)")
                .param("key", role + "@" + unit.value())
                .param("caseId", caseId.value())
                .update();
        return database.sql("select id from procedure_work_item where task_id = :task")
                .param("task", task)
                .query((row, number) -> new WorkItemId(row.getLong(1)))
                .single();
    }

    /** Lets one person do all of another's work. */
    public void standsIn(PersonId substitute, PersonId holder, LocalDate from, LocalDate to, Set<String> procedures) {
        List<PositionId> all =
                positions(holder).stream().map(HeldPosition::id).distinct().toList();
        transaction.executeWithoutResult(status -> substitutions.enter(
                new NewSubstitution(holder, substitute, Set.copyOf(all), procedures, from, to, null, null),
                "Thử",
                true));
    }

    public void standsInToday(PersonId substitute, PersonId holder) {
        standsIn(substitute, holder, LocalDate.now(clock), LocalDate.now(clock).plusDays(3), Set.of());
    }

    /** Takes away what the test made; the database is shared by all tests of a run. */
    public void clear() {
        database.sql("delete from organization_substitution_position").update();
        database.sql("delete from organization_substitution_matter").update();
        database.sql("delete from organization_substitution").update();
        for (Long id : cases) {
            for (String table : List.of(
                    "procedure_case_access", "procedure_case_event", "procedure_participant", "procedure_work_item")) {
                database.sql("delete from " + table + " where case_id = :id")
                        .param("id", id)
                        .update();
            }
            database.sql("delete from procedure_case where id = :id")
                    .param("id", id)
                    .update();
        }
        cases.clear();
    }
}
