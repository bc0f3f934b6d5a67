package vn.thongsuot.procedure.ui.inbox;

import vn.thongsuot.procedure.WorkItemId;

/** Ways to the inbox and from it to a step. */
public final class InboxNavigation {

    public static final String ROUTE = "viec-cua-toi";

    private InboxNavigation() {}

    public static String step(WorkItemId id) {
        return "viec/" + id.value();
    }
}
