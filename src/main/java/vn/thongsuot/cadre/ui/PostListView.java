package vn.thongsuot.cadre.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.cadre.CadreAccess;
import vn.thongsuot.cadre.CadreDirectory;
import vn.thongsuot.cadre.post.PostDirectory;
import vn.thongsuot.cadre.post.PostFilter;
import vn.thongsuot.cadre.post.PostLine;
import vn.thongsuot.organization.UnitBrowser;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.organization.ui.UnitField;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.LinkGrid;
import vn.thongsuot.platform.ui.PageHeader;
import vn.thongsuot.platform.ui.SearchField;

/** Posts with who holds them and until when, those that are vacant or fall vacant soon among them. */
@Route(CadreNavigation.POSTS)
@Menu(title = "cadre.title", order = 38, icon = "vaadin:briefcase")
@PermitAll
class PostListView extends Div implements HasDynamicTitle {

    private static final String TITLE = """
            <a class="row-link" href="${item.path}">${item.title}</a>
            ${item.state ? html`<span class="${item.stateClass}">${item.state}</span>` : ''}
            """;
    private static final String CARD = """
            <div class="row-card">
              ${item.state ? html`<div class="row-card-line"><span class="${item.stateClass}">${item.state}</span></div>` : ''}
              <a class="row-link" href="${item.path}">${item.title}</a>
              <span>${item.holders}</span>
              <span class="row-note">${item.unit} · ${item.planned}</span>
            </div>
            """;

    private final PostDirectory posts;
    private final SearchField search = new SearchField(Texts.t("cadre.posts.search"));
    private final Select<PostFilter.Shown> shown = new Select<>();
    private final UnitField unit;
    private final Paragraph count = new Paragraph();
    private final LinkGrid<PostLine> grid;

    PostListView(PostDirectory posts, CadreDirectory cadres, CadreAccess access, UnitBrowser units) {
        this.posts = posts;
        addClassName("page");
        shown.setLabel(Texts.t("cadre.posts.shown"));
        shown.setItems(PostFilter.Shown.values());
        shown.setItemLabelGenerator(value -> Texts.t("cadre.posts.shown." + value));
        shown.setValue(PostFilter.Shown.ALL);
        unit = new UnitField(Texts.t("cadre.posts.unit"), units).asFilter();
        count.addClassName("soft");
        count.getElement().setAttribute("aria-live", "polite");
        grid = grid();
        add(
                new PageHeader(Texts.t("cadre.title")),
                new CadreTabs(CadreNavigation.POSTS, cadres.ownRecord().orElse(null)));
        if (access.seesAny()) {
            var toolbar = new Div(search, unit, shown);
            toolbar.addClassName("toolbar");
            add(toolbar, count, grid);
            search.addValueChangeListener(change -> show());
            shown.addValueChangeListener(change -> show());
            unit.addValueChangeListener(change -> show());
            show();
        } else {
            add(new EmptyState(Texts.t("cadre.posts.not-yours"), Texts.t("cadre.posts.not-yours.hint")));
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.t("cadre.posts.title") + " · " + Texts.t("platform.name");
    }

    private void show() {
        PostFilter filter = filter();
        grid.load((offset, limit) -> posts.lines(filter, new PageRequest(offset, limit)), () -> posts.count(filter));
        count.setText(Texts.t("cadre.posts.count", posts.count(filter)));
    }

    private PostFilter filter() {
        @Nullable UnitSummary chosen = unit.getValue();
        return new PostFilter(chosen == null ? null : chosen.id(), search.getValue(), shown.getValue());
    }

    private static LinkGrid<PostLine> grid() {
        var grid = new LinkGrid<PostLine>(
                Texts.t("cadre.posts.title"),
                line -> CadreNavigation.post(line.post().id()),
                withAll(LitRenderer.of(CARD)));
        grid.addColumn(withAll(LitRenderer.of(TITLE)))
                .setHeader(Texts.t("cadre.posts.post"))
                .setFlexGrow(3)
                .setWidth("14rem");
        grid.addColumn(line -> line.post().unitName())
                .setHeader(Texts.t("cadre.posts.unit"))
                .setFlexGrow(2)
                .setWidth("9rem");
        grid.addColumn(PostListView::holders)
                .setHeader(Texts.t("cadre.posts.holders"))
                .setFlexGrow(3)
                .setWidth("14rem");
        grid.addColumn(PostLine::planned)
                .setHeader(Texts.t("cadre.posts.planned"))
                .setFlexGrow(0)
                .setWidth("9rem");
        grid.setEmptyStateComponent(new EmptyState(Texts.t("cadre.posts.empty"), Texts.t("cadre.posts.empty.hint")));
        return grid;
    }

    private static LitRenderer<PostLine> withAll(LitRenderer<PostLine> renderer) {
        return renderer.withProperty(
                        "path", line -> CadreNavigation.post(line.post().id()))
                .withProperty("title", line -> line.post().title())
                .withProperty("unit", line -> line.post().unitName())
                .withProperty("holders", PostListView::holders)
                .withProperty("planned", PostListView::planned)
                .withProperty("state", PostListView::state)
                .withProperty(
                        "stateClass", line -> line.vacancies() > 0 ? "badge badge-danger" : "badge badge-warning");
    }

    private static String state(PostLine line) {
        if (line.vacancies() > 0) {
            return Texts.t("cadre.posts.vacant", line.vacancies());
        }
        return line.holders().stream().anyMatch(PostLine.HolderLine::endingSoon)
                ? Texts.t("cadre.posts.ending-soon")
                : "";
    }

    private static String holders(PostLine line) {
        return line.holders().stream()
                .map(holder -> holder.term().endsOn() == null
                        ? holder.term().fullName()
                        : Texts.t(
                                "cadre.posts.holder",
                                holder.term().fullName(),
                                Formats.date(holder.term().endsOn())))
                .collect(Collectors.joining("; "));
    }

    private static String planned(PostLine line) {
        return Texts.t("cadre.posts.planned.count", line.planned());
    }
}
