package vn.thongsuot.cadre.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.cadre.CadreAccess;
import vn.thongsuot.cadre.CadreDirectory;
import vn.thongsuot.cadre.CadreLine;
import vn.thongsuot.cadre.CadreRegister;
import vn.thongsuot.cadre.Evaluation;
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

/** Cadres by name, with the post they hold, the last evaluation and the plans they stand in. */
@Route(CadreNavigation.CADRES)
@PermitAll
class CadreListView extends Div implements HasDynamicTitle {

    private static final String NAME = """
            <a class="row-link" href="${item.path}">${item.name}</a>
            """;
    private static final String CARD = """
            <div class="row-card">
              <a class="row-link" href="${item.path}">${item.name}</a>
              <span>${item.post}</span>
              <span class="row-note">${item.born} · ${item.graded} · ${item.plans}</span>
            </div>
            """;

    private final CadreRegister register;
    private final SearchField search = new SearchField(Texts.t("cadre.list.search"));
    private final UnitField unit;
    private final Paragraph count = new Paragraph();
    private final LinkGrid<CadreLine> grid = grid();

    CadreListView(CadreRegister register, CadreDirectory cadres, CadreAccess access, UnitBrowser units) {
        this.register = register;
        unit = new UnitField(Texts.t("cadre.posts.unit"), units).asFilter();
        addClassName("page");
        add(
                new PageHeader(Texts.t("cadre.title")),
                new CadreTabs(CadreNavigation.CADRES, cadres.ownRecord().orElse(null)));
        if (!access.seesAny()) {
            add(new EmptyState(Texts.t("cadre.posts.not-yours"), Texts.t("cadre.posts.not-yours.hint")));
            return;
        }
        search.addValueChangeListener(change -> show());
        unit.addValueChangeListener(change -> show());
        count.addClassName("soft");
        count.getElement().setAttribute("aria-live", "polite");
        var toolbar = new Div(search, unit);
        toolbar.addClassName("toolbar");
        add(toolbar, count, grid);
        show();
    }

    @Override
    public String getPageTitle() {
        return Texts.t("cadre.list.title") + " · " + Texts.t("platform.name");
    }

    private void show() {
        @Nullable UnitSummary chosen = unit.getValue();
        var filter = new CadreRegister.Filter(chosen == null ? null : chosen.id(), search.getValue());
        grid.load(
                (offset, limit) -> register.lines(filter, new PageRequest(offset, limit)),
                () -> register.count(filter));
        count.setText(Texts.t("cadre.list.count", register.count(filter)));
    }

    private static LinkGrid<CadreLine> grid() {
        var grid = new LinkGrid<CadreLine>(
                Texts.t("cadre.list.title"),
                line -> CadreNavigation.record(line.person()),
                withAll(LitRenderer.of(CARD)));
        grid.addColumn(withAll(LitRenderer.of(NAME)))
                .setHeader(Texts.t("cadre.list.name"))
                .setFlexGrow(2)
                .setWidth("12rem");
        grid.addColumn(CadreListView::post)
                .setHeader(Texts.t("cadre.list.post"))
                .setFlexGrow(4)
                .setWidth("16rem");
        grid.addColumn(line -> line.birthDate().getYear())
                .setHeader(Texts.t("cadre.list.born"))
                .setFlexGrow(0)
                .setWidth("7rem");
        grid.addColumn(CadreListView::graded)
                .setHeader(Texts.t("cadre.list.graded"))
                .setFlexGrow(2)
                .setWidth("11rem");
        grid.addColumn(CadreListView::plans)
                .setHeader(Texts.t("cadre.list.plans"))
                .setFlexGrow(0)
                .setWidth("9rem");
        grid.setEmptyStateComponent(new EmptyState(Texts.t("cadre.list.empty"), Texts.t("cadre.list.empty.hint")));
        return grid;
    }

    private static LitRenderer<CadreLine> withAll(LitRenderer<CadreLine> renderer) {
        return renderer.withProperty("path", line -> CadreNavigation.record(line.person()))
                .withProperty("name", CadreLine::fullName)
                .withProperty("post", CadreListView::post)
                .withProperty("born", line -> line.birthDate().getYear())
                .withProperty("graded", CadreListView::graded)
                .withProperty("plans", CadreListView::plans);
    }

    private static String post(CadreLine line) {
        String held = line.post() == null ? line.unitName() : line.post();
        return line.termEndsOn() == null
                ? held
                : held + ", " + Texts.t("cadre.list.until", Formats.date(line.termEndsOn()));
    }

    private static String graded(CadreLine line) {
        Evaluation graded = line.graded();
        return graded == null
                ? Texts.t("cadre.fact.no-evaluation")
                : Texts.t(
                        "cadre.list.graded.value",
                        Integer.toString(graded.year()),
                        Texts.t("cadre.grade." + graded.grade()));
    }

    private static String plans(CadreLine line) {
        return Texts.t("cadre.list.plans.value", line.plans());
    }
}
