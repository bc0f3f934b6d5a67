package vn.thongsuot.cadre;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.organization.PersonId;

/**
 * Disciplinary decisions that a procedure enters into the record of a cadre; from then on they keep the person from a higher post
 * for some time. Also of people who become cadres later. What a board enters by hand goes through {@link CadreService}.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CadreDisciplines {

    private final JdbcClient database;
    private final AuditTrail audit;
    private final Clock clock;

    CadreDisciplines(JdbcClient database, AuditTrail audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A decision that a board entered by hand before is taken over.
     *
     * @param caseId the case in which it was decided
     */
    public void record(PersonId person, DisciplineForm form, String decisionNumber, LocalDate decidedOn, long caseId) {
        database.sql("""
                        insert into cadre_discipline (person_id, form, decision_number, decided_on, case_id, recorded_at)
                        values (:person, :form, :number, :on, :caseId, :at)
                        on duplicate key update form = :form, case_id = :caseId, cancelled_on = null, version = version + 1
                        """)
                .param("person", person.value())
                .param("form", form.name())
                .param("number", decisionNumber)
                .param("on", decidedOn)
                .param("caseId", caseId)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        audit.record("cadre.discipline", "person:" + person, Map.of("form", form.name()));
    }

    /** What a case brought into the record blocks nothing from that day on. */
    public void cancel(PersonId person, long caseId, LocalDate on) {
        database.sql("""
                        update cadre_discipline set cancelled_on = :on, version = version + 1
                        where person_id = :person and case_id = :caseId and cancelled_on is null
                        """)
                .param("on", on)
                .param("person", person.value())
                .param("caseId", caseId)
                .update();
        audit.record("cadre.discipline-cancelled", "person:" + person, Map.of());
    }
}
