package vn.thongsuot.inspection.statistics;

import vn.thongsuot.inspection.ContentClass;
import vn.thongsuot.inspection.InspectionKind;
import vn.thongsuot.inspection.SubjectKind;
import vn.thongsuot.organization.Level;

/**
 * Inspections that agree in everything that statistics part them by.
 *
 * @param kind why they were looked at
 * @param level of the body that inspected
 * @param committeeMember whether the subjects were members of a committee when the inspection was decided
 * @param subjects inspected
 * @param violation of them: a violation was found
 * @param mustDiscipline of them: the conclusion was that discipline is due
 * @param disciplined of them: discipline was taken since
 */
public record InspectionFigure(
        InspectionKind kind,
        Level level,
        ContentClass contentClass,
        SubjectKind subjectKind,
        boolean committeeMember,
        long subjects,
        long violation,
        long mustDiscipline,
        long disciplined) {}
