package vn.thongsuot.reporting.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.PageHeader;
import vn.thongsuot.reporting.StatisticsExport;
import vn.thongsuot.reporting.StatisticsReport;
import vn.thongsuot.reporting.Table;

/** Inspection and discipline in figures, for a unit with everything below it and a period. */
@Route(ReportNavigation.STATISTICS)
@PermitAll
class StatisticsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient StatisticsReport report;
    private final transient StatisticsExport export;
    private final LocalDate today;

    StatisticsView(StatisticsReport report, StatisticsExport export, Clock clock) {
        this.report = report;
        this.export = export;
        today = LocalDate.now(clock);
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new PageHeader(Texts.t("reporting.statistics.title")), new ReportTabs(ReportNavigation.STATISTICS));
        List<UnitSummary> units = report.units();
        if (units.isEmpty()) {
            add(new EmptyState(
                    Texts.t("reporting.statistics.not-yours"), Texts.t("reporting.statistics.not-yours-help")));
            return;
        }
        UnitId unit = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ReportNavigation.UNIT)
                .flatMap(ReportNavigation::unit)
                .orElse(units.getFirst().id());
        var lists = new Div(
                new Anchor(ReportNavigation.INSPECTIONS, Texts.t("reporting.statistics.inspections")),
                new Anchor(ReportNavigation.DISCIPLINES, Texts.t("reporting.statistics.disciplines")));
        lists.addClassName("toolbar");
        add(
                new PeriodTables(
                        report.units(unit),
                        unit,
                        null,
                        today,
                        Texts.t("reporting.statistics.note") + " " + Texts.t("reporting.statistics.late-note"),
                        "thong-ke",
                        export,
                        (chosen, from, to) -> tables(Objects.requireNonNull(chosen), from, to)),
                lists);
    }

    private List<Table> tables(UnitId unit, LocalDate from, LocalDate to) {
        return Stream.concat(report.tables(unit, from, to).stream(), report.late(unit).stream())
                .toList();
    }

    @Override
    public String getPageTitle() {
        return Texts.t("reporting.statistics.title") + " · " + Texts.t("platform.name");
    }
}
