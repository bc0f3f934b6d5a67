package vn.thongsuot.inspection.discipline.rule;

import java.util.EnumSet;
import java.util.Set;
import vn.thongsuot.inspection.discipline.DisciplineForm;

/** Which forms there are for whom [F:264]. */
public final class SubjectForms {

    private SubjectForms() {}

    /** Who is disciplined. */
    public enum Kind {
        ORGANIZATION,
        OFFICIAL_MEMBER,
        PROBATIONARY_MEMBER
    }

    /** @param holdsPost a removal takes away a post, so there must be one */
    public static Set<DisciplineForm> of(Kind kind, boolean holdsPost) {
        Set<DisciplineForm> forms = EnumSet.of(DisciplineForm.REPRIMAND, DisciplineForm.WARNING);
        switch (kind) {
            case ORGANIZATION -> forms.add(DisciplineForm.DISSOLUTION);
            case OFFICIAL_MEMBER -> {
                forms.add(DisciplineForm.EXPULSION);
                if (holdsPost) {
                    forms.add(DisciplineForm.REMOVAL);
                }
            }
            case PROBATIONARY_MEMBER -> {}
        }
        return forms;
    }
}
