package vn.thongsuot.reporting.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.ExportLinks;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.SectionCard;
import vn.thongsuot.reporting.StatisticsExport;
import vn.thongsuot.reporting.Table;

/** Tables for a unit and a period, both chosen above them, to read here or as a workbook. */
class PeriodTables extends Div {

    private final transient Source source;
    private final transient StatisticsExport export;
    private final @Nullable String everywhere;
    private final Select<UnitSummary> unit = new Select<>();
    private final DatePicker from = Formats.datePicker(Texts.t("reporting.statistics.from"));
    private final DatePicker to = Formats.datePicker(Texts.t("reporting.statistics.to"));
    private final Div tables = new Div();

    /** Counts anew for each choice. */
    interface Source {

        /** @throws RuleViolationException when the period cannot be */
        List<Table> tables(@Nullable UnitId unit, LocalDate from, LocalDate to);
    }

    /**
     * @param first chosen at first; {@code null} for the first of them, or for no unit where that can be chosen
     * @param everywhere what the choice of no unit is called; {@code null} when a unit must be chosen
     * @param until last day at first; the period begins with its year
     */
    PeriodTables(
            List<UnitSummary> units,
            @Nullable UnitId first,
            @Nullable String everywhere,
            LocalDate until,
            String note,
            String fileName,
            StatisticsExport export,
            Source source) {
        this.source = source;
        this.export = export;
        this.everywhere = everywhere;
        addClassName("page");
        unit.setLabel(Texts.t("reporting.late.unit"));
        unit.setItems(units);
        unit.setItemLabelGenerator(this::name);
        if (everywhere == null) {
            unit.setValue(units.stream()
                    .filter(one -> one.id().equals(first))
                    .findFirst()
                    .orElse(units.getFirst()));
        } else {
            unit.setEmptySelectionAllowed(true);
            unit.setEmptySelectionCaption(everywhere);
            unit.setVisible(units.size() > 1);
        }
        from.setValue(until.withDayOfYear(1));
        to.setValue(until);
        unit.addValueChangeListener(change -> show());
        from.addValueChangeListener(change -> show());
        to.addValueChangeListener(change -> show());
        var toolbar = new Div(unit, from, to, new ExportLinks(fileName, this::excel));
        toolbar.addClassName("toolbar");
        var help = new Paragraph(note);
        help.addClassName("soft");
        tables.addClassName("page");
        add(toolbar, help, tables);
        show();
    }

    private String name(@Nullable UnitSummary chosen) {
        return chosen == null ? String.valueOf(everywhere) : chosen.name();
    }

    private void show() {
        tables.removeAll();
        to.setInvalid(false);
        if (isIncomplete()) {
            return;
        }
        try {
            for (Table table : current()) {
                tables.add(new SectionCard(table.title(), new FigureTable(table)));
            }
        } catch (RuleViolationException refused) {
            refused.violations()
                    .forEach(violation -> to.setErrorMessage(Texts.t(
                            violation.messageKey(), violation.arguments().toArray())));
            to.setInvalid(true);
        }
    }

    private boolean isIncomplete() {
        return from.getValue() == null || to.getValue() == null;
    }

    private List<Table> current() {
        UnitId chosen = unit.getValue() == null ? null : unit.getValue().id();
        return source.tables(chosen, from.getValue(), to.getValue());
    }

    private void excel(OutputStream out) throws IOException {
        if (!isIncomplete()) {
            export.excel(
                    Texts.t(
                            "reporting.statistics.heading",
                            name(unit.getValue()),
                            Formats.date(from.getValue()),
                            Formats.date(to.getValue())),
                    current(),
                    out);
        }
    }
}
