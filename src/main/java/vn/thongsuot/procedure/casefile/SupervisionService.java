package vn.thongsuot.procedure.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.platform.text.SearchText;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.LimitUnit;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.catalogue.ProcedureCatalogue;
import vn.thongsuot.procedure.deadline.DeadlineCalculator;
import vn.thongsuot.procedure.deadline.RemainingTime;
import vn.thongsuot.procedure.role.RoleResolver;

/** "What is late below me": the limits that were taken to the signed-in person's roles and are still missed. */
@Service
@Transactional
public class SupervisionService {

    private static final int LONGEST_REMARK = 2000;

    private static final String FROM = """
            from procedure_deadline_notice n
            join procedure_case_deadline d on d.id = n.deadline_id
            join procedure_case c on c.id = n.case_id
            join organization_unit u on u.id = c.unit_id
            where n.standing and n.candidate_key in (:keys) and n.stage = 'ESCALATED'
            """;

    private final JdbcClient database;
    private final CaseFiles files;
    private final CaseAccess access;
    private final BallotSecrets secrets;
    private final CaseContexts contexts;
    private final CaseJournal journal;
    private final ProcedureCatalogue catalogue;
    private final DeadlineCalculator deadlines;
    private final RoleResolver roles;
    private final AuditTrail audit;
    private final Clock clock;

    SupervisionService(
            JdbcClient database,
            CaseFiles files,
            CaseAccess access,
            BallotSecrets secrets,
            CaseContexts contexts,
            CaseJournal journal,
            ProcedureCatalogue catalogue,
            DeadlineCalculator deadlines,
            RoleResolver roles,
            AuditTrail audit,
            Clock clock) {
        this.database = database;
        this.files = files;
        this.access = access;
        this.secrets = secrets;
        this.contexts = contexts;
        this.journal = journal;
        this.catalogue = catalogue;
        this.deadlines = deadlines;
        this.roles = roles;
        this.audit = audit;
        this.clock = clock;
    }

    /** Which rows: {@code search} finds in the case's title and number. */
    public record Filter(boolean unansweredOnly, String search) {}

    /**
     * Work that is late.
     *
     * @param id of the escalation
     * @param title of the case; of its procedure when the case is not this person's to see
     * @param visible whether the case may be opened
     * @param what the step, or the limit of the case
     * @param who has it: the person who took it, or the holders of the role
     * @param answer {@code null} until somebody reacted
     */
    public record LateRow(
            long id,
            CaseId caseId,
            @Nullable WorkItemId workItem,
            String number,
            String title,
            boolean visible,
            String unit,
            String what,
            List<String> who,
            LocalDate dueOn,
            RemainingTime overdue,
            @Nullable Answer answer) {}

    /** How a superior reacted. */
    public record Answer(String person, Instant at, String remark) {}

    @Transactional(readOnly = true)
    public List<LateRow> rows(Filter filter, PageRequest page) {
        CaseAccess.Condition visible = access.condition();
        LocalDate today = contexts.today();
        return database.sql("select n.id, n.case_id, n.due_on, n.answered_by_name, n.answered_at, n.remark,"
                        + " d.work_item_id, d.name limit_name, d.limit_unit, c.number, c.title, c.definition_id,"
                        + " u.name unit_name, " + visible.sql() + " visible,"
                        + " coalesce(d.work_item_id, (select min(w.id) from procedure_work_item w"
                        + " where w.case_id = c.id and w.state = 'OPEN'), 0) item "
                        + where(filter, visible) + " order by n.due_on, n.id limit :limit offset :offset")
                .params(parameters(filter))
                .params(visible.parameters())
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query((row, number) -> {
                    Procedure procedure = catalogue.version(row.getString("definition_id"));
                    boolean seen = row.getBoolean("visible");
                    LocalDate due = row.getObject("due_on", LocalDate.class);
                    Holder holder = holder(row.getLong("item"), today);
                    String limit = row.getString("limit_name");
                    boolean veiled =
                            secrets.veil(row.getLong("case_id"), procedure).hides(holder.step());
                    Timestamp answered = row.getTimestamp("answered_at");
                    Long item = row.getObject("work_item_id", Long.class);
                    return new LateRow(
                            row.getLong("id"),
                            new CaseId(row.getLong("case_id")),
                            item == null ? null : new WorkItemId(item),
                            row.getString("number"),
                            seen ? row.getString("title") : procedure.title(),
                            seen,
                            row.getString("unit_name"),
                            what(procedure, limit, holder, veiled),
                            veiled ? List.of() : holder.names(),
                            due,
                            deadlines.remaining(due, LimitUnit.valueOf(row.getString("limit_unit")), today),
                            answered == null
                                    ? null
                                    : new Answer(
                                            row.getString("answered_by_name"),
                                            answered.toInstant(),
                                            row.getString("remark")));
                })
                .list();
    }

    /** Which step waits may tell a count that is kept secret from this person. */
    private static String what(Procedure procedure, @Nullable String limit, Holder holder, boolean veiled) {
        if (limit != null) {
            return procedure.deadlineName(limit);
        }
        return veiled ? Texts.t("procedure.supervision.veiled") : procedure.elementName(holder.step());
    }

    @Transactional(readOnly = true)
    public long count(Filter filter) {
        CaseAccess.Condition visible = access.condition();
        return database.sql("select count(*) " + where(filter, visible))
                .params(parameters(filter))
                .params(visible.parameters())
                .query(Long.class)
                .single();
    }

    /** What a superior does about it: the remark stands in the case's history and on the step. */
    public void answer(long id, String remark) {
        String text = remark.strip();
        if (text.isEmpty() || text.length() > LONGEST_REMARK) {
            throw new RuleViolationException(
                    List.of(Violation.of("remark", "procedure.case.remark-length", LONGEST_REMARK)));
        }
        PersonId me = access.person();
        Escalation found = database.sql("""
                        select n.case_id, coalesce(w.step_id, '') step_id from procedure_deadline_notice n
                        join procedure_case_deadline d on d.id = n.deadline_id
                        left join procedure_work_item w on w.id = d.work_item_id
                        where n.id = :id and n.stage = 'ESCALATED' and n.candidate_key in (:keys)
                        """)
                .param("id", id)
                .param("keys", keys())
                .query(Escalation.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("procedure.supervision.not-found"));
        CaseFile file =
                files.lock(found.caseId()).orElseThrow(() -> new NotFoundException("procedure.supervision.not-found"));
        if (file.confidentiality() == Confidentiality.SEALED && !access.isVisible(file.id())) {
            throw new NotFoundException("procedure.supervision.not-found");
        }
        database.sql("""
                        update procedure_deadline_notice set answered_by = :me, answered_by_name = :name, answered_at = :at,
                            remark = :remark
                        where id = :id
                        """)
                .param("me", me.value())
                .param("name", access.signedIn().fullName())
                .param("at", Timestamp.from(clock.instant()))
                .param("remark", text)
                .param("id", id)
                .update();
        journal.event(
                new CaseId(found.caseId()),
                CaseEventKind.URGED,
                found.stepId().isEmpty() ? null : found.stepId(),
                me,
                access.signedIn().fullName(),
                text);
        audit.record(
                "procedure.deadline.urge",
                "case:" + found.caseId(),
                file.confidentiality().trace(Map.of("notice", String.valueOf(id))));
    }

    private record Escalation(long caseId, String stepId) {}

    /** What a superior last wrote about a step that is still late. */
    @Transactional(readOnly = true)
    public Optional<Answer> ofStep(WorkItemId item) {
        return database.sql("""
                        select n.answered_by_name person, n.answered_at at, n.remark
                        from procedure_case_deadline d join procedure_deadline_notice n on n.deadline_id = d.id
                        where d.work_item_id = :item and n.stage = 'ESCALATED' and n.standing and n.answered_at is not null
                        order by n.id desc limit 1
                        """)
                .param("item", item.value())
                .query((row, number) -> new Answer(
                        row.getString("person"), row.getTimestamp("at").toInstant(), row.getString("remark")))
                .optional();
    }

    private record Holder(String step, List<String> names) {}

    private Holder holder(long item, LocalDate today) {
        return database.sql("""
                        select w.step_id, w.candidate_key, p.full_name from procedure_work_item w
                        left join organization_person p on p.id = w.assignee_id where w.id = :id
                        """)
                .param("id", item)
                .query((row, number) -> {
                    String assignee = row.getString("full_name");
                    return new Holder(
                            row.getString("step_id"),
                            assignee == null
                                    ? roles.holders(row.getString("candidate_key"), today)
                                    : List.of(assignee));
                })
                .optional()
                .orElse(new Holder("", List.of()));
    }

    /** Somebody above the work that is late sees that it is, unless the case is sealed, or is about them. */
    private static String where(Filter filter, CaseAccess.Condition visible) {
        return FROM
                + " and (" + visible.sql() + " or (c.confidentiality <> 'SEALED' and not exists (select 1"
                + " from procedure_case_concern x where x.case_id = c.id)))"
                + (filter.unansweredOnly() ? " and n.answered_at is null" : "")
                + (filter.search().isBlank() ? "" : " and c.title_search like :search");
    }

    private Map<String, Object> parameters(Filter filter) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("keys", keys());
        if (!filter.search().isBlank()) {
            parameters.put("search", SearchText.like(filter.search()));
        }
        return parameters;
    }

    private Set<String> keys() {
        Set<String> keys = access.keys();
        return keys.isEmpty() ? Set.of("") : keys;
    }
}
