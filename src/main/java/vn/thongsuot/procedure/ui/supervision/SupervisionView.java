package vn.thongsuot.procedure.ui.supervision;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.LinkGrid;
import vn.thongsuot.platform.ui.PageHeader;
import vn.thongsuot.platform.ui.SearchField;
import vn.thongsuot.procedure.casefile.SupervisionService;
import vn.thongsuot.procedure.casefile.SupervisionService.Filter;
import vn.thongsuot.procedure.casefile.SupervisionService.LateRow;

/** The work below that is late and was taken to the signed-in person, the longest overdue first. */
@Route(SupervisionNavigation.ROUTE)
@Menu(title = "procedure.supervision.title", order = 16, icon = "vaadin:alarm")
@PermitAll
class SupervisionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Checkbox unanswered = new Checkbox(Texts.t("procedure.supervision.unanswered-only"));
    private final SearchField search = new SearchField(Texts.t("procedure.supervision.search"));
    private final LinkGrid<LateRow> grid;

    SupervisionView(SupervisionService supervision) {
        addClassName("page");
        search.setPlaceholder(Texts.t("procedure.supervision.search-help"));
        search.addValueChangeListener(change -> refresh());
        unanswered.addValueChangeListener(change -> refresh());
        var toolbar = new Div(search, unanswered);
        toolbar.addClassName("toolbar");
        grid = LateGrid.of(row -> new UrgeDialog(supervision, row, this::refresh).open());
        grid.load(
                (offset, limit) -> supervision.rows(filter(), new PageRequest(offset, limit)),
                () -> supervision.count(filter()));
        add(
                new PageHeader(Texts.t("procedure.supervision.title"))
                        .subtitle(Texts.t("procedure.supervision.subtitle")),
                toolbar,
                grid);
    }

    @Override
    public String getPageTitle() {
        return Texts.t("procedure.supervision.title") + " · " + Texts.t("platform.name");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    private Filter filter() {
        return new Filter(unanswered.getValue(), search.getValue());
    }

    private void refresh() {
        boolean narrowed = unanswered.getValue() || !search.getValue().isBlank();
        String key = "procedure.supervision.empty" + (narrowed ? ".narrowed" : "");
        grid.setEmptyStateComponent(new EmptyState(Texts.t(key), Texts.t(key + "-help")));
        grid.getDataProvider().refreshAll();
    }
}
