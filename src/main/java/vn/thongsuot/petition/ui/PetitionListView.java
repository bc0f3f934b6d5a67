package vn.thongsuot.petition.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.petition.Channel;
import vn.thongsuot.petition.Handler;
import vn.thongsuot.petition.Petition;
import vn.thongsuot.petition.PetitionExport;
import vn.thongsuot.petition.PetitionFilter;
import vn.thongsuot.petition.PetitionKind;
import vn.thongsuot.petition.PetitionRegister;
import vn.thongsuot.petition.PetitionState;
import vn.thongsuot.petition.PetitionWords;
import vn.thongsuot.petition.RegisterAddress;
import vn.thongsuot.petition.reception.ReceptionService;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.ExportLinks;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.LinkGrid;
import vn.thongsuot.platform.ui.PageHeader;
import vn.thongsuot.platform.ui.SearchField;

/** The register: the petitions the signed-in person needs to know, newest first. */
@Route(PetitionPages.REGISTER)
@Menu(title = "petition.menu", order = 30, icon = "vaadin:envelope-open-o")
@PermitAll
class PetitionListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final PetitionExport export;
    private final SearchField search = new SearchField(Texts.t("petition.filter.search"));
    private final Select<UnitSummary> unit = new Select<>();
    private final DatePicker from = Formats.datePicker(Texts.t("petition.filter.from"));
    private final DatePicker to = Formats.datePicker(Texts.t("petition.filter.to"));
    private final Select<PetitionKind> kind = new Select<>();
    private final Select<PetitionState> state = new Select<>();
    private final Select<Channel> channel = new Select<>();
    private final Select<Handler> handler = new Select<>();
    private final Checkbox open = new Checkbox(Texts.t("petition.filter.open"));
    private final Checkbox late = new Checkbox(Texts.t("petition.filter.late"));
    private final Details more = new Details();
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
        grid.load(seek -> register.list(filter, seek), Petition::place, () -> (long) register.count(filter));
        grid.setEmptyStateComponent(new EmptyState(Texts.t("petition.list.none"), Texts.t("petition.list.none-help")));
        add(toolbar(register.readUnits()), grid);
    }

    /** A report leads here with what it counted. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (more.getParent().isEmpty()) {
            return;
        }
        PetitionFilter wanted =
                RegisterAddress.read(event.getLocation().getQueryParameters().getParameters());
        unit.setValue(unit.getListDataView()
                .getItems()
                .filter(each -> each.id().equals(wanted.unit()))
                .findFirst()
                .orElse(null));
        from.setValue(wanted.from());
        to.setValue(wanted.to());
        kind.setValue(wanted.kind());
        state.setValue(wanted.state());
        channel.setValue(wanted.channel());
        handler.setValue(wanted.handler());
        open.setValue(wanted.open());
        late.setValue(wanted.late());
        more.setOpened(Stream.of(wanted.unit(), wanted.from(), wanted.to(), wanted.channel(), wanted.handler())
                .anyMatch(Objects::nonNull));
    }

    @Override
    public String getPageTitle() {
        return Texts.t("petition.list.title") + " · " + Texts.t("platform.name");
    }

    /** What is narrowed every day stands open; the rest is a press away, so that a phone shows the list. */
    private Div toolbar(List<UnitSummary> units) {
        search.setPlaceholder(Texts.t("petition.filter.search-help"));
        List.of(search, from, to, open, late).forEach(this::listen);
        choose(unit, "petition.filter.unit", units, UnitSummary::name);
        unit.setVisible(units.size() > 1);
        choose(kind, "petition.column.kind", List.of(PetitionKind.values()), PetitionWords::of);
        choose(state, "petition.column.state", List.of(PetitionState.values()), PetitionWords::of);
        choose(channel, "petition.column.channel", List.of(Channel.values()), PetitionWords::of);
        choose(handler, "petition.column.handler", List.of(Handler.values()), PetitionWords::of);
        var links = new ExportLinks("so-don-thu", out -> export.excel(filter, out), out -> export.csv(filter, out));
        var marks = new Div(open, late);
        marks.addClassName("petition-marks");
        var first = new Div(search, kind, state, marks, links);
        first.addClassName("toolbar");
        var second = new Div(unit, from, to, channel, handler);
        second.addClassName("toolbar");
        more.setSummaryText(Texts.t("petition.filter.more"));
        more.add(second);
        return new Div(first, more);
    }

    private <E> void choose(Select<E> select, String label, List<E> items, SerializableFunction<E, String> text) {
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
                    unit.getValue() == null ? null : unit.getValue().id(),
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
