package vn.thongsuot.reporting.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.petition.PetitionRegister;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.PageHeader;
import vn.thongsuot.platform.ui.SectionCard;
import vn.thongsuot.reporting.PetitionReport;
import vn.thongsuot.reporting.StatisticsExport;
import vn.thongsuot.reporting.Table;

/** Petitions in figures, for what the signed-in person may read and a period. */
@Route(ReportNavigation.PETITIONS)
@PermitAll
class PetitionReportView extends Div implements HasDynamicTitle {

    private final PetitionReport report;
    private final StatisticsExport export;
    private final Select<UnitSummary> unit = new Select<>();
    private final DatePicker from = Formats.datePicker(Texts.t("reporting.statistics.from"));
    private final DatePicker to = Formats.datePicker(Texts.t("reporting.statistics.to"));
    private final Div tables = new Div();

    PetitionReportView(PetitionReport report, PetitionRegister register, StatisticsExport export, Clock clock) {
        this.report = report;
        this.export = export;
        addClassName("page");
        add(new PageHeader(Texts.t("reporting.petitions.title")), new ReportTabs(ReportNavigation.PETITIONS));
        if (!register.mayReadAny()) {
            add(new EmptyState(
                    Texts.t("reporting.petitions.not-yours"), Texts.t("reporting.petitions.not-yours-help")));
            return;
        }
        LocalDate today = LocalDate.now(clock);
        List<UnitSummary> units = report.units();
        unit.setLabel(Texts.t("reporting.late.unit"));
        unit.setItems(units);
        unit.setEmptySelectionAllowed(true);
        unit.setEmptySelectionCaption(Texts.t("reporting.petitions.all-units"));
        unit.setItemLabelGenerator(one -> one == null ? Texts.t("reporting.petitions.all-units") : one.name());
        unit.setVisible(units.size() > 1);
        from.setValue(today.withDayOfYear(1));
        to.setValue(today);
        unit.addValueChangeListener(change -> show());
        from.addValueChangeListener(change -> show());
        to.addValueChangeListener(change -> show());
        var toolbar = new Div(unit, from, to, excel());
        toolbar.addClassName("toolbar");
        var note = new Paragraph(Texts.t("reporting.petitions.note"));
        note.addClassName("soft");
        tables.addClassName("page");
        add(toolbar, note, tables);
        show();
    }

    @Override
    public String getPageTitle() {
        return Texts.t("reporting.petitions.title") + " · " + Texts.t("platform.name");
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

    private @Nullable UnitId chosen() {
        return unit.getValue() == null ? null : unit.getValue().id();
    }

    private List<Table> current() {
        return report.tables(chosen(), from.getValue(), to.getValue());
    }

    private Anchor excel() {
        DownloadHandler download = event -> {
            event.setFileName("thong-ke-don-thu.xlsx");
            event.setContentType("application/octet-stream");
            event.getResponse().setHeader("Cache-Control", "private, no-store");
            if (!isIncomplete()) {
                export.excel(
                        Texts.t(
                                "reporting.statistics.heading",
                                unit.getValue() == null
                                        ? Texts.t("reporting.petitions.all-units")
                                        : unit.getValue().name(),
                                Formats.date(from.getValue()),
                                Formats.date(to.getValue())),
                        current(),
                        event.getOutputStream());
            }
        };
        var link = new Anchor(download, Texts.t("reporting.statistics.excel"));
        link.addClassName("file-link");
        link.setRouterIgnore(true);
        return link;
    }
}
