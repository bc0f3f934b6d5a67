package vn.thongsuot.procedure.casefile;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.thongsuot.platform.time.PortalClock;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.deadline.CaseFacts;
import vn.thongsuot.procedure.deadline.CaseFacts.Turn;
import vn.thongsuot.procedure.deadline.DeadlineBook;
import vn.thongsuot.procedure.deadline.DeadlineBook.CaseLimit;
import vn.thongsuot.procedure.deadline.DeadlineBook.Change;
import vn.thongsuot.procedure.deadline.DeadlineRule;
import vn.thongsuot.procedure.deadline.DeadlineSpec;
import vn.thongsuot.procedure.deadline.DeadlineStore;
import vn.thongsuot.procedure.deadline.StoredDeadline;
import vn.thongsuot.procedure.engine.ProcedureEngine;
import vn.thongsuot.procedure.model.CaseDeadline;
import vn.thongsuot.procedure.model.Step;

/**
 * Keeps the limits of cases in step with what happens to them: once per transaction, just before it commits, when all steps
 * were left and entered and all dates are set.
 */
@Component
class CaseDeadlines {

    /** Until when a timer waits whose limit has no last day, because its clock stands still. */
    private static final Instant NOT_YET = Instant.parse("9000-01-01T00:00:00Z");

    private final CaseFiles files;
    private final WorkItems items;
    private final CaseJournal journal;
    private final CaseContexts contexts;
    private final DeadlineBook book;
    private final DeadlineStore store;
    private final ProcedureEngine engine;
    private final JdbcClient database;

    CaseDeadlines(
            CaseFiles files,
            WorkItems items,
            CaseJournal journal,
            CaseContexts contexts,
            DeadlineBook book,
            DeadlineStore store,
            ProcedureEngine engine,
            JdbcClient database) {
        this.files = files;
        this.items = items;
        this.journal = journal;
        this.contexts = contexts;
        this.book = book;
        this.store = store;
        this.engine = engine;
        this.database = database;
    }

    /** Something happened to a case in this transaction. */
    void touched(CaseId id) {
        @SuppressWarnings("unchecked")
        Set<CaseId> touched = (Set<CaseId>) TransactionSynchronizationManager.getResource(this);
        if (touched == null) {
            touched = new LinkedHashSet<>();
            TransactionSynchronizationManager.bindResource(this, touched);
            TransactionSynchronizationManager.registerSynchronization(new BeforeCommit(touched));
        }
        touched.add(id);
    }

    /** Brings the limits of a case up to date; the work items read afterwards show them. */
    void settle(CaseId id) {
        items.flush();
        CaseFile file = files.lock(id.value()).orElseThrow();
        Procedure procedure = contexts.procedure(file);
        Map<String, DeadlineRule> ofSteps = new HashMap<>();
        procedure.model().steps().values().forEach(step -> {
            if (step.deadline() != null) {
                ofSteps.put(step.id(), step.deadline());
            }
        });
        Map<String, CaseLimit> ofCase = new HashMap<>();
        procedure
                .sheet()
                .deadlines()
                .forEach((name, deadline) -> ofCase.put(name, new CaseLimit(deadline.rule(), deadline.until())));
        if (ofSteps.isEmpty() && ofCase.isEmpty()) {
            return;
        }
        for (Change change : book.settle(facts(file), ofSteps, ofCase, contexts.today())) {
            journal.event(
                    id,
                    change.stopped() ? CaseEventKind.DEADLINE_PAUSED : CaseEventKind.DEADLINE_RESUMED,
                    stepOf(change.deadline()).orElse(null),
                    null,
                    null,
                    labelOf(procedure, change.deadline()).orElse(null));
        }
        takeTimersAlong(file, procedure);
    }

    /**
     * Timers of the engine that count the same as a limit end when it ends, whatever paused or extended it. While its clock stands
     * still they wait.
     */
    private void takeTimersAlong(CaseFile file, Procedure procedure) {
        String instance = file.instanceId();
        if (instance == null) {
            return;
        }
        Map<DeadlineSpec, Instant> ends = new HashMap<>();
        for (StoredDeadline deadline : store.ofCase(file.id().value())) {
            DeadlineSpec limit = rule(procedure, deadline).limit();
            if (deadline.isOpen() && limit.from() != null) {
                ends.merge(limit, end(deadline.due()), (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        if (!ends.isEmpty()) {
            engine.moveTimers(instance, ends);
        }
    }

    /** The last day still belongs to a limit: its timer fires when the day is over. */
    static Instant end(@Nullable LocalDate lastDay) {
        return lastDay == null
                ? NOT_YET
                : lastDay.plusDays(1).atStartOfDay(PortalClock.ZONE).toInstant();
    }

    /** What the model says of a limit. */
    DeadlineRule rule(Procedure procedure, StoredDeadline deadline) {
        String name = deadline.name();
        if (name != null) {
            CaseDeadline ofCase =
                    Objects.requireNonNull(procedure.sheet().deadlines().get(name));
            return ofCase.rule();
        }
        Step step = procedure.step(stepOf(deadline).orElseThrow());
        return Objects.requireNonNull(step.deadline());
    }

    /** The step a limit belongs to; empty for one of the case. */
    Optional<String> stepOf(StoredDeadline deadline) {
        return Optional.ofNullable(deadline.workItem()).flatMap(items::findById).map(WorkItem::stepId);
    }

    /** What a limit of the case is called; empty for one of a step. */
    static Optional<String> labelOf(Procedure procedure, StoredDeadline deadline) {
        return Optional.ofNullable(deadline.name()).map(procedure::deadlineName);
    }

    private CaseFacts facts(CaseFile file) {
        List<Turn> turns = database.sql("""
                        select w.id, w.step_id, w.state, w.created_at, w.closed_at, w.entry_due, s.return_to
                        from procedure_work_item w left join procedure_submission s on s.work_item_id = w.id
                        where w.case_id = :case order by w.id
                        """)
                .param("case", file.id().value())
                .query((row, number) -> {
                    Timestamp closed = row.getTimestamp("closed_at");
                    return new Turn(
                            row.getLong("id"),
                            row.getString("step_id"),
                            row.getTimestamp("created_at").toInstant(),
                            closed == null ? null : closed.toInstant(),
                            WorkItem.State.DONE.name().equals(row.getString("state")),
                            row.getString("return_to") != null,
                            row.getObject("entry_due", LocalDate.class));
                })
                .list();
        return new CaseFacts(file.id().value(), file.startedAt(), file.endedAt(), contexts.dates(file), turns);
    }

    private final class BeforeCommit implements TransactionSynchronization {

        private final Set<CaseId> touched;

        BeforeCommit(Set<CaseId> touched) {
            this.touched = touched;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            touched.forEach(CaseDeadlines.this::settle);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(CaseDeadlines.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(CaseDeadlines.this, touched);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(CaseDeadlines.this);
        }
    }
}
