package vn.thongsuot.inspection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.procedure.CaseId;

/**
 * A line of the list of inspections.
 *
 * @param subject name of the person or organization
 * @param subjectUnit where a member belongs; {@code null} for an organization
 * @param dueOn last day by the plan
 * @param openRemedies remedies not done yet
 * @param lateRemedies of them, those past their day
 */
public record InspectionLine(
        InspectionId id,
        @Nullable CaseId caseId,
        InspectionKind kind,
        InspectionBody body,
        SubjectKind subjectKind,
        String subject,
        @Nullable String subjectUnit,
        ContentClass contentClass,
        @Nullable String decisionNumber,
        LocalDate decidedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate concludedOn,
        @Nullable InspectionResult result,
        boolean mustDiscipline,
        @Nullable LocalDate disciplinedOn,
        @Nullable LocalDate closedOn,
        boolean stopped,
        int openRemedies,
        int lateRemedies) {

    /** Past the last day without a conclusion. */
    public boolean isLate(LocalDate today) {
        return !stopped && concludedOn == null && dueOn != null && dueOn.isBefore(today);
    }
}
