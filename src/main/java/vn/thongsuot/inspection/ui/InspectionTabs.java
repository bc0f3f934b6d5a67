package vn.thongsuot.inspection.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import vn.thongsuot.platform.i18n.Texts;

/** The list and the programmes, one beside the other. */
final class InspectionTabs extends Nav {

    InspectionTabs(String present) {
        addClassName("page-tabs");
        setAriaLabel(Texts.t("inspection.tabs"));
        tab(InspectionNavigation.LIST, "inspection.list.title", present);
        tab(InspectionNavigation.PROGRAMMES, "inspection.programmes.title", present);
        tab(InspectionNavigation.STATISTICS, "inspection.statistics", present);
    }

    private void tab(String path, String key, String present) {
        var link = new Anchor(path, Texts.t(key));
        if (path.equals(present)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        add(link);
    }
}
