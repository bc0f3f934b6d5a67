package vn.thongsuot.inspection.discipline;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.inspection.discipline.DisciplineService.Document;
import vn.thongsuot.inspection.discipline.rule.DisciplineLimits;
import vn.thongsuot.inspection.discipline.rule.EffectEnd;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.Parameters;

/** What an appeal does to the decision it is against; called by the actions of its procedure. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AppealService {

    private final JdbcClient database;
    private final DisciplineJournal journal;
    private final DisciplineEffect effect;
    private final DisciplineConsequences consequences;
    private final Parameters parameters;
    private final Clock clock;

    AppealService(
            JdbcClient database,
            DisciplineJournal journal,
            DisciplineEffect effect,
            DisciplineConsequences consequences,
            Parameters parameters,
            Clock clock) {
        this.database = database;
        this.journal = journal;
        this.effect = effect;
        this.consequences = consequences;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** An appeal is being handled; the decision stays in force meanwhile [F:KN]. */
    public void filed(DisciplineId id, CaseId appeal, LocalDate filedOn) {
        Discipline decision = journal.lock(id);
        if (decision.state() == DisciplineState.CANCELLED) {
            throw new RuleViolationException("inspection.appeal.cancelled-before");
        }
        Long other = decision.appealCaseId();
        if (other != null && other != appeal.value()) {
            throw new RuleViolationException("inspection.appeal.being-handled");
        }
        appealCase(decision, appeal.value());
        journal.appealed(decision, filedOn, appeal);
    }

    /** The file went up to the centre; until it answers, the appeal is being handled. */
    public void forwarded(DisciplineId id, LocalDate on) {
        Discipline decision = journal.lock(id);
        journal.happened(decision, DisciplineEventKind.APPEAL_FORWARDED, on, decision.form(), null, null);
    }

    /**
     * The appeal is over without a conclusion.
     *
     * @param end {@code null} from models that do not say it
     * @param toldOn when the appellant was told, where the time for the next appeal counts from that
     */
    public void closed(DisciplineId id, @Nullable AppealEnd end, @Nullable LocalDate toldOn, @Nullable String note) {
        Discipline decision = journal.lock(id);
        if (toldOn != null) {
            journal.receivedOn(decision, toldOn);
        }
        journal.happened(
                decision,
                end == null ? DisciplineEventKind.APPEAL_CLOSED : end.event(),
                LocalDate.now(clock),
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
        Discipline decision = journal.lock(id);
        DisciplineEventKind result = result(decision, form);
        if (form == null) {
            cancel(decision, document);
        } else if (form == decision.form()) {
            journal.happened(decision, result, document.date(), form, document, null);
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
                .param(
                        "ends",
                        EffectEnd.day(form, since, DisciplineLimits.inForce(parameters, since))
                                .orElse(null))
                .param("id", decision.id().value())
                .update();
        journal.happened(decision, kind, document.date(), form, document, null);
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
        journal.happened(decision, DisciplineEventKind.CANCELLED, document.date(), decision.form(), document, null);
        consequences.cancelled(decision, document);
    }

    /** The appellant is told what came of the appeal; time for the next one counts from that day. */
    public void told(DisciplineId id, LocalDate on) {
        journal.received(journal.lock(id), DisciplineEventKind.TOLD, on, null);
    }

    private void appealOver(Discipline before) {
        appealCase(before, null);
        effect.endIfOver(before.id());
    }

    private void appealCase(Discipline decision, @Nullable Long appeal) {
        database.sql("update inspection_discipline set appeal_case_id = :appeal, version = version + 1 where id = :id")
                .param("appeal", appeal)
                .param("id", decision.id().value())
                .update();
    }
}
