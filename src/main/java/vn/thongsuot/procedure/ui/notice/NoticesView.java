package vn.thongsuot.procedure.ui.notice;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.LinkGrid;
import vn.thongsuot.platform.ui.PageHeader;
import vn.thongsuot.procedure.notice.NoticeKind;
import vn.thongsuot.procedure.notice.NoticeLine;
import vn.thongsuot.procedure.notice.NoticePreferences;
import vn.thongsuot.procedure.notice.NoticeService;
import vn.thongsuot.procedure.notice.NoticeWords;
import vn.thongsuot.procedure.ui.caselist.CaseListNavigation;
import vn.thongsuot.procedure.ui.inbox.InboxNavigation;
import vn.thongsuot.procedure.ui.seal.SealNavigation;

/** All notices of the signed-in person, and how they want to be told. */
@Route(NoticeNavigation.ROUTE)
@PermitAll
class NoticesView extends Div implements HasDynamicTitle {

    private static final String LINE = """
            <a class="row-link ${item.fresh}" href="${item.path}">${item.text}</a>
            <span class="row-note">${item.at}${item.over}</span>
            """;

    private final NoticeService notices;
    private final LinkGrid<NoticeLine> grid;

    NoticesView(NoticeService notices, LiveNews live, NoticeWords words, NoticePreferences preferences) {
        this.notices = notices;
        addClassName("page");
        grid = new LinkGrid<>(
                Texts.t("procedure.notice.title"),
                NoticesView::path,
                line(words, "<div class=\"row-card\">" + LINE + "</div>"));
        grid.addColumn(line(words, LINE)).setHeader(Texts.t("procedure.notice.title"));
        grid.setEmptyStateComponent(
                new EmptyState(Texts.t("procedure.notice.empty"), Texts.t("procedure.notice.empty-help")));
        grid.load((offset, limit) -> notices.lines(new PageRequest(offset, limit)), notices::count);
        var read = new Button(Texts.t("procedure.notice.mark-all"), click -> {
            notices.markAllRead();
            grid.getDataProvider().refreshAll();
        });
        add(new PageHeader(Texts.t("procedure.notice.title")).actions(read), grid);
        if (notices.me().isPresent()) {
            add(new PreferenceCards(preferences));
        }
        live.follow(this, () -> grid.getDataProvider().refreshAll());
    }

    @Override
    public String getPageTitle() {
        return Texts.t("procedure.notice.title") + " · " + Texts.t("platform.name");
    }

    private static LitRenderer<NoticeLine> line(NoticeWords words, String template) {
        return LitRenderer.<NoticeLine>of(template)
                .withProperty("path", NoticesView::path)
                .withProperty("text", words::line)
                .withProperty("at", line -> Formats.dateTime(line.at()))
                .withProperty("over", NoticesView::over)
                .withProperty("fresh", line -> line.read() || over(line) != null ? "notice-read" : "notice-fresh");
    }

    private static @Nullable String over(NoticeLine line) {
        return line.workItem() == null || line.open() ? null : " · " + Texts.t("procedure.notice.over");
    }

    private static String path(NoticeLine line) {
        if (line.kind() == NoticeKind.BALLOT) {
            return InboxNavigation.ROUTE; // voters need not see the case; their slips wait there
        }
        if (line.kind() == NoticeKind.SEAL_OPENED) {
            return SealNavigation.ROUTE; // those who guard need not see the case
        }
        return line.workItem() == null ? CaseListNavigation.page(line.caseId()) : InboxNavigation.step(line.workItem());
    }
}
