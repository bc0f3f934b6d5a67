package vn.thongsuot.reporting.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.PageHeader;
import vn.thongsuot.platform.ui.PageHeader.Crumb;
import vn.thongsuot.platform.ui.SectionCard;
import vn.thongsuot.reporting.LateReport;
import vn.thongsuot.reporting.LateReport.Line;
import vn.thongsuot.reporting.LateReport.Overview;

/** What is late, where and since when: by procedure, by part of the unit, and each case with who has it. */
@Route(ReportNavigation.LATE)
@Menu(title = "reporting.title", order = 46, icon = "vaadin:bar-chart-h")
@PermitAll
class LateReportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final LateReport report;

    LateReportView(LateReport report) {
        this.report = report;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return Texts.t("reporting.late.title") + " · " + Texts.t("platform.name");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        List<UnitSummary> units = report.units();
        if (units.isEmpty()) {
            add(
                    new PageHeader(Texts.t("reporting.late.title")),
                    new ReportTabs(ReportNavigation.LATE),
                    new EmptyState(Texts.t("reporting.late.no-unit"), Texts.t("reporting.late.no-unit-help")));
            return;
        }
        QueryParameters parameters = event.getLocation().getQueryParameters();
        UnitId unit = parameters
                .getSingleParameter(ReportNavigation.UNIT)
                .flatMap(ReportNavigation::unit)
                .orElse(units.getFirst().id());
        String procedure =
                parameters.getSingleParameter(ReportNavigation.PROCEDURE).orElse(null);
        show(units, report.overview(unit, procedure), procedure);
    }

    private void show(List<UnitSummary> units, Overview overview, @Nullable String procedure) {
        UnitSummary unit = overview.unit();
        var header = new PageHeader(Texts.t("reporting.late.title")).subtitle(unit.name());
        header.breadcrumb(overview.way().subList(0, overview.way().size() - 1).stream()
                .map(step -> new Crumb(step.name(), ReportNavigation.late(step.id(), procedure)))
                .toArray(Crumb[]::new));
        add(header, new ReportTabs(ReportNavigation.LATE));
        if (units.size() > 1) {
            add(choice(units, unit));
        }
        add(sentence(overview.whole()));
        String here = String.valueOf(unit.id().value());
        var procedures = new SectionCard(
                Texts.t("reporting.late.by-procedure"),
                new CountTable(
                        Texts.t("reporting.late.procedure"),
                        overview.procedures(),
                        line -> ReportNavigation.late(unit.id(), line.key().equals(procedure) ? null : line.key()),
                        procedure));
        if (procedure != null) {
            procedures.actions(
                    new Anchor(ReportNavigation.late(unit.id(), null), Texts.t("reporting.late.all-procedures")));
        }
        var parts = new SectionCard(
                Texts.t("reporting.late.by-unit"),
                new CountTable(
                        Texts.t("reporting.late.unit"),
                        overview.units(),
                        line -> line.key().equals(here)
                                ? null
                                : ReportNavigation.late(new UnitId(Long.parseLong(line.key())), procedure),
                        null));
        if (overview.whole().running() > 0) {
            var tables = new Div(procedures, parts);
            tables.addClassName("report-tables");
            add(tables);
        }
        if (!overview.late().isEmpty()) {
            var grid = LateCaseGrid.of();
            grid.show(overview.late());
            add(new SectionCard(Texts.t("reporting.late.cases"), grid));
        }
    }

    private static Div choice(List<UnitSummary> units, UnitSummary present) {
        var nav = new Div();
        nav.addClassName("toolbar");
        for (UnitSummary unit : units) {
            var link = new Anchor(ReportNavigation.late(unit.id(), null), unit.name());
            if (present.liesIn(unit)) {
                link.getElement().setAttribute("aria-current", "true");
                link.addClassName("holder-name");
            }
            nav.add(link);
        }
        return nav;
    }

    private static Paragraph sentence(Line whole) {
        String text;
        if (whole.running() == 0) {
            text = Texts.t("reporting.late.none-running");
        } else if (whole.late() == 0) {
            text = Texts.t("reporting.late.none-late", Formats.number(whole.running()));
        } else {
            text = Texts.t(
                    "reporting.late.some-late",
                    Formats.number(whole.running()),
                    Formats.number(whole.late()),
                    Formats.date(whole.lateSince()));
        }
        var sentence = new Paragraph(text);
        sentence.addClassNames("callout", whole.late() == 0 ? "callout-success" : "callout-danger");
        return sentence;
    }
}
