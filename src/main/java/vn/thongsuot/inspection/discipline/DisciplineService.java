package vn.thongsuot.inspection.discipline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.inspection.discipline.rule.DisciplineLimits;
import vn.thongsuot.inspection.discipline.rule.EffectEnd;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.StaleException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.Parameters;

/**
 * What happens to a disciplinary decision. These are decisions of a procedure: called by its actions, in the transaction of the
 * step that decided. Only {@link #endByHand} is for a screen and asks who may; {@link #endOverdue} is for the time that passes.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DisciplineService {

    private static final int LONGEST_NOTE = 1000;

    private final JdbcClient database;
    private final DisciplineDirectory decisions;
    private final DisciplineConsequences consequences;
    private final DisciplineAccess access;
    private final Parameters parameters;
    private final AuditTrail audit;
    private final Clock clock;

    DisciplineService(
            JdbcClient database,
            DisciplineDirectory decisions,
            DisciplineConsequences consequences,
            DisciplineAccess access,
            Parameters parameters,
            AuditTrail audit,
            Clock clock) {
        this.database = database;
        this.decisions = decisions;
        this.consequences = consequences;
        this.access = access;
        this.parameters = parameters;
        this.audit = audit;
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
        happened(decision, DisciplineEventKind.DECIDED, decided.on(), decision.form(), document, null);
        return decision.id();
    }

    /** A cell has written down what it decided. */
    public void written(CaseId caseId, Document document) {
        Discipline decision = lock(ofCase(caseId).id());
        database.sql("""
                        update inspection_discipline set decision_number = :number, decision_date = :date,
                            version = version + 1 where id = :id
                        """)
                .param("number", document.number())
                .param("date", document.date())
                .param("id", decision.id().value())
                .update();
        happened(decision, DisciplineEventKind.WRITTEN, document.date(), decision.form(), document, null);
        if (decision.announcedOn() != null) {
            consequences.inCadreRecord(ofCase(caseId));
        }
    }

    /** The written decision of a cell reaches the member; time for an appeal counts from that day. */
    public void handedOver(CaseId caseId, LocalDate on, @Nullable String note) {
        received(lock(ofCase(caseId).id()), DisciplineEventKind.HANDED_OVER, on, note);
    }

    /** The appellant is told what came of the appeal; time for the next one counts from that day. */
    public void told(DisciplineId id, LocalDate on) {
        received(lock(id), DisciplineEventKind.TOLD, on, null);
    }

    private void received(Discipline decision, DisciplineEventKind kind, LocalDate on, @Nullable String note) {
        receivedOn(decision, on);
        happened(decision, kind, on, decision.form(), null, note);
    }

    private void receivedOn(Discipline decision, LocalDate on) {
        if (on.isBefore(decision.decidedOn()) || on.isAfter(today())) {
            throw new RuleViolationException("inspection.discipline.received-when", decision.decidedOn());
        }
        database.sql("""
                        update inspection_discipline set received_on = greatest(coalesce(received_on, :on), :on),
                            version = version + 1 where id = :id
                        """).param("on", on).param("id", decision.id().value()).update();
    }

    /**
     * From that day it has effect. A cell announces with the count of the vote and hands the written decision over later; any other
     * body announces what is written.
     */
    public void announce(CaseId caseId, LocalDate on, @Nullable String note) {
        Discipline decision = lock(ofCase(caseId).id());
        if (on.isBefore(decision.decidedOn()) || on.isAfter(today())) {
            throw new RuleViolationException(
                    List.of(Violation.of("announcedOn", "inspection.discipline.announced-when", decision.decidedOn())));
        }
        LocalDate ends = EffectEnd.day(decision.form(), on, limits(on)).orElse(null);
        database.sql("""
                        update inspection_discipline set state = 'IN_FORCE', announced_on = :on, received_on = :received,
                            effect_on = :on, effect_ends_on = :ends, version = version + 1 where id = :id and state = 'DECIDED'
                        """)
                .param("on", on)
                .param("received", decision.decisionNumber() == null ? null : on)
                .param("ends", ends)
                .param("id", decision.id().value())
                .update();
        Discipline announced = ofCase(caseId);
        happened(announced, DisciplineEventKind.ANNOUNCED, on, announced.form(), null, note);
        consequences.inMemberRecord(announced, on);
        consequences.inInspections(announced, on);
        if (announced.decisionNumber() != null) {
            consequences.inCadreRecord(announced);
        }
    }

    /** The time is over. Ends the effect, or notes why it does not end; a decision no longer in force is left alone. */
    public void endEffect(CaseId caseId) {
        Discipline decision = lock(ofCase(caseId).id());
        if (decision.state() == DisciplineState.IN_FORCE) {
            endOrHold(decision);
        }
    }

    /** The same for a decision whose time went by without a case to end it; one that is held waits for a hand. */
    @Transactional
    public void endOverdue(DisciplineId id) {
        Discipline decision = lock(id);
        if (decision.held() == null && isOver(decision)) {
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
            happened(decision, DisciplineEventKind.EFFECT_HELD, today(), decision.form(), null, null);
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
        happened(decision, DisciplineEventKind.EFFECT_ENDED, today(), decision.form(), null, note);
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
        Discipline decision = lock(id);
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

    /** An appeal is being handled; the decision stays in force meanwhile [F:KN]. */
    public void appealed(DisciplineId id, CaseId appeal, LocalDate filedOn) {
        Discipline decision = lock(id);
        if (decision.state() == DisciplineState.CANCELLED) {
            throw new RuleViolationException("inspection.appeal.cancelled-before");
        }
        Long other = decision.appealCaseId();
        if (other != null && other != appeal.value()) {
            throw new RuleViolationException("inspection.appeal.being-handled");
        }
        appealCase(decision, appeal.value());
        happened(decision, DisciplineEventKind.APPEALED, filedOn, decision.form(), null, null);
    }

    /** The file went up to the centre; until it answers, the appeal is being handled. */
    public void appealForwarded(DisciplineId id, LocalDate on) {
        Discipline decision = lock(id);
        happened(decision, DisciplineEventKind.APPEAL_FORWARDED, on, decision.form(), null, null);
    }

    /**
     * The appeal is over without a conclusion.
     *
     * @param end {@code null} from models that do not say it
     * @param toldOn when the appellant was told, where the time for the next appeal counts from that
     */
    public void appealClosed(
            DisciplineId id, @Nullable AppealEnd end, @Nullable LocalDate toldOn, @Nullable String note) {
        Discipline decision = lock(id);
        if (toldOn != null) {
            receivedOn(decision, toldOn);
        }
        happened(
                decision,
                end == null ? DisciplineEventKind.APPEAL_CLOSED : end.event(),
                today(),
                decision.form(),
                null,
                note);
        appealOver(decision);
    }

    /**
     * An appeal was concluded: the form found is compared with the present one. The time for the next appeal does not run before
     * the appellant was told.
     *
     * @param form {@code null} when it was found that there is nothing to discipline
     * @param by who concluded
     * @return what it came to: kept, reduced, increased or cancelled
     */
    public DisciplineEventKind conclude(
            DisciplineId id, @Nullable DisciplineForm form, DecidingBody by, Document document) {
        Discipline decision = lock(id);
        DisciplineEventKind result = result(decision, form);
        if (form == null) {
            cancel(decision, document);
        } else if (form == decision.form()) {
            happened(decision, result, document.date(), form, document, null);
        } else {
            change(decision, form, result, document);
        }
        database.sql("update inspection_discipline set last_body = :by, received_on = null where id = :id")
                .param("by", by.name())
                .param("id", id.value())
                .update();
        appealOver(decision);
        return result;
    }

    private static DisciplineEventKind result(Discipline decision, @Nullable DisciplineForm form) {
        if (form == null) {
            return DisciplineEventKind.CANCELLED;
        }
        int heavier = form.compareTo(decision.form());
        if (heavier == 0) {
            return DisciplineEventKind.KEPT;
        }
        return heavier < 0 ? DisciplineEventKind.REDUCED : DisciplineEventKind.INCREASED;
    }

    private void change(Discipline decision, DisciplineForm form, DisciplineEventKind kind, Document document) {
        LocalDate since = decision.announcedOn() == null ? document.date() : decision.announcedOn();
        database.sql("""
                        update inspection_discipline set form = :form, effect_ends_on = :ends, version = version + 1
                        where id = :id
                        """)
                .param("form", form.name())
                .param("ends", EffectEnd.day(form, since, limits(since)).orElse(null))
                .param("id", decision.id().value())
                .update();
        happened(decision, kind, document.date(), form, document, null);
        consequences.changed(decision, form, document);
    }

    private void cancel(Discipline decision, Document document) {
        database.sql("""
                        update inspection_discipline set state = 'CANCELLED', ended_on = :on, held = null,
                            effect_ends_on = null, version = version + 1 where id = :id
                        """)
                .param("on", document.date())
                .param("id", decision.id().value())
                .update();
        happened(decision, DisciplineEventKind.CANCELLED, document.date(), decision.form(), document, null);
        consequences.cancelled(decision, document);
    }

    /** An effect whose time went by during the appeal ends now. */
    private void appealOver(Discipline before) {
        appealCase(before, null);
        Discipline now = lock(before.id());
        if (isOver(now)) {
            endOrHold(now);
        }
    }

    private void appealCase(Discipline decision, @Nullable Long appeal) {
        database.sql("update inspection_discipline set appeal_case_id = :appeal, version = version + 1 where id = :id")
                .param("appeal", appeal)
                .param("id", decision.id().value())
                .update();
    }

    private Discipline ofCase(CaseId caseId) {
        return decisions
                .ofCase(caseId)
                .orElseThrow(() -> new RuleViolationException("inspection.discipline.none-in-case"));
    }

    /** Two who change one decision queue up. */
    private Discipline lock(DisciplineId id) {
        database.sql("select id from inspection_discipline where id = :id for update")
                .param("id", id.value())
                .query(Long.class)
                .list();
        return decisions.find(id).orElseThrow(() -> new NotFoundException("inspection.discipline.not-found"));
    }

    private void happened(
            Discipline decision,
            DisciplineEventKind kind,
            LocalDate on,
            DisciplineForm form,
            @Nullable Document document,
            @Nullable String note) {
        database.sql("""
                        insert into inspection_discipline_event (discipline_id, kind, happened_on, form, decision_number,
                            note, recorded_at)
                        values (:id, :kind, :on, :form, :number, :note, :at)
                        """)
                .param("id", decision.id().value())
                .param("kind", kind.name())
                .param("on", on)
                .param("form", form.name())
                .param("number", document == null ? null : document.number())
                .param("note", note)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC).toLocalDateTime())
                .update();
        audit.record(
                "inspection.discipline-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "discipline:" + decision.id(),
                Map.of("form", form.name()));
    }

    private DisciplineLimits limits(LocalDate on) {
        return DisciplineLimits.inForce(parameters, on);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
