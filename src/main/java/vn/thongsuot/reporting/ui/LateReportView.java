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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.PageHeader;
import vn.thongsuot.platform.ui.PageHeader.Crumb;
import vn.thongsuot.platform.ui.SectionCard;
import vn.thongsuot.procedure.Lateness;
import vn.thongsuot.reporting.LateBelowReport;
import vn.thongsuot.reporting.LateBelowReport.Below;
import vn.thongsuot.reporting.LateReport;
import vn.thongsuot.reporting.LateReport.Line;
import vn.thongsuot.reporting.LateReport.Overview;

/** What is late, where and since when: by procedure, by part of the unit, and each case with who has it. */
@Route(ReportNavigation.LATE)
@Menu(title = "reporting.title", order = 46, icon = "vaadin:bar-chart-h")
@PermitAll
class LateReportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final LateReport report;
    private final transient LateBelowReport below;

    LateReportView(LateReport report, LateBelowReport below) {
        this.report = report;
        this.below = below;
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
        Optional<Below> told = below.of(unit.id());
        add(sentence(overview.whole(), told.isPresent()));
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
        told.ifPresent(figures -> add(new LateBelowSection(figures, unit.id())));
        if (!overview.late().isEmpty()) {
            var grid = LateCaseGrid.of();
            grid.show(overview.late());
            var card = new SectionCard(Texts.t("reporting.late.cases"), grid);
            if (overview.late().size() == Lateness.MOST_CASES) {
                card.add(new Paragraph(Texts.t("reporting.late.most", Lateness.MOST_CASES)));
            }
            add(card);
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

    /** @param partly whether there are figures of cases beside it that it does not speak of */
    private static Paragraph sentence(Line whole, boolean partly) {
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
        var sentence = new Paragraph(partly ? Texts.t("reporting.late.readable", text) : text);
        sentence.addClassNames("callout");
        sentence.setClassName("callout-danger", whole.late() > 0);
        sentence.setClassName("callout-success", whole.late() == 0 && !partly);
        return sentence;
    }
}
