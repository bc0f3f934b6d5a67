package vn.thongsuot.shell.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.springframework.beans.factory.ObjectProvider;
import vn.thongsuot.identity.CurrentUser;
import vn.thongsuot.identity.MyAccount;
import vn.thongsuot.identity.ui.ChangePasswordDialog;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Brand;
import vn.thongsuot.platform.ui.MenuCondition;
import vn.thongsuot.procedure.ui.notice.NoticeBell;
import vn.thongsuot.procedure.ui.notice.NoticeParts;

/** Brand and menu at the side, who is signed in at the top, the view in between. */
@Layout
@PermitAll
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final MyAccount myAccount;
    private final AuthenticationContext authentication;
    private final NoticeBell bell;
    private final Main content = new Main();
    private boolean passwordChecked;

    MainLayout(
            CurrentUser currentUser,
            MyAccount myAccount,
            NoticeParts notices,
            ObjectProvider<MenuCondition> conditions,
            AuthenticationContext authentication) {
        bell = notices.bell();
        this.myAccount = myAccount;
        this.authentication = authentication;
        setPrimarySection(Section.DRAWER);
        content.setId("content");
        content.getElement().setAttribute("tabindex", "-1");

        var skip = new Anchor("#content", Texts.t("shell.skip"));
        skip.addClassName("skip-link");
        skip.setRouterIgnore(true);
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(Texts.t("shell.menu"));
        var name = new Anchor("", Texts.t("platform.name"));
        name.addClassName("navbar-brand");
        var spacer = new Div();
        spacer.addClassName("spacer");
        addToNavbar(skip, toggle, name, spacer);
        addToNavbar(bell, new UserMenu(currentUser.require(), myAccount, authentication));

        var brand = new Anchor("", Brand.mark(), new Span(Texts.t("platform.name")));
        brand.addClassName("drawer-brand");
        addToDrawer(brand, new Scroller(new MainMenu(notices, conditions.stream())));
        setContent(content);
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.getElement().removeAllChildren();
        content.getElement().appendChild(view.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement view) {
        content.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        bell.show();
        if (!passwordChecked) {
            passwordChecked = true;
            if (myAccount.mustChangePassword()) {
                ChangePasswordDialog.demanded(myAccount, authentication::logout).open();
            }
        }
    }
}
