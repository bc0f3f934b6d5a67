package vn.thongsuot.inspection.discipline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.inspection.discipline.rule.DisciplineLimits;
import vn.thongsuot.inspection.discipline.rule.EffectEnd;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.Parameters;

/**
 * A disciplinary decision until it is announced: called by the actions of its procedure, in the transaction of the step that
 * decided. Later on {@link AppealService} changes it and {@link DisciplineEffect} ends it.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DisciplineService {

    private final JdbcClient database;
    private final DisciplineDirectory decisions;
    private final DisciplineJournal journal;
    private final DisciplineConsequences consequences;
    private final Parameters parameters;
    private final Clock clock;

    DisciplineService(
            JdbcClient database,
            DisciplineDirectory decisions,
            DisciplineJournal journal,
            DisciplineConsequences consequences,
            Parameters parameters,
            Clock clock) {
        this.database = database;
        this.decisions = decisions;
        this.journal = journal;
        this.consequences = consequences;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** What was decided, by whom, and why. */
    public record Decided(
            DisciplineForm form,
            String violation,
            @Nullable String violationClass,
            @Nullable LocalDate actedOn,
            @Nullable String basis,
            DecidingBody by,
            LocalDate on,
            @Nullable Integer votes,
            @Nullable Integer base) {}

    /** Number and date of a document. */
    public record Document(String number, LocalDate date) {}

    /**
     * @param person the member; {@code null} when it is the unit that was disciplined
     * @param document {@code null} while a cell has not written its decision down
     */
    public DisciplineId record(
            CaseId caseId, @Nullable PersonId person, UnitSummary unit, Decided decided, @Nullable Document document) {
        if (decided.on().isAfter(today())) {
            throw new RuleViolationException("inspection.discipline.in-future");
        }
        try {
            database.sql("""
                            insert into inspection_discipline (person_id, unit_id, unit_path, form, violation,
                                violation_class, acted_on, basis, decided_by, last_body, decided_on, decision_number, decision_date,
                                votes, votes_base, state, case_id)
                            values (:person, :unit, :path, :form, :violation, :class, :actedOn, :basis, :by, :by, :on, :number,
                                :date, :votes, :base, 'DECIDED', :caseId)
                            """)
                    .param("person", person == null ? null : person.value())
                    .param("unit", unit.id().value())
                    .param("path", unit.path())
                    .param("form", decided.form().name())
                    .param("violation", decided.violation())
                    .param("class", decided.violationClass())
                    .param("actedOn", decided.actedOn())
                    .param("basis", decided.basis())
                    .param("by", decided.by().name())
                    .param("on", decided.on())
                    .param("number", document == null ? null : document.number())
                    .param("date", document == null ? null : document.date())
                    .param("votes", decided.votes())
                    .param("base", decided.base())
                    .param("caseId", caseId.value())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new RuleViolationException("inspection.discipline.decided-before");
        }
        Discipline decision = decisions.ofCase(caseId).orElseThrow();
        journal.happened(decision, DisciplineEventKind.DECIDED, decided.on(), decision.form(), document, null);
        return decision.id();
    }

    /** A cell has written down what it decided. */
    public void written(CaseId caseId, Document document) {
        Discipline decision = journal.lock(journal.ofCase(caseId).id());
        database.sql("""
                        update inspection_discipline set decision_number = :number, decision_date = :date,
                            version = version + 1 where id = :id
                        """)
                .param("number", document.number())
                .param("date", document.date())
                .param("id", decision.id().value())
                .update();
        journal.happened(decision, DisciplineEventKind.WRITTEN, document.date(), decision.form(), document, null);
        if (decision.announcedOn() != null) {
            consequences.inCadreRecord(journal.ofCase(caseId));
        }
    }

    /** The written decision of a cell reaches the member; time for an appeal counts from that day. */
    public void handedOver(CaseId caseId, LocalDate on, @Nullable String note) {
        journal.received(journal.lock(journal.ofCase(caseId).id()), DisciplineEventKind.HANDED_OVER, on, note);
    }

    /**
     * From that day it has effect. A cell announces with the count of the vote and hands the written decision over later; any other
     * body announces what is written.
     */
    public void announce(CaseId caseId, LocalDate on, @Nullable String note) {
        Discipline decision = journal.lock(journal.ofCase(caseId).id());
        if (on.isBefore(decision.decidedOn()) || on.isAfter(today())) {
            throw new RuleViolationException(
                    List.of(Violation.of("announcedOn", "inspection.discipline.announced-when", decision.decidedOn())));
        }
        LocalDate ends = EffectEnd.day(decision.form(), on, DisciplineLimits.inForce(parameters, on))
                .orElse(null);
        database.sql("""
                        update inspection_discipline set state = 'IN_FORCE', announced_on = :on, received_on = :received,
                            effect_on = :on, effect_ends_on = :ends, version = version + 1 where id = :id and state = 'DECIDED'
                        """)
                .param("on", on)
                .param("received", decision.decisionNumber() == null ? null : on)
                .param("ends", ends)
                .param("id", decision.id().value())
                .update();
        Discipline announced = journal.ofCase(caseId);
        journal.happened(announced, DisciplineEventKind.ANNOUNCED, on, announced.form(), null, note);
        consequences.inMemberRecord(announced, on);
        consequences.inInspections(announced, on);
        if (announced.decisionNumber() != null) {
            consequences.inCadreRecord(announced);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
