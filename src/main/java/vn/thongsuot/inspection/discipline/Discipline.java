package vn.thongsuot.inspection.discipline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;

/**
 * A disciplinary decision.
 *
 * @param person the member; {@code null} when an organization was disciplined
 * @param unit the organization disciplined, or the cell of the member at the time
 * @param actedOn when it happened
 * @param lastBody who decided last: on the discipline, or on an appeal against it
 * @param decidedOn day of the vote
 * @param votes for the form; cumulated from the heaviest form where the rule of the ballot says so
 * @param base what the share is taken of
 * @param receivedOn when the decision as it stands was received: the original one, or the one on an appeal; the time for an
 *     appeal counts from it
 * @param effectOn from when it has effect
 * @param effectEndsOn when the effect ends by itself; {@code null} for forms whose effect does not
 * @param held why the effect did not end by itself though the time was over; a key of the texts
 * @param caseId the case it was decided in
 * @param appealCaseId the appeal that is being handled
 */
public record Discipline(
        DisciplineId id,
        int version,
        @Nullable PersonId person,
        UnitId unit,
        String unitPath,
        String unitName,
        String subjectName,
        DisciplineForm form,
        String violation,
        @Nullable String violationClass,
        @Nullable LocalDate actedOn,
        @Nullable String basis,
        DecidingBody decidedBy,
        DecidingBody lastBody,
        LocalDate decidedOn,
        @Nullable String decisionNumber,
        @Nullable LocalDate decisionDate,
        @Nullable Integer votes,
        @Nullable Integer base,
        @Nullable LocalDate announcedOn,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate effectOn,
        @Nullable LocalDate effectEndsOn,
        @Nullable LocalDate endedOn,
        @Nullable String held,
        DisciplineState state,
        long caseId,
        @Nullable Long appealCaseId) {

    public boolean ofMember() {
        return person != null;
    }
}
