package vn.thongsuot.inspection.discipline.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.inspection.discipline.Discipline;
import vn.thongsuot.inspection.discipline.DisciplineAccess;
import vn.thongsuot.inspection.discipline.DisciplineDirectory;
import vn.thongsuot.inspection.discipline.DisciplineExport;
import vn.thongsuot.inspection.discipline.DisciplineFilter;
import vn.thongsuot.inspection.discipline.DisciplineForm;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.ExportLinks;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.LinkGrid;
import vn.thongsuot.platform.ui.PageHeader;

/** Disciplinary decisions of the units that the person signed in may see; for everybody else the own ones. */
@Route(DisciplineNavigation.LIST)
@Menu(title = "inspection.discipline.title", order = 34, icon = "vaadin:gavel")
@PermitAll
class DisciplineListView extends Div implements HasDynamicTitle {

    private static final String SUBJECT = """
            <a class="row-link" href="${item.path}">${item.subject}</a>
            """;
    private static final String STATE = """
            <span class="${item.stateClass}">${item.state}</span>
            ${item.notice ? html`<span class="badge badge-danger">${item.notice}</span>` : ''}
            """;
    private static final String CARD = """
            <div class="row-card">
              <div class="row-card-line"><span class="${item.stateClass}">${item.state}</span>
                ${item.notice ? html`<span class="badge badge-danger">${item.notice}</span>` : ''}</div>
              <a class="row-link" href="${item.path}">${item.subject}</a>
              <span>${item.form} · ${item.decided}</span>
              <span class="row-note">${item.unit} · ${item.document}</span>
            </div>
            """;

    private final DisciplineDirectory decisions;
    private final TextField search = new TextField(Texts.t("inspection.discipline.search"));
    private final Select<DisciplineForm> form = new Select<>();
    private final Select<DisciplineFilter.Shown> shown = new Select<>();
    private final DatePicker from = Formats.datePicker(Texts.t("inspection.discipline.from"));
    private final DatePicker to = Formats.datePicker(Texts.t("inspection.discipline.to"));
    private final Paragraph count = new Paragraph();
    private final LinkGrid<Discipline> grid;

    DisciplineListView(DisciplineDirectory decisions, DisciplineExport export, DisciplineAccess access) {
        this.decisions = decisions;
        addClassName("page");
        grid = grid();
        add(new PageHeader(Texts.t("inspection.discipline.title")));
        if (!access.seesAny()) {
            showOwn();
            return;
        }
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("search");
        choose(form, "inspection.discipline.form", List.of(DisciplineForm.values()), "inspection.discipline.form.");
        choose(
                shown,
                "inspection.discipline.shown",
                List.of(DisciplineFilter.Shown.values()),
                "inspection.discipline.shown.");
        for (DatePicker day : List.of(from, to)) {
            day.setClearButtonVisible(true);
            day.addValueChangeListener(change -> show());
        }
        count.addClassName("soft");
        count.getElement().setAttribute("aria-live", "polite");
        var exports = new ExportLinks("ky-luat", out -> export.excel(filter(), out), out -> export.csv(filter(), out));
        var decided = new Div(from, to);
        decided.addClassName("toolbar-pair");
        var toolbar = new Div(search, form, shown, decided, exports);
        toolbar.addClassName("toolbar");
        add(toolbar, count, grid);
        search.addValueChangeListener(change -> show());
        form.addValueChangeListener(change -> show());
        shown.addValueChangeListener(change -> show());
        show();
    }

    @Override
    public String getPageTitle() {
        return Texts.t("inspection.discipline.title") + " · " + Texts.t("platform.name");
    }

    /** Whoever keeps no list sees what concerns the own person. */
    private void showOwn() {
        List<Discipline> own = decisions.own();
        if (own.isEmpty()) {
            add(new EmptyState(
                    Texts.t("inspection.discipline.not-yours"), Texts.t("inspection.discipline.not-yours.hint")));
            return;
        }
        add(new Paragraph(Texts.t("inspection.discipline.own")), grid);
        grid.load((offset, limit) -> own.stream().skip(offset).limit(limit).toList(), () -> (long) own.size());
    }

    private void show() {
        DisciplineFilter filter = filter();
        grid.load(
                (offset, limit) -> decisions.lines(filter, new PageRequest(offset, limit)),
                () -> decisions.count(filter));
        count.setText(Texts.t("inspection.discipline.count", decisions.count(filter)));
    }

    private DisciplineFilter filter() {
        @Nullable LocalDate first = from.getValue();
        @Nullable LocalDate last = to.getValue();
        return new DisciplineFilter(search.getValue(), form.getValue(), shown.getValue(), null, first, last);
    }

    private static <E extends Enum<E>> void choose(Select<E> select, String label, List<E> items, String prefix) {
        select.setLabel(Texts.t(label));
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(Texts.t("inspection.discipline.all"));
        select.setItemLabelGenerator(
                item -> item == null ? Texts.t("inspection.discipline.all") : Texts.t(prefix + item.name()));
    }

    private LinkGrid<Discipline> grid() {
        var made = new LinkGrid<Discipline>(
                Texts.t("inspection.discipline.title"),
                decision -> DisciplineNavigation.decision(decision.id()),
                withAll(LitRenderer.of(CARD)));
        made.addColumn(withAll(LitRenderer.of(SUBJECT)))
                .setHeader(Texts.t("inspection.discipline.subject"))
                .setFlexGrow(2)
                .setWidth("11rem");
        made.addColumn(decision -> decision.ofMember() ? decision.unitName() : "")
                .setHeader(Texts.t("inspection.discipline.unit"))
                .setFlexGrow(2)
                .setWidth("10rem");
        made.addColumn(decision -> decision.form().label().text())
                .setHeader(Texts.t("inspection.discipline.form"))
                .setFlexGrow(0)
                .setWidth("8rem");
        made.addColumn(DisciplineTexts::document)
                .setHeader(Texts.t("inspection.discipline.number"))
                .setFlexGrow(1)
                .setWidth("11rem");
        made.addColumn(decision -> Formats.date(decision.effectEndsOn()))
                .setHeader(Texts.t("inspection.discipline.ends"))
                .setFlexGrow(0)
                .setWidth("8rem");
        made.addColumn(withAll(LitRenderer.of(STATE)))
                .setHeader(Texts.t("inspection.discipline.shown"))
                .setFlexGrow(1)
                .setWidth("12rem");
        made.setEmptyStateComponent(
                new EmptyState(Texts.t("inspection.discipline.empty"), Texts.t("inspection.discipline.empty.hint")));
        return made;
    }

    private LitRenderer<Discipline> withAll(LitRenderer<Discipline> renderer) {
        return renderer.withProperty("path", decision -> DisciplineNavigation.decision(decision.id()))
                .withProperty("subject", Discipline::subjectName)
                .withProperty("form", decision -> decision.form().label().text())
                .withProperty("decided", decision -> Formats.date(decision.decidedOn()))
                .withProperty("unit", Discipline::unitName)
                .withProperty("document", DisciplineTexts::document)
                .withProperty("state", DisciplineTexts::state)
                .withProperty("stateClass", DisciplineTexts::badgeClass)
                .withProperty("notice", decision -> DisciplineTexts.notice(decision, decisions.endsSoon(decision)));
    }
}
