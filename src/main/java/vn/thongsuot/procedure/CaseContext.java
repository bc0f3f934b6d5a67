package vn.thongsuot.procedure;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitSummary;

/**
 * The case a rule is asked about.
 *
 * @param caseId {@code null} before the case exists, that is on its start form
 * @param procedure name of the procedure's folder
 * @param unit the unit the case belongs to
 * @param subject the person the case is about, as far as known
 * @param start the answers of the start form; empty while it is being filled in
 */
public record CaseContext(
        @Nullable CaseId caseId,
        String procedure,
        UnitSummary unit,
        @Nullable PersonId subject,
        LocalDate today,
        Map<String, Object> start) {

    /** Of a case whose start form does not matter. */
    public CaseContext(
            @Nullable CaseId caseId, String procedure, UnitSummary unit, @Nullable PersonId subject, LocalDate today) {
        this(caseId, procedure, unit, subject, today, Map.of());
    }
}
