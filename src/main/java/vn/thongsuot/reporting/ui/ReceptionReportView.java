package vn.thongsuot.reporting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.petition.reception.ReportPeriod;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.ExportLinks;
import vn.thongsuot.platform.ui.PageHeader;
import vn.thongsuot.platform.ui.SectionCard;
import vn.thongsuot.reporting.ReceptionTable;
import vn.thongsuot.reporting.StatisticsExport;
import vn.thongsuot.reporting.Table;

/** Reception of citizens and petitions of each commune, for one of the periods for which communes report. */
@Route(ReportNavigation.RECEPTION)
@PermitAll
class ReceptionReportView extends Div implements HasDynamicTitle {

    private final transient ReceptionTable report;
    private final transient StatisticsExport export;
    private final Select<ReportPeriod.Kind> kind = new Select<>();
    private final Select<ReportPeriod> period = new Select<>();
    private final Div table = new Div();

    ReceptionReportView(ReceptionTable report, StatisticsExport export, Clock clock) {
        this.report = report;
        this.export = export;
        addClassName("page");
        add(new PageHeader(Texts.t("reporting.reception.title")), new ReportTabs(ReportNavigation.RECEPTION));
        if (!report.mayRead()) {
            add(new EmptyState(
                    Texts.t("reporting.reception.not-yours"), Texts.t("reporting.reception.not-yours-help")));
            return;
        }
        LocalDate today = LocalDate.now(clock);
        kind.setLabel(Texts.t("reporting.reception.kind"));
        kind.setItems(ReportPeriod.Kind.values());
        kind.setItemLabelGenerator(one -> Texts.t("reporting.reception.kind." + one));
        kind.addValueChangeListener(change -> offer(ReportPeriod.begun(change.getValue(), today)));
        period.setLabel(Texts.t("reporting.reception.period"));
        period.setItemLabelGenerator(ReceptionTable::name);
        period.addValueChangeListener(change -> show(change.getValue()));
        var toolbar = new Div(kind, period, new ExportLinks("tiep-cong-dan", this::excel));
        toolbar.addClassName("toolbar");
        var note = new Paragraph(Texts.t("reporting.reception.note"));
        note.addClassName("soft");
        add(toolbar, note, table);
        kind.setValue(ReportPeriod.Kind.MONTH);
    }

    private void offer(List<ReportPeriod> periods) {
        period.setItems(periods);
        period.setValue(periods.getFirst());
    }

    private void show(@Nullable ReportPeriod chosen) {
        table.removeAll();
        if (chosen != null) {
            Table figures = report.of(chosen);
            table.add(
                    new SectionCard(figures.title() + " · " + ReceptionTable.name(chosen), new SortedFigures(figures)));
        }
    }

    private void excel(OutputStream out) throws IOException {
        ReportPeriod chosen = period.getValue();
        export.excel(ReceptionTable.name(chosen), List.of(report.of(chosen)), out);
    }

    @Override
    public String getPageTitle() {
        return Texts.t("reporting.reception.title") + " · " + Texts.t("platform.name");
    }
}
