package vn.thongsuot.inspection.discipline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.inspection.discipline.rule.EffectEnd;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.StaleException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.procedure.CaseId;

/** The end of the effect of a decision: by the timer of its case, by the sweep, after an appeal, or by hand. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DisciplineEffect {

    private static final int LONGEST_NOTE = 1000;

    private final JdbcClient database;
    private final DisciplineDirectory decisions;
    private final DisciplineJournal journal;
    private final DisciplineConsequences consequences;
    private final DisciplineAccess access;
    private final Clock clock;

    DisciplineEffect(
            JdbcClient database,
            DisciplineDirectory decisions,
            DisciplineJournal journal,
            DisciplineConsequences consequences,
            DisciplineAccess access,
            Clock clock) {
        this.database = database;
        this.decisions = decisions;
        this.journal = journal;
        this.consequences = consequences;
        this.access = access;
        this.clock = clock;
    }

    /** The time is over. Ends the effect, or notes why it does not end; a decision no longer in force is left alone. */
    public void endEffect(CaseId caseId) {
        Discipline decision = journal.lock(journal.ofCase(caseId).id());
        if (decision.state() == DisciplineState.IN_FORCE) {
            endOrHold(decision);
        }
    }

    /** The same for a decision whose time went by without a case to end it; one that is held waits for a hand. */
    @Transactional
    public void endOverdue(DisciplineId id) {
        Discipline decision = journal.lock(id);
        if (decision.held() == null && isOver(decision)) {
            endOrHold(decision);
        }
    }

    /** An effect whose time went by while an appeal was handled ends now. */
    public void endIfOver(DisciplineId id) {
        Discipline decision = journal.lock(id);
        if (isOver(decision)) {
            endOrHold(decision);
        }
    }

    private boolean isOver(Discipline decision) {
        LocalDate ends = decision.effectEndsOn();
        return decision.state() == DisciplineState.IN_FORCE && ends != null && ends.isBefore(today());
    }

    private void endOrHold(Discipline decision) {
        String obstacle = EffectEnd.obstacle(decision, decisions.ofSubject(decision));
        if (obstacle == null) {
            end(decision, null);
        } else {
            database.sql("update inspection_discipline set held = :held, version = version + 1 where id = :id")
                    .param("held", obstacle)
                    .param("id", decision.id().value())
                    .update();
            journal.happened(decision, DisciplineEventKind.EFFECT_HELD, today(), decision.form(), null, null);
        }
    }

    private void end(Discipline decision, @Nullable String note) {
        database.sql("""
                        update inspection_discipline set state = 'ENDED', ended_on = :on, held = null, version = version + 1
                        where id = :id
                        """)
                .param("on", today())
                .param("id", decision.id().value())
                .update();
        journal.happened(decision, DisciplineEventKind.EFFECT_ENDED, today(), decision.form(), null, note);
        consequences.ended(decision, today());
    }

    /**
     * Inspection ends an effect that did not end by itself.
     *
     * @throws StaleException when somebody else changed the decision in the meantime
     */
    @Transactional
    public void endByHand(DisciplineId id, int version, @Nullable String reason) {
        decisions.require(id);
        Discipline decision = journal.lock(id);
        if (!access.keeps(decision)) {
            throw new AccessDeniedException("Keeps no disciplinary decisions in " + decision.unitPath());
        }
        if (decision.version() != version) {
            throw new StaleException("inspection.discipline.stale");
        }
        if (decision.state() != DisciplineState.IN_FORCE || decision.held() == null) {
            throw new RuleViolationException("inspection.discipline.not-held");
        }
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_NOTE) {
            throw new RuleViolationException(
                    List.of(Violation.of("reason", "inspection.discipline.reason", LONGEST_NOTE)));
        }
        end(decision, reason.strip());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
