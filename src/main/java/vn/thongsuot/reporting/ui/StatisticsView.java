package vn.thongsuot.reporting.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.PageHeader;
import vn.thongsuot.reporting.StatisticsExport;
import vn.thongsuot.reporting.StatisticsReport;

/** Inspection and discipline in figures, for a unit with everything below it and a period. */
@Route(ReportNavigation.STATISTICS)
@PermitAll
class StatisticsView extends Div implements HasDynamicTitle {

    StatisticsView(StatisticsReport report, StatisticsExport export, Clock clock) {
        addClassName("page");
        add(new PageHeader(Texts.t("reporting.statistics.title")), new ReportTabs(ReportNavigation.STATISTICS));
        List<UnitSummary> units = report.units();
        if (units.isEmpty()) {
            add(new EmptyState(
                    Texts.t("reporting.statistics.not-yours"), Texts.t("reporting.statistics.not-yours-help")));
            return;
        }
        var lists = new Div(
                new Anchor(ReportNavigation.INSPECTIONS, Texts.t("reporting.statistics.inspections")),
                new Anchor(ReportNavigation.DISCIPLINES, Texts.t("reporting.statistics.disciplines")));
        lists.addClassName("toolbar");
        add(
                new PeriodTables(
                        units,
                        null,
                        LocalDate.now(clock),
                        Texts.t("reporting.statistics.note"),
                        "thong-ke",
                        export,
                        (unit, from, to) -> report.tables(Objects.requireNonNull(unit), from, to)),
                lists);
    }

    @Override
    public String getPageTitle() {
        return Texts.t("reporting.statistics.title") + " · " + Texts.t("platform.name");
    }
}
