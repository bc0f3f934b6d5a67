package vn.thongsuot.procedure.ui.casefile;

import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;

/** Addresses of the case page, for links from elsewhere; without leading slash. */
public final class CaseNavigation {

    private CaseNavigation() {}

    public static String path(CaseId id) {
        return "ho-so/" + id.value();
    }

    /** The page of the case the step belongs to, opened on the step. */
    public static String path(WorkItemId id) {
        return "viec/" + id.value();
    }
}
