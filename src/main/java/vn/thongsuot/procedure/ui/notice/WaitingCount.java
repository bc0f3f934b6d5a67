package vn.thongsuot.procedure.ui.notice;

import com.vaadin.flow.component.html.Span;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.procedure.casefile.InboxService;
import vn.thongsuot.procedure.ui.inbox.InboxNavigation;

/** How many steps wait for the signed-in person, beside the menu's entry of the inbox. */
final class WaitingCount extends Span {

    private final transient InboxService inbox;

    WaitingCount(InboxService inbox, LiveNews live) {
        this.inbox = inbox;
        addClassName("tab-count");
        show();
        live.follow(this, this::show);
    }

    /** Whether the menu's entry with this path is the inbox. */
    static boolean belongsTo(String path) {
        return path.endsWith(InboxNavigation.ROUTE);
    }

    /** Counts anew. */
    void show() {
        InboxService.Counts counts = inbox.counts();
        long waiting = counts.waiting() + counts.mine();
        setVisible(waiting > 0);
        setText(Formats.number(waiting));
        getElement().setAttribute("aria-label", Texts.t("procedure.notice.waiting", waiting));
    }
}
