package vn.thongsuot.procedure.ui.caselist;

import vn.thongsuot.procedure.CaseId;

/** Ways to the case list and from it to a case. */
public final class CaseListNavigation {

    public static final String ROUTE = "ho-so";

    private CaseListNavigation() {}

    public static String page(CaseId id) {
        return ROUTE + "/" + id.value();
    }
}
