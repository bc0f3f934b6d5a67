package vn.thongsuot.procedure.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.StaleException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.LimitUnit;
import vn.thongsuot.procedure.Parameters;
import vn.thongsuot.procedure.TimeLimit;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.deadline.DeadlineBook;
import vn.thongsuot.procedure.deadline.DeadlineCalculator;
import vn.thongsuot.procedure.deadline.DeadlineRule;
import vn.thongsuot.procedure.deadline.DeadlineStore;
import vn.thongsuot.procedure.deadline.StoredDeadline;
import vn.thongsuot.procedure.deadline.StoredDeadline.State;
import vn.thongsuot.procedure.engine.ProcedureEngine;
import vn.thongsuot.procedure.model.Command;
import vn.thongsuot.procedure.role.RoleResolver;
import vn.thongsuot.procedure.role.Roles;

/** The time limits of a case as people read them, and their extension. */
@Service
@Transactional
public class DeadlineService {

    private static final int LONGEST_REASON = 2000;

    private final CaseFiles files;
    private final WorkItems items;
    private final CaseAccess access;
    private final StepRights rights;
    private final BallotSecrets secrets;
    private final CaseContexts contexts;
    private final CaseJournal journal;
    private final CaseDeadlines caseDeadlines;
    private final DueInfos dueInfos;
    private final DeadlineStore store;
    private final DeadlineBook book;
    private final DeadlineCalculator calculator;
    private final Parameters parameters;
    private final RoleResolver roles;
    private final ProcedureEngine engine;
    private final JdbcClient database;
    private final AuditTrail audit;
    private final Clock clock;

    DeadlineService(
            CaseFiles files,
            WorkItems items,
            CaseAccess access,
            StepRights rights,
            BallotSecrets secrets,
            CaseContexts contexts,
            CaseJournal journal,
            CaseDeadlines caseDeadlines,
            DueInfos dueInfos,
            DeadlineStore store,
            DeadlineBook book,
            DeadlineCalculator calculator,
            Parameters parameters,
            RoleResolver roles,
            ProcedureEngine engine,
            JdbcClient database,
            AuditTrail audit,
            Clock clock) {
        this.files = files;
        this.items = items;
        this.access = access;
        this.rights = rights;
        this.secrets = secrets;
        this.contexts = contexts;
        this.journal = journal;
        this.caseDeadlines = caseDeadlines;
        this.dueInfos = dueInfos;
        this.store = store;
        this.book = book;
        this.calculator = calculator;
        this.parameters = parameters;
        this.roles = roles;
        this.engine = engine;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One limit of a case.
     *
     * @param workItem the step it belongs to; {@code null} for a limit of the case as a whole
     * @param name what it is called: the step, or the label of the limit
     * @param metOn when what it asks for was done; {@code null} while it runs
     * @param extension {@code null} when nobody may extend it
     */
    public record Limit(
            long id,
            @Nullable WorkItemId workItem,
            String name,
            DueInfo due,
            @Nullable LocalDate metOn,
            List<Extension> extensions,
            @Nullable Allowance extension) {

        public boolean isOpen() {
            return metOn == null;
        }

        /** What it asks for was done after its last day. */
        public boolean wasLate() {
            return metOn != null && metOn.isAfter(due.day());
        }
    }

    /** An extension that was given. */
    public record Extension(TimeLimit by, String reason, String person, Instant at) {}

    /**
     * Who may extend a limit and how far.
     *
     * @param most by how much at once, at most
     * @param mine whether the signed-in person may do it now
     */
    public record Allowance(List<String> roles, TimeLimit most, int given, int times, boolean mine) {}

    /**
     * Limits that run or were met, those of the whole case first. From whom a count is kept secret they are hidden too, but for
     * a step the person may do: what was met, and when, would tell how the count went.
     */
    @Transactional(readOnly = true)
    public List<Limit> ofCase(CaseId id) {
        access.requireVisible(id);
        CaseFile file = files.findById(id.value()).orElseThrow();
        Procedure procedure = contexts.procedure(file);
        Veil veil = secrets.veil(file, procedure);
        List<Limit> ofCase = new ArrayList<>();
        List<Limit> ofSteps = new ArrayList<>();
        for (StoredDeadline deadline : store.ofCase(id.value())) {
            if (deadline.state() != State.DROPPED && (veil.isEmpty() || isMine(file, deadline))) {
                (deadline.workItem() == null ? ofCase : ofSteps).add(limit(file, procedure, deadline));
            }
        }
        ofCase.addAll(ofSteps);
        return ofCase;
    }

    private boolean isMine(CaseFile file, StoredDeadline deadline) {
        return Optional.ofNullable(deadline.workItem())
                .flatMap(items::findById)
                .filter(WorkItem::isOpen)
                .flatMap(item -> rights.of(file, item))
                .isPresent();
    }

    private Limit limit(CaseFile file, Procedure procedure, StoredDeadline deadline) {
        String name = CaseDeadlines.labelOf(procedure, deadline).orElseGet(() -> caseDeadlines
                .stepOf(deadline)
                .map(procedure::elementName)
                .orElse(""));
        return new Limit(
                deadline.id(),
                deadline.workItem() == null ? null : new WorkItemId(deadline.workItem()),
                name,
                dueInfos.of(deadline),
                deadline.closedOn(),
                deadline.extensions().isEmpty() ? List.of() : extensions(deadline.id()),
                deadline.isOpen() ? allowance(file, procedure, deadline) : null);
    }

    private List<Extension> extensions(long deadline) {
        return database.sql("select * from procedure_deadline_extension where deadline_id = :id order by id")
                .param("id", deadline)
                .query((row, number) -> new Extension(
                        new TimeLimit(row.getInt("amount"), LimitUnit.valueOf(row.getString("unit"))),
                        row.getString("reason"),
                        row.getString("extended_by_name"),
                        row.getTimestamp("extended_at").toInstant()))
                .list();
    }

    private @Nullable Allowance allowance(CaseFile file, Procedure procedure, StoredDeadline deadline) {
        DeadlineRule.Extension rule = caseDeadlines.rule(procedure, deadline).extension();
        if (rule == null) {
            return null;
        }
        int times = rule.timesIsParameter()
                ? parameters.number(rule.times(), deadline.inForceOn())
                : Integer.parseInt(rule.times());
        int given = deadline.extensions().size();
        var unit = contexts.of(file).unit();
        var keys = access.keys();
        boolean mine = rule.roles().stream()
                .flatMap(role -> roles.inUnitOf(role, unit, false).stream())
                .anyMatch(resolved -> keys.contains(resolved.key()));
        return new Allowance(
                rule.roles().stream().map(role -> Roles.inCaseOf(unit, role)).toList(),
                book.limit(rule.most(), deadline.inForceOn()),
                given,
                times,
                mine && given < times);
    }

    /** The last day a limit would have after an extension; while its clock stands still, if it went on today. */
    @Transactional(readOnly = true)
    public LocalDate preview(CaseId id, long deadlineId, int amount) {
        access.requireVisible(id);
        CaseFile file = files.findById(id.value()).orElseThrow();
        StoredDeadline deadline = open(id, deadlineId);
        Allowance allowance = Objects.requireNonNull(allowance(file, contexts.procedure(file), deadline));
        List<TimeLimit> extensions =
                extended(deadline, new TimeLimit(amount, allowance.most().unit()));
        var standing = calculator.standing(deadline.limit(), deadline.countedFrom(), extensions, deadline.pauses());
        return standing.pausedSince() == null
                ? standing.due().day()
                : calculator.resumed(
                        contexts.today(),
                        standing.left(),
                        deadline.inWorkingDays() && allowance.most().unit() == LimitUnit.WORKING_DAYS);
    }

    /**
     * Extends a limit.
     *
     * @throws RuleViolationException for a missing reason or more than is allowed, with the fields {@code amount} and {@code
     *     reason}
     * @throws StaleException when the limit ended or somebody else extended it meanwhile
     */
    @Retryable(includes = PessimisticLockingFailureException.class, maxRetries = 3, delay = 50, jitter = 40)
    public void extend(CaseId id, long deadlineId, int amount, String reason) {
        access.requireVisible(id);
        CaseFile file = files.lock(id.value()).orElseThrow();
        Procedure procedure = contexts.procedure(file);
        StoredDeadline deadline = open(id, deadlineId);
        Allowance allowance = allowance(file, procedure, deadline);
        if (allowance == null || (!allowance.mine() && allowance.given() < allowance.times())) {
            throw new RuleViolationException("procedure.extension.not-allowed");
        }
        if (allowance.given() >= allowance.times()) {
            throw new StaleException("procedure.extension.no-more", allowance.times());
        }
        check(allowance.most(), amount, reason);
        PersonId me = access.person();
        TimeLimit by = new TimeLimit(amount, allowance.most().unit());
        store.extend(deadlineId, extended(deadline, by));
        caseDeadlines.settle(id);
        StoredDeadline after = store.find(deadlineId).orElseThrow();
        record(deadline, after, by, reason.strip(), me);
        journal.takesPart(id, me);
        String detail = CaseDeadlines.labelOf(procedure, deadline)
                .map(label -> label + " ")
                .orElse("");
        journal.event(
                id,
                CaseEventKind.EXTENDED,
                caseDeadlines.stepOf(deadline).orElse(null),
                me,
                access.signedIn().fullName(),
                detail + "+ " + by.message().text() + ": " + reason.strip());
        audit.record(
                "procedure.deadline.extend",
                "case:" + id.value(),
                file.confidentiality()
                        .trace(Map.of("deadline", String.valueOf(deadlineId), "by", amount + " " + by.unit())));
        String instance = file.instanceId();
        if (instance != null && engine.awaitedMessages(instance).contains(Command.LIMIT_EXTENDED)) {
            engine.send(instance, Command.LIMIT_EXTENDED);
        }
    }

    private static void check(TimeLimit most, int amount, String reason) {
        List<Violation> violations = new ArrayList<>();
        if (amount < 1 || amount > most.amount()) {
            violations.add(Violation.of("amount", "procedure.extension.amount", most.amount()));
        }
        if (reason.isBlank()) {
            violations.add(Violation.of("reason", "procedure.extension.reason-required"));
        } else if (reason.strip().length() > LONGEST_REASON) {
            violations.add(Violation.of("reason", "procedure.extension.reason-too-long", LONGEST_REASON));
        }
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
    }

    private void record(StoredDeadline before, StoredDeadline after, TimeLimit by, String reason, PersonId me) {
        database.sql("""
                        insert into procedure_deadline_extension (deadline_id, amount, unit, reason, due_before, due_after,
                            extended_by, extended_by_name, extended_at)
                        values (:deadline, :amount, :unit, :reason, :before, :after, :by, :name, :at)
                        """)
                .param("deadline", before.id())
                .param("amount", by.amount())
                .param("unit", by.unit().name())
                .param("reason", reason)
                .param("before", before.due())
                .param("after", after.due())
                .param("by", me.value())
                .param("name", access.signedIn().fullName())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private StoredDeadline open(CaseId id, long deadlineId) {
        StoredDeadline deadline = store.find(deadlineId)
                .filter(found -> found.caseId() == id.value())
                .orElseThrow(() -> new NotFoundException("procedure.extension.not-found"));
        if (!deadline.isOpen()) {
            throw new StaleException("procedure.extension.over");
        }
        return deadline;
    }

    private static List<TimeLimit> extended(StoredDeadline deadline, TimeLimit by) {
        List<TimeLimit> extensions = new ArrayList<>(deadline.extensions());
        extensions.add(by);
        return extensions;
    }
}
