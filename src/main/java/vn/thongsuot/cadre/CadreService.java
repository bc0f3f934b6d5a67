package vn.thongsuot.cadre;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.StaleException;
import vn.thongsuot.platform.error.Violation;

/**
 * What an organization board enters into the record of a cadre, and what procedures write there. Entries by hand ask whether
 * the person signed in keeps the record; {@link #recordConfidence} is for procedures and does not.
 */
@Service
@Transactional
public class CadreService {

    private static final int FIRST_YEAR = 2000;
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_DECISION = 150;
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_EDUCATION = 150;
    private static final int LONGEST_RECORD_NOTE = 1000;

    private final JdbcClient database;
    private final CadreDirectory cadres;
    private final CadreAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    CadreService(JdbcClient database, CadreDirectory cadres, CadreAccess access, AuditTrail audit, Clock clock) {
        this.database = database;
        this.cadres = cadres;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** What an office knows about a cadre and corrects by hand. */
    public record Details(
            @Nullable String education,
            @Nullable PoliticalTheory politicalTheory,
            @Nullable LocalDate retirementOn,
            @Nullable String note) {}

    /** @throws StaleException when somebody else changed the record in the meantime */
    public void correct(PersonId person, int version, Details details) {
        keepable(person);
        List<Violation> violations = new ArrayList<>();
        longest(violations, "education", details.education(), LONGEST_EDUCATION);
        longest(violations, "note", details.note(), LONGEST_RECORD_NOTE);
        refuse(violations);
        PoliticalTheory theory = details.politicalTheory();
        int changed = database.sql("""
                        update cadre_record set education = :education, political_theory = :theory,
                            retirement_on = :retirement, note = :note, version = version + 1
                        where person_id = :person and version = :version
                        """)
                .param("education", blankToNull(details.education()))
                .param("theory", theory == null ? null : theory.name())
                .param("retirement", details.retirementOn())
                .param("note", blankToNull(details.note()))
                .param("person", person.value())
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new StaleException("cadre.record.stale");
        }
        audit.record("cadre.correct-record", "person:" + person, Map.of());
    }

    /** The result of a year; a result entered before is replaced. */
    public void evaluate(PersonId person, @Nullable Integer year, @Nullable Grade grade, @Nullable String decision) {
        keepable(person);
        List<Violation> violations = new ArrayList<>();
        int present = today().getYear();
        if (year == null || year < FIRST_YEAR || year > present) {
            violations.add(Violation.of(
                    "year", "cadre.evaluation.year", Integer.toString(FIRST_YEAR), Integer.toString(present)));
        }
        if (grade == null) {
            violations.add(Violation.of("grade", "cadre.required"));
        }
        longest(violations, "decision", decision, LONGEST_DECISION);
        refuse(violations);
        database.sql("""
                        insert into cadre_evaluation (person_id, year, grade, decision, recorded_by, recorded_at)
                        values (:person, :year, :grade, :decision, :by, :at)
                        on duplicate key update grade = :grade, decision = :decision, recorded_by = :by, recorded_at = :at
                        """)
                .param("person", person.value())
                .param("year", year)
                .param("grade", grade == null ? null : grade.name())
                .param("decision", blankToNull(decision))
                .param("by", by())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        audit.record("cadre.evaluate", "person:" + person, Map.of("year", String.valueOf(year)));
    }

    /** A disciplinary decision, from whose date the person may for some time not be appointed to a higher post. */
    public void discipline(
            PersonId person,
            @Nullable DisciplineForm form,
            @Nullable String number,
            @Nullable LocalDate decidedOn,
            @Nullable String note) {
        keepable(person);
        List<Violation> violations = new ArrayList<>();
        if (form == null) {
            violations.add(Violation.of("form", "cadre.required"));
        }
        if (number == null || number.isBlank()) {
            violations.add(Violation.of("number", "cadre.required"));
        }
        longest(violations, "number", number, LONGEST_NUMBER);
        if (decidedOn == null) {
            violations.add(Violation.of("decidedOn", "cadre.required"));
        } else if (decidedOn.isAfter(today())) {
            violations.add(Violation.of("decidedOn", "cadre.date.in-future"));
        }
        longest(violations, "note", note, LONGEST_NOTE);
        refuse(violations);
        try {
            database.sql("""
                            insert into cadre_discipline (person_id, form, decision_number, decided_on, note, recorded_by,
                                recorded_at)
                            values (:person, :form, :number, :decidedOn, :note, :by, :at)
                            """)
                    .param("person", person.value())
                    .param("form", form == null ? null : form.name())
                    .param("number", blankToNull(number))
                    .param("decidedOn", decidedOn)
                    .param("note", blankToNull(note))
                    .param("by", by())
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new RuleViolationException(List.of(Violation.of("number", "cadre.discipline.entered-before")));
        }
        audit.record("cadre.discipline", "person:" + person, Map.of("form", String.valueOf(form)));
    }

    /**
     * The decision was taken back: from that day on it keeps from nothing. The entry stays to be read, with the reason.
     *
     * @throws StaleException when somebody else cancelled it in the meantime
     */
    public void cancelDiscipline(
            PersonId person, long discipline, @Nullable LocalDate cancelledOn, @Nullable String reason) {
        keepable(person);
        LocalDate decidedOn = cadres.standing(person).stream()
                .flatMap(standing -> standing.disciplines().stream())
                .filter(entry -> entry.id() == discipline)
                .map(Discipline::decidedOn)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("cadre.discipline.not-found"));
        List<Violation> violations = new ArrayList<>();
        if (cancelledOn == null) {
            violations.add(Violation.of("cancelledOn", "cadre.required"));
        } else if (cancelledOn.isAfter(today())) {
            violations.add(Violation.of("cancelledOn", "cadre.date.in-future"));
        } else if (cancelledOn.isBefore(decidedOn)) {
            violations.add(Violation.of("cancelledOn", "cadre.discipline.cancelled-before-decided", decidedOn));
        }
        if (reason == null || reason.isBlank()) {
            violations.add(Violation.of("reason", "cadre.required"));
        }
        longest(violations, "reason", reason, LONGEST_NOTE);
        refuse(violations);
        int cancelled = database.sql("""
                        update cadre_discipline set cancelled_on = :on, cancel_reason = :reason, cancelled_by = :by,
                            version = version + 1 where id = :id and cancelled_on is null
                        """)
                .param("on", cancelledOn)
                .param("reason", blankToNull(reason))
                .param("by", by())
                .param("id", discipline)
                .update();
        if (cancelled == 0) {
            throw new StaleException("cadre.discipline.stale");
        }
        audit.record("cadre.cancel-discipline", "person:" + person, Map.of("discipline", String.valueOf(discipline)));
    }

    /** Counts of a vote of confidence; an earlier entry of the same day is replaced. */
    public void recordConfidence(PersonId person, Confidence counts, @Nullable Long caseId) {
        database.sql("""
                        insert into cadre_confidence (person_id, held_on, high, confident, low, case_id)
                        values (:person, :on, :high, :confident, :low, :caseId)
                        on duplicate key update high = :high, confident = :confident, low = :low, case_id = :caseId
                        """)
                .param("person", person.value())
                .param("on", counts.heldOn())
                .param("high", counts.high())
                .param("confident", counts.confident())
                .param("low", counts.low())
                .param("caseId", caseId)
                .update();
        audit.record("cadre.record-confidence", "person:" + person, Map.of());
    }

    private void keepable(PersonId person) {
        String path = cadres.unitPath(person)
                .filter(found -> cadres.mayOpen(person))
                .orElseThrow(() -> new NotFoundException("cadre.record.not-found"));
        access.requireKeeping(path);
        if (access.isSelf(person)) {
            throw new AccessDeniedException("Nobody keeps the own record");
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private @Nullable Long by() {
        PersonId self = access.self();
        return self == null ? null : self.value();
    }

    private static void longest(List<Violation> violations, String field, @Nullable String text, int most) {
        if (text != null && text.length() > most) {
            violations.add(Violation.of(field, "cadre.too-long", most));
        }
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
