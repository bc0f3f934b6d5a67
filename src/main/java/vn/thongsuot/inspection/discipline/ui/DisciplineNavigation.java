package vn.thongsuot.inspection.discipline.ui;

import vn.thongsuot.inspection.discipline.DisciplineId;

/** Where the pages of disciplinary decisions are, for those who link to them. */
public final class DisciplineNavigation {

    static final String LIST = "ky-luat";

    private DisciplineNavigation() {}

    /** Path of a decision's page, without leading slash. */
    public static String decision(DisciplineId id) {
        return LIST + "/" + id;
    }
}
