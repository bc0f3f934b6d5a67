package vn.thongsuot.cadre.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.i18n.Texts;

/** The lists of cadres, and one's own record, one beside the other. */
final class CadreTabs extends Nav {

    /** @param self whose own record is offered; {@code null} when there is none */
    CadreTabs(String present, @Nullable PersonId self) {
        addClassNames("page-header-beside", "cadre-tabs");
        setAriaLabel(Texts.t("cadre.tabs"));
        tab(CadreNavigation.POSTS, "cadre.posts.title", present);
        tab(CadreNavigation.CADRES, "cadre.list.title", present);
        tab(CadreNavigation.PLANS, "cadre.plans.title", present);
        if (self != null) {
            tab(CadreNavigation.record(self), "cadre.record.own", present);
        }
    }

    private void tab(String path, String key, String present) {
        var link = new Anchor(path, Texts.t(key));
        if (path.equals(present)) {
            link.getElement().setAttribute("aria-current", "page");
            link.addClassName("holder-name");
        }
        add(link);
    }
}
