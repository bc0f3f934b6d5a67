package vn.thongsuot.inspection.statistics;

import vn.thongsuot.inspection.SubjectKind;
import vn.thongsuot.inspection.discipline.DecidingBody;
import vn.thongsuot.inspection.discipline.DisciplineForm;
import vn.thongsuot.organization.Level;

/**
 * Disciplinary decisions that agree in everything that statistics part them by.
 *
 * @param decidedBy not the centre, whose decisions are not counted here
 * @param committeeMember whether the persons were members of a committee on the day of the decision
 */
public record DisciplineFigure(
        DecidingBody decidedBy, DisciplineForm form, SubjectKind subjectKind, boolean committeeMember, long decisions) {

    public Level level() {
        return switch (decidedBy) {
            case CELL -> Level.CELL;
            case GRASSROOTS -> Level.GRASSROOTS;
            case COMMUNE_INSPECTION, COMMUNE_STANDING -> Level.COMMUNE;
            case PROVINCE_INSPECTION, PROVINCE_STANDING -> Level.PROVINCE;
            case CENTRAL -> throw new IllegalStateException("Decisions of the centre are not counted here");
        };
    }
}
