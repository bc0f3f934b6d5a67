package vn.thongsuot.document.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.Violation;

/** The terms of units, as their offices enter them: the portal knows no congress of its own accord. */
@Service
@Transactional
public class Terms {

    private static final int LONGEST_NAME = 40;

    private final JdbcClient database;
    private final RegisterAccess access;
    private final AuditTrail audit;

    Terms(JdbcClient database, RegisterAccess access, AuditTrail audit) {
        this.database = database;
        this.access = access;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Optional<Term> on(UnitId unit, LocalDate day) {
        return of(unit).stream()
                .filter(term ->
                        !day.isBefore(term.startsOn()) && (term.endsOn() == null || !day.isAfter(term.endsOn())))
                .findFirst();
    }

    /** @throws RuleViolationException {@code document.term.missing} when no term of the unit was entered for that day */
    @Transactional(readOnly = true)
    public Term require(UnitSummary unit, LocalDate day) {
        return on(unit.id(), day).orElseThrow(() -> new RuleViolationException("document.term.missing", unit.name()));
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Term> of(UnitId unit) {
        return database.sql(
                        "select id, name, starts_on, ends_on from document_term where unit_id = :unit order by starts_on desc")
                .param("unit", unit.value())
                .query((row, number) -> new Term(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class)))
                .list();
    }

    /**
     * Begins a new term; the one before ends the day before, and all numbers start from 01. Nothing is issued in the new term
     * before its first day.
     */
    public void begin(UnitSummary unit, String name, LocalDate startsOn) {
        access.requireKeeper(unit, Organ.COMMITTEE);
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new RuleViolationException(List.of(Violation.of("name", "document.term.name", LONGEST_NAME)));
        }
        // Taken by whoever gives a number of the unit's documents, too: no number of the old term slips in meanwhile.
        database.sql("select id from document_register where unit_id = :unit for update")
                .param("unit", unit.id().value())
                .query(Long.class)
                .list();
        List<Term> terms = of(unit.id());
        boolean tooEarly = terms.stream().anyMatch(term -> !startsOn.isAfter(term.startsOn()));
        boolean issuedSince = database.sql("""
                        select (select count(*) from document_outgoing o join document_register r on r.id = o.register_id
                            where r.unit_id = :unit and o.issued_on >= :day)
                          + (select count(*) from document_incoming i join document_register r on r.id = i.register_id
                            where r.unit_id = :unit and i.received_on >= :day)
                        """)
                        .param("unit", unit.id().value())
                        .param("day", startsOn)
                        .query(Integer.class)
                        .single()
                > 0;
        if (tooEarly || issuedSince) {
            throw new RuleViolationException(List.of(
                    Violation.of("startsOn", tooEarly ? "document.term.too-early" : "document.term.numbers-given")));
        }
        database.sql("update document_term set ends_on = :last where unit_id = :unit and ends_on is null")
                .param("last", startsOn.minusDays(1))
                .param("unit", unit.id().value())
                .update();
        database.sql("insert into document_term (unit_id, name, starts_on) values (:unit, :name, :starts)")
                .param("unit", unit.id().value())
                .param("name", name.strip())
                .param("starts", startsOn)
                .update();
        audit.record(
                "document.term.begin",
                "unit:" + unit.id().value(),
                Map.of("name", name.strip(), "startsOn", startsOn.toString()));
    }
}
