package vn.thongsuot.procedure.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.procedure.DeadlineNotice;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.calendar.CalendarChanged;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.concern.CaseConcerns;
import vn.thongsuot.procedure.deadline.DeadlineStage;
import vn.thongsuot.procedure.deadline.DeadlineStore;
import vn.thongsuot.procedure.deadline.StoredDeadline;
import vn.thongsuot.procedure.role.RoleResolver;
import vn.thongsuot.procedure.role.Roles;
import vn.thongsuot.procedure.role.Superiors;

/**
 * Tells of limits that come near, of those that were missed, and takes those to the role above. Every node may run it at any
 * time: a limit is looked at again once its case is locked, and a unique row says that something was told, so nothing is told
 * twice. Each limit is a transaction of its own; one that cannot be told of does not keep the others waiting.
 */
@Component
public class DeadlineSweep {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineSweep.class);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final int AT_ONCE = 200;

    private final CaseFiles files;
    private final WorkItems items;
    private final CaseJournal journal;
    private final CaseContexts contexts;
    private final BallotSecrets secrets;
    private final CaseDeadlines deadlines;
    private final DeadlineStore store;
    private final RoleResolver roles;
    private final CaseConcerns concerns;
    private final Superiors superiors;
    private final ApplicationEventPublisher events;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DeadlineSweep(
            CaseFiles files,
            WorkItems items,
            CaseJournal journal,
            CaseContexts contexts,
            BallotSecrets secrets,
            CaseDeadlines deadlines,
            DeadlineStore store,
            RoleResolver roles,
            CaseConcerns concerns,
            Superiors superiors,
            ApplicationEventPublisher events,
            JdbcClient database,
            PlatformTransactionManager transactionManager,
            Clock clock) {
        this.files = files;
        this.items = items;
        this.journal = journal;
        this.contexts = contexts;
        this.secrets = secrets;
        this.deadlines = deadlines;
        this.store = store;
        this.roles = roles;
        this.concerns = concerns;
        this.superiors = superiors;
        this.events = events;
        this.database = database;
        this.transaction = new TransactionTemplate(transactionManager);
        this.clock = clock;
    }

    /** Other nodes see the new days within seconds; the sweep comes later. */
    @EventListener
    void onCalendarChanged(CalendarChanged changed) {
        store.recountProvisional(contexts.today());
    }

    private record Candidate(long id, long caseId, LocalDate nextOn) {}

    @Scheduled(
            initialDelayString = "${thongsuot.deadlines.first-sweep-after:PT2M}",
            fixedDelayString = "${thongsuot.deadlines.sweep-every:PT15M}")
    void onSchedule() {
        run();
    }

    /** @return how many things were told */
    public int run() {
        int told = 0;
        Candidate last = new Candidate(0, 0, LocalDate.EPOCH);
        List<Candidate> found;
        do {
            found = candidates(last);
            for (Candidate candidate : found) {
                try {
                    told += Objects.requireNonNullElse(transaction.execute(status -> look(candidate)), 0);
                } catch (DataAccessException | IllegalStateException e) {
                    LOG.warn("Deadline {} of case {} is left to the next sweep", candidate.id(), candidate.caseId(), e);
                }
                last = candidate;
            }
        } while (found.size() == AT_ONCE);
        return told;
    }

    /** In the order of the index, going on after the last one, so that one that fails is not met again in this run. */
    private List<Candidate> candidates(Candidate after) {
        return database.sql("""
                        select id, case_id, next_on from procedure_case_deadline
                        where next_on <= :today and (next_on > :day or (next_on = :day and id > :id))
                        order by next_on, id limit :limit
                        """)
                .param("today", LocalDate.now(clock))
                .param("day", after.nextOn())
                .param("id", after.id())
                .param("limit", AT_ONCE)
                .query(Candidate.class)
                .list();
    }

    private int look(Candidate candidate) {
        CaseFile file = files.lock(candidate.caseId()).orElseThrow();
        deadlines.settle(file.id());
        StoredDeadline deadline = store.find(candidate.id()).orElseThrow();
        LocalDate today = contexts.today();
        int told = 0;
        while (deadline.isOpen() && deadline.due() != null && deadline.isToldOn(today)) {
            DeadlineStage stage = deadline.nextStage(today);
            String key = stage == DeadlineStage.ESCALATED ? superior(file, deadline, today) : null;
            deadline = store.reach(deadline, stage);
            if ((stage != DeadlineStage.ESCALATED || key != null) && once(deadline, key)) {
                tell(file, deadline, key);
                told++;
            }
        }
        return told;
    }

    private boolean once(StoredDeadline deadline, @Nullable String key) {
        return database.sql("""
                        insert ignore into procedure_deadline_notice (deadline_id, case_id, stage, due_on, candidate_key,
                            standing, given_at)
                        values (:deadline, :case, :stage, :due, :key, true, :at)
                        """)
                        .param("deadline", deadline.id())
                        .param("case", deadline.caseId())
                        .param("stage", deadline.stage().name())
                        .param("due", deadline.due())
                        .param("key", key)
                        .param("at", Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }

    private void tell(CaseFile file, StoredDeadline deadline, @Nullable String key) {
        Procedure procedure = contexts.procedure(file);
        Optional<WorkItem> item = Optional.ofNullable(deadline.workItem()).flatMap(items::findById);
        String what = CaseDeadlines.labelOf(procedure, deadline)
                .map(label -> label + ": ")
                .orElse("");
        journal.event(
                file.id(),
                CaseEventKind.valueOf(deadline.stage().name()),
                item.map(WorkItem::stepId).orElse(null),
                null,
                null,
                what + DAY.format(Objects.requireNonNull(deadline.due())));
        if (key != null && file.confidentiality() == Confidentiality.SEALED) {
            journal.mayBeSeenBy(file.id(), key);
        }
        // The superior may be one from whom it is kept which step follows a secret count.
        boolean secret = key != null
                && item.map(WorkItem::stepId)
                        .filter(step -> secrets.tells(file, procedure, step))
                        .isPresent();
        events.publishEvent(new DeadlineNotice(
                DeadlineNotice.Stage.valueOf(deadline.stage().name()),
                file.id(),
                secret ? null : item.map(WorkItem::id).orElse(null),
                deadline.id(),
                key));
    }

    /** The role the model names, or the one above those who have the work; of a sealed case nobody whom the model does not name. */
    private @Nullable String superior(CaseFile file, StoredDeadline deadline, LocalDate today) {
        UnitSummary unit = contexts.of(file).unit();
        String named = deadline.escalateRole();
        if (named == null && file.confidentiality() == Confidentiality.SEALED) {
            return null;
        }
        return Optional.ofNullable(named)
                .map(role -> roles.resolve(role, unit, concerns.exclusion(file.id(), file.subject()), today))
                .or(() -> superiors.above(late(file, deadline, unit), unit, today))
                .map(RoleResolver.Resolved::key)
                .orElseThrow(() -> new IllegalStateException("Nobody above case " + file.number()));
    }

    /** Who has the work that is late; of a limit of the case, whoever has the step that was entered first. */
    private String late(CaseFile file, StoredDeadline deadline, UnitSummary unit) {
        return items.findByCaseIdOrderById(file.id().value()).stream()
                .filter(item -> item.isOpen()
                        && (deadline.workItem() == null || item.id().equals(new WorkItemId(deadline.workItem()))))
                .findFirst()
                .map(WorkItem::candidateKey)
                .orElseGet(() -> Roles.key(
                        contexts.procedure(file).sheet().start().roles().getFirst(), unit.id()));
    }
}
