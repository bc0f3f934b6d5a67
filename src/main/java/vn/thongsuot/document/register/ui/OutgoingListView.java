package vn.thongsuot.document.register.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.document.register.DocumentType;
import vn.thongsuot.document.register.DocumentTypes;
import vn.thongsuot.document.register.Organ;
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
import vn.thongsuot.platform.ui.ExportLinks;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.LinkGrid;
import vn.thongsuot.platform.ui.PageHeader;
import vn.thongsuot.platform.ui.SearchField;

/** The outgoing documents that the signed-in person may see, newest first. */
@Route(RegisterPages.OUTGOING)
@Menu(title = "document.registers.title", order = 40, icon = "vaadin:records")
@PermitAll
class OutgoingListView extends Div implements HasDynamicTitle {

    private final OutgoingRegister register;
    private final RegisterExport export;
    private final SearchField search = new SearchField(Texts.t("document.filter.search"));
    private final Select<UnitId> unit = new Select<>();
    private final Select<DocumentType> type = new Select<>();
    private final Select<Integer> year = new Select<>();
    private final Select<OutgoingState> state = new Select<>();
    private final Select<Organ> organ = new Select<>();
    private final DatePicker from = Formats.datePicker(Texts.t("document.filter.from"));
    private final DatePicker to = Formats.datePicker(Texts.t("document.filter.to"));
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
        Div toolbar = toolbar(types);
        MoreFilters more =
                register.units().size() > 1 ? new MoreFilters(from, to, organ, unit) : new MoreFilters(from, to, organ);
        add(toolbar, more, grid);
    }

    @Override
    public String getPageTitle() {
        return Texts.t("document.outgoing.title") + " · " + Texts.t("platform.name");
    }

    private Div toolbar(DocumentTypes types) {
        search.setPlaceholder(Texts.t("document.filter.search-help"));
        listen(search);
        Map<UnitId, String> units = register.units();
        choose(unit, "document.column.issuer", List.copyOf(units.keySet()), id -> units.getOrDefault(id, ""));
        choose(type, "document.column.type", types.all(), DocumentType::label);
        choose(year, "document.filter.year", register.years(), String::valueOf);
        choose(state, "document.column.state", List.of(OutgoingState.values()), StateBadge::text);
        choose(organ, "document.filter.organ", List.of(Organ.values()), OutgoingListView::organName);
        listen(from);
        listen(to);
        var toolbar = new Div(search, type, year, state);
        toolbar.add(new ExportLinks("van-ban-di", out -> export.excel(filter, out), out -> export.csv(filter, out)));
        toolbar.addClassName("toolbar");
        return toolbar;
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
                    organ.getValue(),
                    chosen == null ? null : chosen.key(),
                    year.getValue(),
                    from.getValue(),
                    to.getValue(),
                    state.getValue(),
                    search.getValue());
            refresh();
        });
    }

    private static String organName(Organ organ) {
        return Texts.t("document.organ." + organ.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private void refresh() {
        pages.forget();
        grid.getDataProvider().refreshAll();
    }
}
