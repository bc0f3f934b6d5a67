package vn.thongsuot.petition.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.thongsuot.petition.Channel;
import vn.thongsuot.petition.Handler;
import vn.thongsuot.petition.Petition;
import vn.thongsuot.petition.PetitionExport;
import vn.thongsuot.petition.PetitionFilter;
import vn.thongsuot.petition.PetitionKind;
import vn.thongsuot.petition.PetitionRegister;
import vn.thongsuot.petition.PetitionState;
import vn.thongsuot.petition.PetitionWords;
import vn.thongsuot.petition.reception.ReceptionService;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.LinkGrid;
import vn.thongsuot.platform.ui.PageHeader;

/** The register: the petitions the signed-in person needs to know, newest first. */
@Route(PetitionPages.REGISTER)
@Menu(title = "petition.menu", order = 30, icon = "vaadin:envelope-open-o")
@PermitAll
class PetitionListView extends Div implements HasDynamicTitle {

    private final PetitionExport export;
    private final TextField search = new TextField(Texts.t("petition.filter.search"));
    private final DatePicker from = Formats.datePicker(Texts.t("petition.filter.from"));
    private final DatePicker to = Formats.datePicker(Texts.t("petition.filter.to"));
    private final Select<PetitionKind> kind = new Select<>();
    private final Select<PetitionState> state = new Select<>();
    private final Select<Channel> channel = new Select<>();
    private final Select<Handler> handler = new Select<>();
    private final Checkbox open = new Checkbox(Texts.t("petition.filter.open"));
    private final Checkbox late = new Checkbox(Texts.t("petition.filter.late"));
    private final LinkGrid<Petition> grid = PetitionGrid.of();
    private PetitionFilter filter = PetitionFilter.ALL;

    PetitionListView(PetitionRegister register, PetitionExport export, ReceptionService reception) {
        this.export = export;
        addClassName("page");
        var header = new PageHeader(Texts.t("petition.list.title"));
        boolean keeper = !register.keptUnits().isEmpty();
        add(
                header,
                PetitionPages.way(
                        PetitionPages.REGISTER, keeper, !reception.units().isEmpty()));
        if (!register.mayReadAny()) {
            add(new EmptyState(Texts.t("petition.list.nothing"), Texts.t("petition.list.nothing-help")));
            return;
        }
        if (keeper) {
            var enter =
                    new Button(Texts.t("petition.intake.title"), VaadinIcon.PLUS.create(), click -> click.getSource()
                            .getUI()
                            .ifPresent(ui -> ui.navigate(PetitionPages.INTAKE)));
            enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.actions(enter);
        }
        grid.load((offset, limit) -> register.list(filter, offset, limit), () -> (long) register.count(filter));
        grid.setEmptyStateComponent(new EmptyState(Texts.t("petition.list.none"), Texts.t("petition.list.none-help")));
        add(toolbar(), grid);
    }

    @Override
    public String getPageTitle() {
        return Texts.t("petition.list.title") + " · " + Texts.t("platform.name");
    }

    private Div toolbar() {
        search.setPlaceholder(Texts.t("petition.filter.search-help"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("search");
        List.of(search, from, to, open, late).forEach(this::listen);
        choose(kind, "petition.column.kind", PetitionKind.values(), PetitionWords::of);
        choose(state, "petition.column.state", PetitionState.values(), PetitionWords::of);
        choose(channel, "petition.column.channel", Channel.values(), PetitionWords::of);
        choose(handler, "petition.column.handler", Handler.values(), PetitionWords::of);
        var links = new Div(
                file("petition.export.excel", "so-don-thu.xlsx", out -> export.excel(filter, out)),
                file("petition.export.csv", "so-don-thu.csv", out -> export.csv(filter, out)));
        links.addClassName("register-exports");
        var marks = new Div(open, late);
        marks.addClassName("petition-marks");
        var toolbar = new Div(search, from, to, kind, state, channel, handler, marks, links);
        toolbar.addClassName("toolbar");
        return toolbar;
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

    private <E> void choose(Select<E> select, String label, E[] items, SerializableFunction<E, String> text) {
        select.setLabel(Texts.t(label));
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(Texts.t("petition.filter.all"));
        select.setItemLabelGenerator(item -> item == null ? Texts.t("petition.filter.all") : text.apply(item));
        listen(select);
    }

    private void listen(AbstractField<?, ?> field) {
        field.addValueChangeListener(change -> {
            filter = new PetitionFilter(
                    from.getValue(),
                    to.getValue(),
                    kind.getValue(),
                    state.getValue(),
                    channel.getValue(),
                    handler.getValue(),
                    open.getValue(),
                    late.getValue(),
                    search.getValue());
            grid.getDataProvider().refreshAll();
        });
    }
}
