package vn.thongsuot.document.register.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.document.register.DocumentType;
import vn.thongsuot.document.register.DocumentTypes;
import vn.thongsuot.document.register.IncomingDocument;
import vn.thongsuot.document.register.IncomingFilter;
import vn.thongsuot.document.register.IncomingRegister;
import vn.thongsuot.document.register.IncomingRegister.Row;
import vn.thongsuot.document.register.RegisterExport;
import vn.thongsuot.document.register.RowKey;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.ExportLinks;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.LinkGrid;
import vn.thongsuot.platform.ui.PageHeader;
import vn.thongsuot.platform.ui.SearchField;

/** The incoming documents of the own unit, and those handed on to the person who looks; newest first. */
@Route(RegisterPages.INCOMING)
@PermitAll
class IncomingListView extends Div implements HasDynamicTitle {

    private static final String SUMMARY = """
            <a class="row-link" href="${item.path}">${item.summary}</a>
            ${item.restricted ? html`<span class="badge badge-warning">${item.restricted}</span>` : ''}
            ${item.cancelled ? html`<span class="badge badge-danger">${item.cancelled}</span>` : ''}
            """;
    private static final String CARD = """
            <div class="row-card">
              <div class="row-card-line"><span>${item.number}</span><span>${item.received}</span></div>
              <a class="row-link" href="${item.path}">${item.summary}</a>
              <span class="row-note">${item.sender}${item.senderNumber ? ` · ${item.senderNumber}` : ''}</span>
              ${item.restricted ? html`<span class="badge badge-warning">${item.restricted}</span>` : ''}
              ${item.cancelled ? html`<span class="badge badge-danger">${item.cancelled}</span>` : ''}
            </div>
            """;

    private final SearchField search = new SearchField(Texts.t("document.filter.search"));
    private final Select<DocumentType> type = new Select<>();
    private final Select<UnitId> unit = new Select<>();
    private final Select<Boolean> cancelled = new Select<>();
    private final DatePicker from = Formats.datePicker(Texts.t("document.filter.from"));
    private final DatePicker to = Formats.datePicker(Texts.t("document.filter.to"));
    private final TextField sender = new TextField(Texts.t("document.incoming.sender"));
    private final TextField number = new TextField(Texts.t("document.filter.number"));
    private final RegisterExport export;
    private final LinkGrid<Row> grid;
    private final KeyedPages<Row> pages;
    private IncomingFilter filter = IncomingFilter.ALL;

    IncomingListView(IncomingRegister register, KeepingDesk desk, RegisterExport export) {
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
        var header = new PageHeader(Texts.t("document.incoming.title"));
        List<UnitSummary> units = register.keptUnits();
        if (!units.isEmpty()) {
            header.actions(new Button(
                    Texts.t("document.incoming.enter"),
                    VaadinIcon.PLUS.create(),
                    click -> new IncomingDialog(desk, units, this::refresh).open()));
        }
        grid = grid();
        grid.load((offset, limit) -> pages.page(offset, limit), () -> (long) register.count(filter));
        grid.setEmptyStateComponent(
                new EmptyState(Texts.t("document.incoming.none"), Texts.t("document.incoming.none-help")));
        add(header, RegisterPages.way(RegisterPages.INCOMING), toolbar(register, desk.types()));
        add(
                register.units().size() > 1
                        ? new MoreFilters(from, to, sender, number, cancelled, unit)
                        : new MoreFilters(from, to, sender, number, cancelled),
                grid);
    }

    @Override
    public String getPageTitle() {
        return Texts.t("document.incoming.title") + " · " + Texts.t("platform.name");
    }

    private Div toolbar(IncomingRegister register, DocumentTypes types) {
        search.setPlaceholder(Texts.t("document.incoming.search-help"));
        Map<UnitId, String> units = register.units();
        choose(unit, "document.incoming.unit", List.copyOf(units.keySet()), id -> units.getOrDefault(id, ""));
        choose(type, "document.column.type", types.all(), DocumentType::label);
        choose(
                cancelled,
                "document.column.state",
                List.of(false, true),
                gone -> Texts.t(gone ? "document.state.cancelled" : "document.state.in-force"));
        List.of(sender, number).forEach(field -> {
            field.setClearButtonVisible(true);
            field.setValueChangeMode(ValueChangeMode.LAZY);
        });
        List.<AbstractField<?, ?>>of(search, from, to, sender, number)
                .forEach(field -> field.addValueChangeListener(change -> refresh()));
        var toolbar = new Div(
                search,
                type,
                new ExportLinks("van-ban-den", out -> export.excel(filter, out), out -> export.csv(filter, out)));
        toolbar.addClassName("toolbar");
        return toolbar;
    }

    private <E> void choose(Select<E> select, String label, List<E> items, Function<E, String> text) {
        select.setLabel(Texts.t(label));
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(Texts.t("document.filter.all"));
        select.setItemLabelGenerator(item -> item == null ? Texts.t("document.filter.all") : text.apply(item));
        select.addValueChangeListener(change -> refresh());
    }

    private void refresh() {
        DocumentType chosen = type.getValue();
        filter = new IncomingFilter(
                unit.getValue(),
                chosen == null ? null : chosen.key(),
                from.getValue(),
                to.getValue(),
                cancelled.getValue(),
                sender.getValue(),
                number.getValue(),
                search.getValue());
        pages.forget();
        grid.getDataProvider().refreshAll();
    }

    private static LinkGrid<Row> grid() {
        var grid = new LinkGrid<Row>(
                Texts.t("document.incoming.title"),
                row -> RegisterPages.page(row.document().id()),
                withAll(LitRenderer.of(CARD)));
        grid.addColumn(row -> row.document().number())
                .setHeader(Texts.t("document.incoming.number"))
                .setFlexGrow(0)
                .setWidth("6rem");
        grid.addColumn(row -> Formats.date(row.document().receivedOn()))
                .setHeader(Texts.t("document.incoming.received"))
                .setFlexGrow(0)
                .setWidth("7.5rem");
        grid.addColumn(row -> row.document().sender())
                .setHeader(Texts.t("document.incoming.sender"))
                .setFlexGrow(2)
                .setWidth("9rem");
        grid.addColumn(row -> sent(row.document()))
                .setHeader(Texts.t("document.incoming.sender-number"))
                .setFlexGrow(1)
                .setWidth("9rem");
        grid.addColumn(withAll(LitRenderer.of(SUMMARY)))
                .setHeader(Texts.t("document.column.summary"))
                .setFlexGrow(4)
                .setWidth("14rem");
        return grid;
    }

    private static LitRenderer<Row> withAll(LitRenderer<Row> renderer) {
        return renderer.withProperty(
                        "path", row -> RegisterPages.page(row.document().id()))
                .withProperty(
                        "number",
                        row -> Texts.t(
                                "document.incoming.numbered", row.document().number()))
                .withProperty("received", row -> Formats.date(row.document().receivedOn()))
                .withProperty("sender", row -> row.document().sender())
                .withProperty("senderNumber", row -> sent(row.document()))
                .withProperty("summary", row -> summary(row.document()))
                .withProperty("restricted", row -> restricted(row.document()))
                .withProperty(
                        "cancelled",
                        row -> row.document().cancelReason() == null ? null : Texts.t("document.state.cancelled"));
    }

    private static String summary(IncomingDocument document) {
        return document.hidden() ? Texts.t("document.restricted.hidden") : document.summary();
    }

    /** Said to who reads it all the same; of others the row itself tells. */
    private static @Nullable String restricted(IncomingDocument document) {
        return document.restricted() && !document.hidden() ? Texts.t("document.restricted") : null;
    }

    static String sent(IncomingDocument document) {
        return document.senderDate() == null
                ? document.senderNumber()
                : Texts.t("document.incoming.sent", document.senderNumber(), Formats.date(document.senderDate()))
                        .strip();
    }
}
