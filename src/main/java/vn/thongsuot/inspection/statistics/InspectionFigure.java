package vn.thongsuot.inspection.statistics;

import vn.thongsuot.inspection.ContentClass;
import vn.thongsuot.inspection.InspectionKind;
import vn.thongsuot.inspection.SubjectKind;
import vn.thongsuot.inspection.discipline.DecidingBody;

/**
 * Inspections that agree in everything that statistics part them by.
 *
 * @param kind why they were looked at
 * @param body that inspected
 * @param committeeMember whether the subjects were members of a committee when the inspection was decided
 * @param subjects inspected
 * @param signs of them: a supervision saw signs of a violation
 * @param violation of them: a violation was found, or the matter was handed to bodies of the State
 * @param transferred of them: the matter was handed to bodies of the State
 * @param mustDiscipline of them: the conclusion was that discipline is due
 * @param disciplined of them: discipline was taken since
 */
public record InspectionFigure(
        InspectionKind kind,
        DecidingBody body,
        ContentClass contentClass,
        SubjectKind subjectKind,
        boolean committeeMember,
        long subjects,
        long signs,
        long violation,
        long transferred,
        long mustDiscipline,
        long disciplined) {}
