package vn.thongsuot.inspection.statistics;

import vn.thongsuot.inspection.SubjectKind;
import vn.thongsuot.inspection.discipline.DisciplineForm;
import vn.thongsuot.organization.Level;

/**
 * Disciplinary decisions that agree in everything that statistics part them by.
 *
 * @param level of the body that decided
 * @param committeeMember whether the persons were members of a committee on the day of the decision
 */
public record DisciplineFigure(
        Level level, DisciplineForm form, SubjectKind subjectKind, boolean committeeMember, long decisions) {}
