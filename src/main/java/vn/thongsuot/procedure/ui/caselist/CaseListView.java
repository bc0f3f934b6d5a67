package vn.thongsuot.procedure.ui.caselist;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.paging.Seek;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.LinkGrid;
import vn.thongsuot.platform.ui.PageHeader;
import vn.thongsuot.platform.ui.SearchField;
import vn.thongsuot.procedure.CaseState;
import vn.thongsuot.procedure.casefile.CaseListService;
import vn.thongsuot.procedure.casefile.CaseListService.Filter;
import vn.thongsuot.procedure.casefile.CaseListService.Row;
import vn.thongsuot.procedure.casefile.StartService;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.catalogue.ProcedureCatalogue;
import vn.thongsuot.procedure.ui.CaseStateBadge;
import vn.thongsuot.procedure.ui.start.StartButton;

/** The cases the signed-in person may see, newest first. */
@Route(CaseListNavigation.ROUTE)
@Menu(title = "procedure.case-list.title", order = 12, icon = "vaadin:folder-open-o")
@PermitAll
class CaseListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final CaseListService cases;
    private final Select<CaseState> state = new Select<>();
    private final Select<String> procedure = new Select<>();
    private final Checkbox overdue = new Checkbox(Texts.t("procedure.case-list.overdue-only"));
    private final SearchField search = new SearchField(Texts.t("procedure.case-list.search"));
    private final LinkGrid<Row> grid;
    private Filter filter = new Filter(null, null, false, "");

    CaseListView(CaseListService cases, ProcedureCatalogue catalogue, StartService starts, Clock clock) {
        this.cases = cases;
        addClassName("page");
        var header = new PageHeader(Texts.t("procedure.case-list.title"));
        StartButton.offer(starts).ifPresent(header::actions);
        Map<String, String> titles = catalogue.inForce().stream()
                .collect(Collectors.toMap(Procedure::key, Procedure::title, (first, second) -> first));
        grid = CaseGrid.of(LocalDate.now(clock));
        grid.load((Seek<Long> seek) -> cases.rows(filter, seek), row -> row.id().value(), () -> cases.count(filter));
        add(header, toolbar(titles), grid);
    }

    @Override
    public String getPageTitle() {
        return Texts.t("procedure.case-list.title") + " · " + Texts.t("platform.name");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = CaseListState.read(event.getLocation().getQueryParameters());
        state.setValue(filter.state());
        procedure.setValue(filter.procedure());
        overdue.setValue(filter.overdueOnly());
        search.setValue(filter.search());
        refresh();
    }

    private Div toolbar(Map<String, String> titles) {
        search.setPlaceholder(Texts.t("procedure.case-list.search-help"));
        choose(state, "procedure.case-list.state", List.of(CaseState.values()), CaseStateBadge::text);
        choose(
                procedure,
                "procedure.case-list.procedure",
                List.copyOf(titles.keySet()),
                key -> titles.getOrDefault(key, key));
        state.addValueChangeListener(change -> look(change.isFromClient()));
        procedure.addValueChangeListener(change -> look(change.isFromClient()));
        overdue.addValueChangeListener(change -> look(change.isFromClient()));
        search.addValueChangeListener(change -> look(change.isFromClient()));
        var toolbar = new Div(search, state, procedure, overdue);
        toolbar.addClassName("toolbar");
        return toolbar;
    }

    private static <E> void choose(Select<E> select, String label, List<E> items, Function<E, String> text) {
        select.setLabel(Texts.t(label));
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(Texts.t("procedure.case-list.all"));
        select.setItemLabelGenerator(item -> item == null ? Texts.t("procedure.case-list.all") : text.apply(item));
    }

    private void look(boolean wanted) {
        if (!wanted) {
            return;
        }
        filter = new Filter(state.getValue(), procedure.getValue(), overdue.getValue(), search.getValue());
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, new Location(CaseListNavigation.ROUTE, CaseListState.write(filter))));
        refresh();
    }

    private void refresh() {
        boolean narrowed = !filter.equals(new Filter(null, null, false, ""));
        String key = "procedure.case-list.empty" + (narrowed ? ".narrowed" : "");
        grid.setEmptyStateComponent(new EmptyState(Texts.t(key), Texts.t(key + "-help")));
        grid.getDataProvider().refreshAll();
    }
}
