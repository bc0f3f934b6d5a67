package vn.thongsuot.procedure.ui.notice;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.Notifications;
import vn.thongsuot.procedure.notice.NoticeService;
import vn.thongsuot.procedure.notice.NoticeWords;

/** How many notices are unread, on every page; says a new one aloud when it comes. */
public final class NoticeBell extends Anchor {

    private static final int MOST_SHOWN = 99;

    private final transient NoticeService notices;
    private final transient NoticeWords words;
    private final Span count = new Span();
    private long unread;

    NoticeBell(NoticeService notices, LiveNews live, NoticeWords words) {
        super(NoticeNavigation.ROUTE);
        this.notices = notices;
        this.words = words;
        addClassName("notice-bell");
        var icon = VaadinIcon.BELL_O.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        count.addClassName("notice-count");
        add(icon, count);
        show();
        live.follow(this, this::news);
    }

    private void news() {
        long before = unread;
        show();
        if (unread > before) {
            notices.lines(new PageRequest(0, 1)).stream()
                    .findFirst()
                    .ifPresent(line -> Notifications.success(words.line(line)));
        }
    }

    /** Counts anew. */
    public void show() {
        unread = notices.unread();
        count.setVisible(unread > 0);
        count.setText(unread > MOST_SHOWN ? MOST_SHOWN + "+" : Formats.number(unread));
        String label = unread == 0 ? Texts.t("procedure.notice.bell") : Texts.t("procedure.notice.bell-unread", unread);
        getElement().setAttribute("aria-label", label);
        setTitle(label);
    }
}
