package vn.thongsuot.reporting.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import vn.thongsuot.platform.i18n.Texts;

/** The reports, one beside the other. */
final class ReportTabs extends Nav {

    ReportTabs(String present) {
        addClassName("page-tabs");
        setAriaLabel(Texts.t("reporting.title"));
        tab(ReportNavigation.LATE, "reporting.late.title", present);
        tab(ReportNavigation.STATISTICS, "reporting.statistics.title", present);
        tab(ReportNavigation.PETITIONS, "reporting.petitions.title", present);
        tab(ReportNavigation.RECEPTION, "reporting.reception.title", present);
    }

    private void tab(String path, String key, String present) {
        var link = new Anchor(path, Texts.t(key));
        if (path.equals(present)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        add(link);
    }
}
