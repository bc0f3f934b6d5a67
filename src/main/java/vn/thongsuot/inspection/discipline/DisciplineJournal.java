package vn.thongsuot.inspection.discipline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.procedure.CaseId;

/** Takes a decision in hand and writes down what happened to it. */
@Component
class DisciplineJournal {

    private final JdbcClient database;
    private final DisciplineDirectory decisions;
    private final AuditTrail audit;
    private final Clock clock;

    DisciplineJournal(JdbcClient database, DisciplineDirectory decisions, AuditTrail audit, Clock clock) {
        this.database = database;
        this.decisions = decisions;
        this.audit = audit;
        this.clock = clock;
    }

    Discipline ofCase(CaseId caseId) {
        return decisions
                .ofCase(caseId)
                .orElseThrow(() -> new RuleViolationException("inspection.discipline.none-in-case"));
    }

    /** Two who change one decision queue up. */
    Discipline lock(DisciplineId id) {
        database.sql("select id from inspection_discipline where id = :id for update")
                .param("id", id.value())
                .query(Long.class)
                .list();
        return decisions.find(id).orElseThrow(() -> new NotFoundException("inspection.discipline.not-found"));
    }

    /** A decision reached whom it is about; the time for the next appeal counts from that day. */
    void received(Discipline decision, DisciplineEventKind kind, LocalDate on, @Nullable String note) {
        receivedOn(decision, on);
        happened(decision, kind, on, decision.form(), null, note);
    }

    void receivedOn(Discipline decision, LocalDate on) {
        if (on.isBefore(decision.decidedOn()) || on.isAfter(LocalDate.now(clock))) {
            throw new RuleViolationException("inspection.discipline.received-when", decision.decidedOn());
        }
        database.sql("""
                        update inspection_discipline set received_on = greatest(coalesce(received_on, :on), :on),
                            version = version + 1 where id = :id
                        """).param("on", on).param("id", decision.id().value()).update();
    }

    void happened(
            Discipline decision,
            DisciplineEventKind kind,
            LocalDate on,
            DisciplineForm form,
            DisciplineService.@Nullable Document document,
            @Nullable String note) {
        happened(decision, kind, on, form, document, note, null);
    }

    void appealed(Discipline decision, LocalDate on, CaseId appeal) {
        happened(decision, DisciplineEventKind.APPEALED, on, decision.form(), null, null, appeal);
    }

    private void happened(
            Discipline decision,
            DisciplineEventKind kind,
            LocalDate on,
            DisciplineForm form,
            DisciplineService.@Nullable Document document,
            @Nullable String note,
            @Nullable CaseId appeal) {
        database.sql("""
                        insert into inspection_discipline_event (discipline_id, kind, happened_on, form, decision_number,
                            note, appeal_case_id, recorded_at)
                        values (:id, :kind, :on, :form, :number, :note, :appeal, :at)
                        """)
                .param("appeal", appeal == null ? null : appeal.value())
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
}
