package vn.thongsuot.document.register.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.document.register.DocumentType;
import vn.thongsuot.document.register.DocumentTypes;
import vn.thongsuot.document.register.OutgoingFilter;
import vn.thongsuot.document.register.OutgoingRegister;
import vn.thongsuot.document.register.OutgoingRegister.Row;
import vn.thongsuot.document.register.OutgoingState;
import vn.thongsuot.document.register.RegisterExport;
import vn.thongsuot.document.register.RegisterKeeping;
import vn.thongsuot.document.register.RowKey;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.LinkGrid;
import vn.thongsuot.platform.ui.PageHeader;

/** The outgoing documents that the signed-in person may see, newest first. */
@Route(RegisterPages.OUTGOING)
@Menu(title = "document.registers.title", order = 50, icon = "vaadin:records")
@PermitAll
class OutgoingListView extends Div implements HasDynamicTitle {

    private final OutgoingRegister register;
    private final RegisterExport export;
    private final TextField search = new TextField(Texts.t("document.filter.search"));
    private final Select<UnitId> unit = new Select<>();
    private final Select<DocumentType> type = new Select<>();
    private final Select<Integer> year = new Select<>();
    private final Select<OutgoingState> state = new Select<>();
    private final LinkGrid<Row> grid = OutgoingGrid.of();
    private final KeyedPages<Row> pages;
    private OutgoingFilter filter = OutgoingFilter.ALL;

    OutgoingListView(
            OutgoingRegister register,
            RegisterKeeping keeping,
            KeepingDesk desk,
            RegisterExport export,
            DocumentTypes types) {
        this.register = register;
        this.export = export;
        addClassName("page");
        pages = new KeyedPages<>(new KeyedPages.Source<>() {
            @Override
            public List<Row> rows(@Nullable RowKey after, int skip, int limit) {
                return register.rows(filter, after, skip, limit);
            }

            @Override
            public RowKey key(Row row) {
                return row.key();
            }
        });
        var header = new PageHeader(Texts.t("document.outgoing.title"));
        add(header, RegisterPages.way(RegisterPages.OUTGOING));
        if (!register.mayReadAny()) {
            add(new EmptyState(Texts.t("document.registers.nothing"), Texts.t("document.registers.nothing-help")));
            return;
        }
        List<Component> actions = new ArrayList<>();
        if (!keeping.issuers().isEmpty()) {
            actions.add(new Button(Texts.t("document.terms.title"), click -> new TermsDialog(desk).open()));
            actions.add(new Button(
                    Texts.t("document.keeping.reserve"),
                    click -> new NumberDialog(desk, NumberDialog.Purpose.RESERVE, this::refresh).open()));
            actions.add(
                    new Button(Texts.t("document.keeping.enter"), VaadinIcon.PLUS.create(), click -> new NumberDialog(
                                    desk, NumberDialog.Purpose.ENTER, this::refresh)
                            .open()));
        }
        header.actions(actions.toArray(Component[]::new));
        grid.load((offset, limit) -> pages.page(offset, limit), () -> (long) register.count(filter));
        grid.setEmptyStateComponent(
                new EmptyState(Texts.t("document.outgoing.none"), Texts.t("document.outgoing.none-help")));
        add(toolbar(types), grid);
    }

    @Override
    public String getPageTitle() {
        return Texts.t("document.outgoing.title") + " · " + Texts.t("platform.name");
    }

    private Div toolbar(DocumentTypes types) {
        search.setPlaceholder(Texts.t("document.filter.search-help"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("search");
        listen(search);
        Map<UnitId, String> units = register.units();
        choose(unit, "document.column.issuer", List.copyOf(units.keySet()), id -> units.getOrDefault(id, ""));
        choose(type, "document.column.type", types.all(), DocumentType::label);
        choose(year, "document.filter.year", register.years(), String::valueOf);
        choose(state, "document.column.state", List.of(OutgoingState.values()), StateBadge::text);
        var toolbar = new Div(search, type, year, state);
        if (units.size() > 1) {
            toolbar.add(unit);
        }
        toolbar.add(exports());
        toolbar.addClassName("toolbar");
        return toolbar;
    }

    private Div exports() {
        var links = new Div(
                file("document.export.excel", "van-ban-di.xlsx", out -> export.excel(filter, out)),
                file("document.export.csv", "van-ban-di.csv", out -> export.csv(filter, out)));
        links.addClassName("register-exports");
        return links;
    }

    /** Writes to the browser. */
    private interface Written {
        void to(OutputStream out) throws IOException;
    }

    private static Anchor file(String label, String name, Written written) {
        DownloadHandler download = event -> {
            event.setFileName(name);
            event.setContentType(name.endsWith(".csv") ? "text/csv;charset=utf-8" : "application/octet-stream");
            event.getResponse().setHeader("Cache-Control", "private, no-store");
            written.to(event.getOutputStream());
        };
        var link = new Anchor(download, Texts.t(label));
        link.addClassName("file-link");
        link.setRouterIgnore(true);
        return link;
    }

    private <E> void choose(Select<E> select, String label, List<E> items, Function<E, String> text) {
        select.setLabel(Texts.t(label));
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(Texts.t("document.filter.all"));
        select.setItemLabelGenerator(item -> item == null ? Texts.t("document.filter.all") : text.apply(item));
        listen(select);
    }

    private void listen(AbstractField<?, ?> field) {
        field.addValueChangeListener(change -> {
            DocumentType chosen = type.getValue();
            filter = new OutgoingFilter(
                    unit.getValue(),
                    null,
                    chosen == null ? null : chosen.key(),
                    year.getValue(),
                    null,
                    null,
                    state.getValue(),
                    search.getValue());
            refresh();
        });
    }

    private void refresh() {
        pages.forget();
        grid.getDataProvider().refreshAll();
    }
}
