package vn.thongsuot.procedure.ui.start;

import vn.thongsuot.organization.UnitId;

/** Ways to the form that begins a procedure. */
public final class StartNavigation {

    static final String ROUTE = "bat-dau/:procedure/:unit";
    static final String PROCEDURE = "procedure";
    static final String UNIT = "unit";

    private StartNavigation() {}

    public static String path(String procedure, UnitId unit) {
        return "bat-dau/" + procedure + "/" + unit.value();
    }
}
