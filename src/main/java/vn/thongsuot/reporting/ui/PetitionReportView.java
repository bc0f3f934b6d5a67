package vn.thongsuot.reporting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import vn.thongsuot.petition.PetitionRegister;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.PageHeader;
import vn.thongsuot.reporting.PetitionReport;
import vn.thongsuot.reporting.StatisticsExport;

/** Petitions in figures, for what the signed-in person may read and a period. */
@Route(ReportNavigation.PETITIONS)
@PermitAll
class PetitionReportView extends Div implements HasDynamicTitle {

    PetitionReportView(PetitionReport report, PetitionRegister register, StatisticsExport export, Clock clock) {
        addClassName("page");
        add(new PageHeader(Texts.t("reporting.petitions.title")), new ReportTabs(ReportNavigation.PETITIONS));
        if (!register.mayReadAny()) {
            add(new EmptyState(
                    Texts.t("reporting.petitions.not-yours"), Texts.t("reporting.petitions.not-yours-help")));
            return;
        }
        add(new PeriodTables(
                report.units(),
                null,
                Texts.t("reporting.petitions.all-units"),
                LocalDate.now(clock),
                Texts.t("reporting.petitions.note"),
                "thong-ke-don-thu",
                export,
                report::tables));
    }

    @Override
    public String getPageTitle() {
        return Texts.t("reporting.petitions.title") + " · " + Texts.t("platform.name");
    }
}
