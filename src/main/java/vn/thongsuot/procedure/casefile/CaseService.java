package vn.thongsuot.procedure.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.document.StoredFile;
import vn.thongsuot.document.register.DocumentId;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.PersonSummary;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.StaleException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.platform.text.SearchText;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.CaseState;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.engine.ProcedureEngine;
import vn.thongsuot.procedure.model.Command;
import vn.thongsuot.procedure.role.RoleResolver;

/**
 * Case files as people read them, and what can be done to a case as a whole. The engine has a bean named {@code
 * caseService} of its own.
 */
@Service("caseFileService")
@Transactional
public class CaseService {

    private static final int LONGEST_REMARK = 2000;

    private final CaseFiles files;
    private final WorkItems items;
    private final CaseAccess access;
    private final StepRights rights;
    private final CaseContexts contexts;
    private final CaseJournal journal;
    private final PaperService papers;
    private final BallotSecrets secrets;
    private final CaseDocuments documents;
    private final CaseMemory memory;
    private final RoleResolver roles;
    private final DueInfos dueInfos;
    private final OrganizationDirectory organization;
    private final ProcedureEngine engine;
    private final JdbcClient database;
    private final AuditTrail audit;
    private final Clock clock;

    CaseService(
            CaseFiles files,
            WorkItems items,
            CaseAccess access,
            StepRights rights,
            CaseContexts contexts,
            CaseJournal journal,
            PaperService papers,
            BallotSecrets secrets,
            CaseDocuments documents,
            CaseMemory memory,
            RoleResolver roles,
            DueInfos dueInfos,
            OrganizationDirectory organization,
            ProcedureEngine engine,
            JdbcClient database,
            AuditTrail audit,
            Clock clock) {
        this.files = files;
        this.items = items;
        this.access = access;
        this.rights = rights;
        this.contexts = contexts;
        this.journal = journal;
        this.papers = papers;
        this.secrets = secrets;
        this.documents = documents;
        this.memory = memory;
        this.roles = roles;
        this.dueInfos = dueInfos;
        this.organization = organization;
        this.engine = engine;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** Which cases: {@code search} finds in title and number; {@code null} leaves a condition out. */
    public record Filter(
            @Nullable CaseState state, @Nullable String procedure, boolean overdueOnly, String search) {}

    /** A line of the case list. {@code waitsFor} names the steps that are open. */
    public record Row(
            CaseId id,
            String number,
            String title,
            String unit,
            CaseState state,
            Instant startedAt,
            @Nullable Instant endedAt,
            List<String> waitsFor,
            @Nullable LocalDate dueOn) {}

    @Transactional(readOnly = true)
    public List<Row> rows(Filter filter, PageRequest page) {
        Query query = query(filter);
        return database.sql("""
                        select c.id, c.number, c.title, c.state, c.started_at, c.ended_at, c.definition_id, u.name unit_name,
                            (select group_concat(distinct w.step_id order by w.id separator ',') from procedure_work_item w
                             where w.case_id = c.id and w.state = 'OPEN') steps,
                            (select min(w.urgent_on) from procedure_work_item w
                             where w.case_id = c.id and w.state = 'OPEN') due_on
                        from procedure_case c join organization_unit u on u.id = c.unit_id
                        """ + query.where() + " order by c.id desc limit :limit offset :offset")
                .params(query.parameters())
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query((row, number) -> {
                    Procedure procedure = contexts.procedure(row.getString("definition_id"));
                    String steps = row.getString("steps");
                    List<String> waiting = steps == null ? List.of() : List.of(steps.split(","));
                    Veil veil = waiting.isEmpty() ? Veil.NONE : secrets.veil(row.getLong("id"), procedure);
                    boolean veiled = waiting.stream().anyMatch(veil::hides);
                    Timestamp ended = row.getTimestamp("ended_at");
                    return new Row(
                            new CaseId(row.getLong("id")),
                            row.getString("number"),
                            row.getString("title"),
                            row.getString("unit_name"),
                            CaseState.valueOf(row.getString("state")),
                            row.getTimestamp("started_at").toInstant(),
                            ended == null ? null : ended.toInstant(),
                            waiting.stream()
                                    .filter(step -> !veil.hides(step))
                                    .map(procedure::elementName)
                                    .toList(),
                            veiled ? null : row.getObject("due_on", LocalDate.class));
                })
                .list();
    }

    @Transactional(readOnly = true)
    public long count(Filter filter) {
        Query query = query(filter);
        return database.sql("select count(*) from procedure_case c " + query.where())
                .params(query.parameters())
                .query(Long.class)
                .single();
    }

    /** The running cases about a person that the signed-in person may see. */
    @Transactional(readOnly = true)
    public List<Row> about(PersonId person) {
        return rows(new Filter(null, null, false, ""), new PageRequest(0, 100)).stream()
                .filter(row -> files.findById(row.id().value())
                        .map(file -> person.equals(file.subject()))
                        .orElse(false))
                .toList();
    }

    /** @throws NotFoundException when there is no such case or it is not this person's to see */
    @Transactional(readOnly = true)
    public CaseView view(CaseId id) {
        access.requireVisible(id);
        CaseFile file = files.findById(id.value()).orElseThrow(CaseService::notFound);
        Procedure procedure = contexts.procedure(file);
        UnitSummary unit = contexts.of(file).unit();
        Keyring keys = access.keyring();
        Map<WorkItemId, DueInfo> due = dueInfos.ofSteps(id);
        Veil veil = secrets.veil(file, procedure);
        List<CaseView.OpenStep> open = items.findByCaseIdOrderById(id.value()).stream()
                .filter(WorkItem::isOpen)
                .filter(item -> !veil.hides(item.stepId())
                        || rights.of(keys, file, item).isPresent())
                .map(item -> openStep(file, item, procedure, keys, due))
                .toList();
        PersonId subject = file.subject();
        return new CaseView(
                id,
                file.number(),
                file.title(),
                procedure,
                unit,
                subject,
                file.state(),
                Optional.ofNullable(file.endEvent()).map(procedure::elementName).orElse(null),
                file.startedAt(),
                nameOf(file.startedBy()),
                file.endedAt(),
                file.confidentiality(),
                open,
                memory.done(file, procedure, veil, keys.person()),
                papers.ofCase(file),
                memory.ballots(file, procedure, veil),
                memory.documents(file, procedure, veil),
                memory.dates(file, procedure, veil, keys.person()),
                memory.events(file, veil),
                commands(file, procedure),
                file.isRunning() && !veil.isEmpty());
    }

    /** The Word file or the PDF of a document of the case. */
    @Transactional(readOnly = true)
    public StoredFile documentFile(CaseId id, DocumentId document, boolean pdf) {
        access.requireVisible(id);
        CaseFile file = files.findById(id.value()).orElseThrow(CaseService::notFound);
        Procedure procedure = contexts.procedure(file);
        if (memory.hides(file, procedure, secrets.veil(file, procedure), document)) {
            throw notFound();
        }
        return documents.file(id, document, pdf);
    }

    /** Where the token went and stands, for the diagram; what would tell a sealed count is left out. */
    @Transactional(readOnly = true)
    public CasePath path(CaseId id) {
        access.requireVisible(id);
        CaseFile file = files.findById(id.value()).orElseThrow(CaseService::notFound);
        Set<String> active = file.isRunning() && file.instanceId() != null
                ? engine.activeElements(String.valueOf(file.instanceId()))
                : Set.of();
        Procedure procedure = contexts.procedure(file);
        Veil veil = secrets.veil(file, procedure);
        Set<String> passed = new HashSet<>(veil.over(journal.way(id), element -> element));
        return new CasePath(
                procedure.xml(),
                passed,
                active.stream().filter(element -> !veil.hides(element)).collect(Collectors.toSet()));
    }

    /** The model with where a case went and stands. */
    public record CasePath(String xml, Set<String> passed, Set<String> active) {}

    /**
     * Does what the model offers at any step, such as withdrawing.
     *
     * @throws StaleException when the case no longer waits for it
     */
    @Retryable(includes = PessimisticLockingFailureException.class, maxRetries = 3, delay = 50, jitter = 40)
    public void command(CaseId id, String message, @Nullable String reason) {
        access.requireVisible(id);
        CaseFile file = files.lock(id.value()).orElseThrow(CaseService::notFound);
        Procedure procedure = contexts.procedure(file);
        Command command = commands(file, procedure).stream()
                .filter(candidate -> candidate.message().equals(message))
                .findFirst()
                .orElseThrow(() -> new StaleException("procedure.command.not-possible"));
        if (command.reasonRequired() && (reason == null || reason.isBlank())) {
            throw new RuleViolationException(
                    List.of(Violation.of("reason", "procedure.step.reason-required", command.label())));
        }
        PersonId me = access.person();
        journal.submit(
                id,
                null,
                command.startEventId(),
                null,
                message,
                command.label(),
                reason == null ? null : reason.strip(),
                null,
                Map.of(),
                me,
                null);
        journal.takesPart(id, me);
        journal.event(
                id,
                CaseEventKind.COMMAND,
                command.startEventId(),
                me,
                access.signedIn().fullName(),
                reason == null || reason.isBlank() ? null : reason.strip());
        audit.record("procedure.command", "case:" + id.value(), Map.of("message", message));
        engine.send(String.valueOf(file.instanceId()), message);
    }

    /** Adds a remark that everybody who may see the case can read. */
    public void remark(CaseId id, String text) {
        access.requireVisible(id);
        String remark = text.strip();
        if (remark.isEmpty() || remark.length() > LONGEST_REMARK) {
            throw new RuleViolationException(
                    List.of(Violation.of("remark", "procedure.case.remark-length", LONGEST_REMARK)));
        }
        journal.event(
                id,
                CaseEventKind.REMARK,
                null,
                access.person(),
                access.signedIn().fullName(),
                remark);
    }

    private CaseView.OpenStep openStep(
            CaseFile file, WorkItem item, Procedure procedure, Keyring keys, Map<WorkItemId, DueInfo> due) {
        PersonId assignee = item.assignee();
        PersonId takenFor = item.onBehalfOf();
        Optional<StepRights.Right> right = rights.of(keys, file, item);
        String role = item.candidateKey().substring(0, item.candidateKey().indexOf('@'));
        return new CaseView.OpenStep(
                item.id(),
                item.stepId(),
                procedure.elementName(item.stepId()),
                item.instanceLabel(),
                role,
                roles.holders(item.candidateKey(), contexts.today()),
                assignee == null ? null : nameOf(assignee),
                item.createdAt(),
                due.get(item.id()),
                item.isFallback(),
                right.map(StepRights.Right::free).orElse(false),
                assignee != null && assignee.equals(keys.person()),
                right.map(StepRights.Right::onBehalfOfName).orElse(null),
                takenFor == null ? null : nameOf(takenFor),
                item.isHandedOver());
    }

    private List<Command> commands(CaseFile file, Procedure procedure) {
        String instance = file.instanceId();
        PersonId me = access.signedIn().personId();
        Set<String> keys = access.keys();
        if (!file.isRunning()
                || (me != null && me.equals(file.subject()))
                || instance == null
                || procedure.model().commands().isEmpty()) {
            return List.of();
        }
        Set<String> awaited = engine.awaitedMessages(instance);
        Map<String, LocalDate> dates = contexts.dates(file);
        UnitSummary unit = contexts.of(file).unit();
        return procedure.model().commands().values().stream()
                .filter(command -> awaited.contains(command.message()))
                .filter(command -> command.until() == null || !dates.containsKey(command.until()))
                .filter(command -> command.roles().stream()
                        .flatMap(role -> roles.inUnitOf(role, unit, false).stream())
                        .anyMatch(resolved -> keys.contains(resolved.key())))
                .toList();
    }

    private record Query(String where, Map<String, Object> parameters) {}

    private Query query(Filter filter) {
        CaseAccess.Condition visible = access.condition();
        Map<String, Object> parameters = new HashMap<>(visible.parameters());
        var where = new StringBuilder(" where ").append(visible.sql());
        CaseState state = filter.state();
        if (state != null) {
            where.append(" and c.state = :state");
            parameters.put("state", state.name());
        }
        String procedure = filter.procedure();
        if (procedure != null) {
            where.append(" and c.procedure_key = :procedure");
            parameters.put("procedure", procedure);
        }
        if (filter.overdueOnly()) {
            where.append(" and c.state = 'RUNNING' and exists (select 1 from procedure_work_item o"
                    + " where o.case_id = c.id and o.state = 'OPEN' and o.urgent_on < :today)");
            parameters.put("today", LocalDate.now(clock));
        }
        if (!filter.search().isBlank()) {
            where.append(" and c.title_search like :search");
            parameters.put("search", SearchText.like(filter.search()));
        }
        return new Query(where.toString(), parameters);
    }

    private String nameOf(PersonId person) {
        return organization.person(person).map(PersonSummary::fullName).orElse("?");
    }

    private static NotFoundException notFound() {
        return new NotFoundException("procedure.case.not-found");
    }
}
