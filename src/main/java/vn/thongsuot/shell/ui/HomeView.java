package vn.thongsuot.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import jakarta.annotation.security.PermitAll;
import vn.thongsuot.identity.CurrentUser;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.PageHeader;

/** The address without a path: leads to the work that waits. */
@Route("")
@PermitAll
class HomeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String INBOX = "viec-cua-toi";

    HomeView(CurrentUser currentUser) {
        addClassName("page");
        add(
                new PageHeader(
                        Texts.t("shell.home.greeting", currentUser.require().fullName())),
                new EmptyState(Texts.t("shell.home.choose"), Texts.t("shell.home.choose-help")));
    }

    @Override
    public String getPageTitle() {
        return Texts.t("platform.name");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (RouteConfiguration.forApplicationScope().getRoute(INBOX).isPresent()) {
            event.forwardTo(INBOX);
        }
    }
}
