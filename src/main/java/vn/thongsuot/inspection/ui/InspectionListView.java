package vn.thongsuot.inspection.ui;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.IntStream;
import vn.thongsuot.inspection.ContentClass;
import vn.thongsuot.inspection.InspectionDirectory;
import vn.thongsuot.inspection.InspectionExport;
import vn.thongsuot.inspection.InspectionFilter;
import vn.thongsuot.inspection.InspectionFilter.Shown;
import vn.thongsuot.inspection.InspectionKind;
import vn.thongsuot.inspection.InspectionLine;
import vn.thongsuot.inspection.InspectionResult;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.ExportLinks;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.LinkGrid;
import vn.thongsuot.platform.ui.PageHeader;

/** Inspections and supervisions that the person signed in may see: how far they are, which are late, what came of them. */
@Route(InspectionNavigation.LIST)
@Menu(title = "inspection.title", order = 32, icon = "vaadin:search")
@PermitAll
class InspectionListView extends Div implements HasDynamicTitle {

    private static final int YEARS = 6;
    private static final String SUBJECT = """
            ${item.path ? html`<a class="row-link" href="${item.path}">${item.subject}</a>` : item.subject}
            ${item.unit ? html`<div class="row-note">${item.unit}</div>` : ''}
            """;
    private static final String STATE = """
            <span class="${item.stateClass}">${item.state}</span>
            ${item.remedies ? html`<div class="row-note">${item.remedies}</div>` : ''}
            """;
    private static final String CARD = """
            <div class="row-card">
              <div class="row-card-line"><span class="${item.stateClass}">${item.state}</span></div>
              ${item.path ? html`<a class="row-link" href="${item.path}">${item.subject}</a>` : item.subject}
              <span>${item.kind} · ${item.contentClass}</span>
              <span class="row-note">${item.decision}${item.remedies ? ' · ' + item.remedies : ''}</span>
            </div>
            """;

    private final InspectionDirectory inspections;
    private final LocalDate today;
    private final TextField search = new TextField(Texts.t("inspection.filter.search"));
    private final Select<InspectionKind> kind = new Select<>();
    private final Select<ContentClass> contentClass = new Select<>();
    private final Select<Integer> year = new Select<>();
    private final Select<Shown> shown = new Select<>();
    private final Paragraph count = new Paragraph();
    private final LinkGrid<InspectionLine> grid;
    private InspectionFilter filter = new InspectionFilter("", null, null, null, Shown.ALL);

    InspectionListView(InspectionDirectory inspections, InspectionExport export, Clock clock) {
        this.inspections = inspections;
        today = LocalDate.now(clock);
        addClassName("page");
        grid = grid();
        add(new PageHeader(Texts.t("inspection.title")), new InspectionTabs(InspectionNavigation.LIST));
        if (!inspections.seesAny()) {
            add(new EmptyState(Texts.t("inspection.list.not-yours"), Texts.t("inspection.list.not-yours.hint")));
            return;
        }
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("search");
        choice(kind, "inspection.column.kind", "inspection.kind.", InspectionKind.values());
        choice(contentClass, "inspection.column.content-class", "inspection.content-class.", ContentClass.values());
        year.setLabel(Texts.t("inspection.filter.year"));
        year.setItems(IntStream.range(0, YEARS)
                .mapToObj(back -> today.getYear() - back)
                .toList());
        year.setEmptySelectionAllowed(true);
        year.setEmptySelectionCaption(Texts.t("inspection.filter.all"));
        year.setItemLabelGenerator(value -> value == null ? Texts.t("inspection.filter.all") : value.toString());
        shown.setLabel(Texts.t("inspection.filter.shown"));
        shown.setItems(Shown.values());
        shown.setItemLabelGenerator(value -> Texts.t("inspection.shown." + value));
        shown.setValue(Shown.ALL);
        count.addClassName("soft");
        count.getElement().setAttribute("aria-live", "polite");
        var download = new ExportLinks("kiem-tra", out -> export.excel(filter, out), out -> export.csv(filter, out));
        var toolbar = new Div(search, kind, contentClass, year, shown, download);
        toolbar.addClassName("toolbar");
        add(toolbar, count, grid);
        search.addValueChangeListener(change -> show());
        kind.addValueChangeListener(change -> show());
        contentClass.addValueChangeListener(change -> show());
        year.addValueChangeListener(change -> show());
        shown.addValueChangeListener(change -> show());
        show();
    }

    @Override
    public String getPageTitle() {
        return Texts.t("inspection.list.title") + " · " + Texts.t("platform.name");
    }

    private static <T> void choice(Select<T> select, String label, String prefix, T[] values) {
        select.setLabel(Texts.t(label));
        select.setItems(values);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(Texts.t("inspection.filter.all"));
        select.setItemLabelGenerator(
                value -> value == null ? Texts.t("inspection.filter.all") : Texts.t(prefix + value));
    }

    private void show() {
        filter = new InspectionFilter(
                search.getValue(), kind.getValue(), contentClass.getValue(), year.getValue(), shown.getValue());
        grid.load(
                (offset, limit) -> inspections.lines(filter, new PageRequest(offset, limit)),
                () -> inspections.count(filter));
        count.setText(Texts.t("inspection.list.count", inspections.count(filter)));
    }

    private LinkGrid<InspectionLine> grid() {
        var list = new LinkGrid<InspectionLine>(
                Texts.t("inspection.list.title"), InspectionListView::path, withAll(LitRenderer.of(CARD)));
        list.addColumn(withAll(LitRenderer.of(SUBJECT)))
                .setHeader(Texts.t("inspection.column.subject"))
                .setFlexGrow(3)
                .setWidth("13rem");
        list.addColumn(line -> Texts.t("inspection.kind." + line.kind()))
                .setHeader(Texts.t("inspection.column.kind"))
                .setFlexGrow(2)
                .setWidth("10rem");
        list.addColumn(line -> Texts.t("inspection.content-class." + line.contentClass()))
                .setHeader(Texts.t("inspection.column.content-class"))
                .setFlexGrow(2)
                .setWidth("11rem");
        list.addColumn(InspectionListView::decision)
                .setHeader(Texts.t("inspection.column.decision"))
                .setFlexGrow(1)
                .setWidth("11rem");
        list.addColumn(withAll(LitRenderer.of(STATE)))
                .setHeader(Texts.t("inspection.column.state"))
                .setFlexGrow(2)
                .setWidth("13rem");
        list.setEmptyStateComponent(
                new EmptyState(Texts.t("inspection.list.empty"), Texts.t("inspection.list.empty.hint")));
        return list;
    }

    private LitRenderer<InspectionLine> withAll(LitRenderer<InspectionLine> renderer) {
        return renderer.withProperty("path", InspectionListView::path)
                .withProperty("subject", InspectionLine::subject)
                .withProperty("unit", line -> line.subjectUnit() == null ? "" : line.subjectUnit())
                .withProperty("kind", line -> Texts.t("inspection.kind." + line.kind()))
                .withProperty("contentClass", line -> Texts.t("inspection.content-class." + line.contentClass()))
                .withProperty("decision", InspectionListView::decision)
                .withProperty("remedies", InspectionListView::remedies)
                .withProperty("state", this::state)
                .withProperty("stateClass", this::stateClass);
    }

    private static String path(InspectionLine line) {
        return line.caseId() == null ? "" : InspectionNavigation.caseFile(line.caseId());
    }

    private static String decision(InspectionLine line) {
        return line.decisionNumber() == null
                ? Formats.date(line.decidedOn())
                : Texts.t("inspection.list.decision", line.decisionNumber(), Formats.date(line.decidedOn()));
    }

    private static String remedies(InspectionLine line) {
        if (line.openRemedies() == 0) {
            return "";
        }
        return line.lateRemedies() == 0
                ? Texts.t("inspection.list.remedies", line.openRemedies())
                : Texts.t("inspection.list.remedies-late", line.openRemedies(), line.lateRemedies());
    }

    private String state(InspectionLine line) {
        InspectionResult result = line.result();
        if (line.stopped()) {
            return Texts.t("inspection.state.stopped");
        }
        if (result != null) {
            return line.disciplinedOn() == null
                    ? Texts.t("inspection.result." + result)
                    : Texts.t("inspection.state.disciplined", Formats.date(line.disciplinedOn()));
        }
        if (line.isLate(today)) {
            return Texts.t("inspection.state.late", Formats.date(line.dueOn()));
        }
        return line.dueOn() == null
                ? Texts.t("inspection.state.running")
                : Texts.t("inspection.state.running-until", Formats.date(line.dueOn()));
    }

    private String stateClass(InspectionLine line) {
        InspectionResult result = line.result();
        String tone;
        if (line.isLate(today) || line.lateRemedies() > 0) {
            tone = "danger";
        } else if (result == null || line.stopped()) {
            tone = line.stopped() ? "neutral" : "info";
        } else {
            tone = result == InspectionResult.NO_VIOLATION ? "success" : "warning";
        }
        return "badge badge-" + tone;
    }
}
