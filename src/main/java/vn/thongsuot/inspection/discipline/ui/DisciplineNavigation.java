package vn.thongsuot.inspection.discipline.ui;

import vn.thongsuot.inspection.discipline.DisciplineId;
import vn.thongsuot.procedure.CaseId;

/** Where the pages of disciplinary decisions are, for those who link to them. */
public final class DisciplineNavigation {

    static final String LIST = "ky-luat";

    private DisciplineNavigation() {}

    static String caseFile(CaseId id) {
        return "ho-so/" + id.value();
    }

    /** Path of a decision's page, without leading slash. */
    public static String decision(DisciplineId id) {
        return LIST + "/" + id;
    }
}
