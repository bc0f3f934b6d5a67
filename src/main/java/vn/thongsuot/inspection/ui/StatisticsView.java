package vn.thongsuot.inspection.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import vn.thongsuot.inspection.InspectionStatistics;
import vn.thongsuot.inspection.InspectionStatistics.Line;
import vn.thongsuot.inspection.programme.ProgrammeService;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.PageHeader;

/** What was inspected in a year, by the content classes of the official table. */
@Route(InspectionNavigation.STATISTICS)
@PermitAll
class StatisticsView extends Div implements HasDynamicTitle {

    private static final int YEARS = 6;
    private static final List<Map.Entry<String, ToIntFunction<Line>>> COLUMNS = List.of(
            Map.entry("organizations", Line::organizations),
            Map.entry("members", Line::members),
            Map.entry("committee-members", Line::committeeMembers),
            Map.entry("violations", Line::violations),
            Map.entry("must-discipline", Line::mustDiscipline),
            Map.entry("disciplined", Line::disciplined));

    private final InspectionStatistics statistics;
    private final Select<UnitSummary> unit = new Select<>();
    private final Select<Integer> year = new Select<>();
    private final Div content = new Div();

    StatisticsView(InspectionStatistics statistics, ProgrammeService programmes, Clock clock) {
        this.statistics = statistics;
        addClassName("page");
        add(new PageHeader(Texts.t("inspection.title")), new InspectionTabs(InspectionNavigation.STATISTICS));
        List<UnitSummary> units = programmes.units();
        if (units.isEmpty()) {
            add(new EmptyState(
                    Texts.t("inspection.programmes.not-yours"), Texts.t("inspection.programmes.not-yours.hint")));
            return;
        }
        unit.setLabel(Texts.t("inspection.programmes.unit"));
        unit.setItems(units);
        unit.setItemLabelGenerator(UnitSummary::name);
        unit.setValue(units.getFirst());
        int thisYear = LocalDate.now(clock).getYear();
        year.setLabel(Texts.t("inspection.filter.year"));
        year.setItems(
                IntStream.range(0, YEARS).mapToObj(back -> thisYear - back).toList());
        year.setValue(thisYear);
        unit.addValueChangeListener(change -> show());
        year.addValueChangeListener(change -> show());
        var toolbar = new Div(unit, year);
        toolbar.addClassName("toolbar");
        content.addClassName("report-table");
        var note = new Paragraph(Texts.t("inspection.statistics.note"));
        note.addClassName("soft");
        add(toolbar, content, note);
        show();
    }

    @Override
    public String getPageTitle() {
        return Texts.t("inspection.statistics.title") + " · " + Texts.t("platform.name");
    }

    private void show() {
        content.removeAll();
        List<Line> lines = statistics.of(
                unit.getValue().id(), LocalDate.of(year.getValue(), 1, 1), LocalDate.of(year.getValue(), 12, 31));
        var table = new NativeTable();
        table.setCaptionText(
                Texts.t("inspection.statistics.caption", unit.getValue().name(), year.getValue()));
        NativeTableRow head = table.getHead().addRow();
        head.add(new NativeTableHeaderCell(Texts.t("inspection.column.content-class")));
        COLUMNS.forEach(column ->
                head.add(new NativeTableHeaderCell(Texts.t("inspection.statistics.column." + column.getKey()))));
        for (Line line : lines) {
            NativeTableRow row = table.getBody().addRow();
            row.add(new NativeTableHeaderCell(Texts.t("inspection.content-class." + line.contentClass())));
            COLUMNS.forEach(column -> row.add(number(column.getValue().applyAsInt(line))));
        }
        NativeTableRow sum = table.getFoot().addRow();
        sum.add(new NativeTableHeaderCell(Texts.t("inspection.statistics.total")));
        COLUMNS.forEach(column -> sum.add(number(InspectionStatistics.total(lines, column.getValue()))));
        content.add(table);
    }

    private static NativeTableCell number(int value) {
        return new NativeTableCell(Formats.number(value));
    }
}
