package vn.thongsuot.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.link.LinkKind;
import vn.thongsuot.procedure.link.StepLinks;

/**
 * What a case does to its petition. Called by the actions of a model, in the transaction of a step; whoever may do the step has
 * been checked there. Closed is closed: nothing changes a petition afterwards.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PetitionProgress {

    private static final int LONGEST_NOTE = 1000;

    private final Intake intake;
    private final Protection protection;
    private final PetitionRows rows;
    private final StepLinks links;
    private final JdbcClient database;
    private final AuditTrail audit;
    private final Clock clock;

    PetitionProgress(
            Intake intake,
            Protection protection,
            PetitionRows rows,
            StepLinks links,
            JdbcClient database,
            AuditTrail audit,
            Clock clock) {
        this.intake = intake;
        this.protection = protection;
        this.rows = rows;
        this.links = links;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** A part of a mixed petition. */
    public record Part(PetitionKind kind, String content) {}

    /**
     * The petition of a case.
     *
     * @throws RuleViolationException when the case has none, or it belongs to another case
     */
    @Transactional(readOnly = true)
    public Petition of(CaseContext context) {
        return find(context).orElseThrow(() -> new RuleViolationException("petition.action.none"));
    }

    /** The same where there may be none. */
    @Transactional(readOnly = true)
    public Optional<Petition> find(CaseContext context) {
        Object named = context.start().get("petition");
        if (named == null || !named.toString().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        long caseId = context.caseId() == null ? 0 : context.caseId().value();
        return database.sql(rows.select()
                        + " where p.id = :id and p.unit_id = :unit and (p.case_id is null or p.case_id = :case)")
                .param("id", Long.parseLong(named.toString()))
                .param("unit", context.unit().id().value())
                .param("case", caseId)
                .params(rows.parameters())
                .query((row, number) -> PetitionRows.petition(row, false))
                .optional();
    }

    /** What it is. Should it denounce somebody, the sender is sealed from now on. */
    public void classify(Petition petition, PetitionKind kind, @Nullable CaseId inCase) {
        Map<String, Object> values = new HashMap<>();
        values.put("kind", kind.name());
        values.put("case", inCase == null ? null : inCase.value());
        keepEarlier(petition);
        change(
                petition,
                "kind = :kind, classified = true, state = 'CLASSIFIED', case_id = coalesce(case_id, :case)",
                values);
        if (kind.protectsSender()) {
            protection.protect(petition.id());
        }
        record(petition, "classify");
    }

    public void propose(Petition petition, Handling handling) {
        change(petition, "handling = :handling", Map.of("handling", handling.name()));
    }

    /** @param name of another body, where none of the two named ones has it */
    public void assign(Petition petition, Handler handler, @Nullable String name) {
        Map<String, Object> values = new HashMap<>();
        values.put("handler", handler.name());
        values.put("name", name);
        keepEarlier(petition);
        change(petition, "state = 'ASSIGNED', handling = 'ACCEPT', handler = :handler, handler_name = :name", values);
        record(petition, "assign");
    }

    public void firstAnswer(Petition petition, LocalDate on) {
        change(petition, "first_answered_on = coalesce(first_answered_on, :on)", Map.of("on", on));
    }

    public void conclude(Petition petition) {
        change(petition, "state = 'CONCLUDED'", Map.of());
    }

    public void transfer(Petition petition, String to, LocalDate on) {
        close(petition, PetitionState.TRANSFERRED, on, null, to);
    }

    public void close(Petition petition, Closing closing, LocalDate on, @Nullable String note) {
        if (closing.answers()) {
            firstAnswer(petition, on);
        }
        close(petition, PetitionState.valueOf(closing.name()), on, note, null);
    }

    /** Joins it to an earlier one of the same unit, in whose case it is handled from now on. */
    public void merge(Petition petition, PetitionId earlier) {
        if (earlier.equals(petition.id())) {
            throw new RuleViolationException("petition.action.merge-itself");
        }
        int changed = database.sql("""
                        update petition p join petition e on e.id = :earlier and e.unit_id = p.unit_id
                        set p.earlier_id = e.id where p.id = :id
                        """)
                .param("earlier", earlier.value())
                .param("id", petition.id().value())
                .update();
        if (changed == 0 && !earlier.equals(petition.earlier())) {
            throw new RuleViolationException("petition.action.merge-unknown");
        }
        protection.linked(petition.id(), earlier);
        link(petition, earlier, LinkKind.MERGED);
        close(petition, PetitionState.MERGED, today(), null, null);
    }

    /** Enters each part as a petition of its own, with its own number and case. One that denounces somebody protects all. */
    public void split(Petition petition, List<Part> parts) {
        if (parts.size() < 2) {
            throw new RuleViolationException("petition.action.split-parts");
        }
        if (parts.stream().anyMatch(part -> part.kind().protectsSender())) {
            protection.protect(petition.id());
        }
        parts.forEach(
                part -> link(petition, intake.registerPart(petition, part.kind(), part.content()), LinkKind.SPLIT));
        close(petition, PetitionState.SPLIT, today(), null, null);
    }

    /**
     * A denunciation of its own has been begun for it, which the inspection committee settles. Whatever it was classed as, it is one
     * now, and the sender is sealed.
     */
    public void becomeDenunciation(Petition petition) {
        keepEarlier(petition);
        change(petition, "handler = :handler", Map.of("handler", Handler.INSPECTION_COMMITTEE.name()));
        if (!petition.kind().protectsSender()) {
            change(petition, "kind = :kind", Map.of("kind", PetitionKind.DENUNCIATION_PARTY.name()));
            protection.protect(petition.id());
        }
        close(petition, PetitionState.DENUNCIATION, today(), null, null);
    }

    private void close(
            Petition petition, PetitionState state, LocalDate on, @Nullable String note, @Nullable String to) {
        Map<String, Object> values = new HashMap<>();
        values.put("state", state.name());
        values.put("on", on);
        values.put("note", note == null ? null : note.substring(0, Math.min(note.length(), LONGEST_NOTE)));
        values.put("to", to);
        change(
                petition,
                "state = :state, closed_on = :on, closing_note = :note, handler_name = coalesce(:to, handler_name)",
                values);
        record(petition, "close");
    }

    private void link(Petition petition, PetitionId other, LinkKind kind) {
        Optional<CaseId> here = caseOf(petition.id());
        Optional<CaseId> there = caseOf(other);
        if (here.isPresent() && there.isPresent()) {
            links.link(here.get(), there.get(), kind);
        }
    }

    private Optional<CaseId> caseOf(PetitionId id) {
        return database.sql("select case_id from petition where id = :id and case_id is not null")
                .param("id", id.value())
                .query((row, number) -> new CaseId(row.getLong(1)))
                .optional();
    }

    /** So that a period that ended before can be counted again as it was. */
    private void keepEarlier(Petition petition) {
        database.sql("insert into petition_earlier (petition_id, until_day, kind, handler)"
                        + " select id, :today, kind, handler from petition where id = :id and received_on < :today")
                .param("today", today())
                .param("id", petition.id().value())
                .update();
    }

    private void change(Petition petition, String assignments, Map<String, ?> values) {
        int changed = database.sql("update petition set " + assignments + " where id = :id and closed_on is null")
                .params(values)
                .param("id", petition.id().value())
                .update();
        if (changed == 0 && isClosed(petition)) {
            throw new RuleViolationException("petition.action.closed", petition.label());
        }
    }

    private boolean isClosed(Petition petition) {
        return database.sql("select count(*) from petition where id = :id and closed_on is not null")
                        .param("id", petition.id().value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Without what was found: the trail outlives every protection, and the register has it. */
    private void record(Petition petition, String verb) {
        audit.record("petition." + verb, "petition:" + petition.id(), Map.of());
    }

    /** Whether a case was begun for it. */
    @Transactional(readOnly = true)
    public boolean isHandled(String id) {
        return database.sql(
                                "select count(*) from petition where id = :id and (case_id is not null or closed_on is not null)")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Number and year, whoever asks: it tells nothing else. */
    @Transactional(readOnly = true)
    public Optional<String> label(PetitionId id) {
        return database.sql("select concat(number, '/', year) from petition where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
