package vn.thongsuot.shell.ui;

import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Locale;
import vn.thongsuot.identity.MyAccount;
import vn.thongsuot.identity.SignedIn;
import vn.thongsuot.identity.ui.ChangePasswordDialog;
import vn.thongsuot.organization.HeldPosition;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Formats;

/** Who is signed in, with which positions, and what they can do about their own account. */
class UserMenu extends MenuBar {

    private final MyAccount myAccount;

    UserMenu(SignedIn who, MyAccount myAccount, AuthenticationContext authentication) {
        this.myAccount = myAccount;
        addClassName("user-menu");
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);

        var avatar = new Avatar(who.fullName());
        avatar.setAbbreviation(initials(who.fullName()));
        avatar.getElement().setAttribute("aria-hidden", "true");
        var name = new Span(who.fullName());
        name.addClassName("user-name");
        MenuItem root = addItem(new Div(avatar, name));
        root.setAriaLabel(Texts.t("shell.user.menu", who.fullName()));

        SubMenu menu = root.getSubMenu();
        menu.addItem(about(who)).setEnabled(false);
        menu.addComponent(new Hr());
        boolean english = Formats.locale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        menu.addItem(Texts.t("shell.user.other-language"), click -> speak(english ? Texts.VIETNAMESE : Locale.ENGLISH));
        menu.addItem(Texts.t("identity.password.title"), click -> ChangePasswordDialog.offered(myAccount)
                .open());
        menu.addItem(Texts.t("identity.sign-out"), click -> authentication.logout());
    }

    private static Div about(SignedIn who) {
        var about = new Div(new Span(who.fullName()));
        about.addClassName("user-about");
        for (HeldPosition position : who.positions()) {
            about.add(new Span(position.title() + ", " + position.unit().name()));
        }
        if (who.administrator()) {
            about.add(new Span(Texts.t("shell.user.administrator")));
        } else if (who.positions().isEmpty()) {
            about.add(new Span(Texts.t("shell.user.no-position")));
        }
        return about;
    }

    /** Of family name and given name, the first and the last word. */
    private static String initials(String fullName) {
        String[] words = fullName.strip().split("\\s+", -1);
        String first = words[0];
        String last = words[words.length - 1];
        return first.substring(0, Math.min(1, first.length())) + (words.length > 1 ? last.substring(0, 1) : "");
    }

    private void speak(Locale language) {
        myAccount.chooseLanguage(language);
        VaadinSession.getCurrent().setLocale(language);
        getUI().ifPresent(ui -> {
            ui.setLocale(language);
            ui.getPage().executeJs("document.documentElement.lang = $0", language.toLanguageTag());
            ui.refreshCurrentRoute(true);
        });
    }
}
