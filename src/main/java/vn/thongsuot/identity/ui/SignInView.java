package vn.thongsuot.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.web.WebAttributes;
import vn.thongsuot.identity.AccountLockedException;
import vn.thongsuot.identity.CurrentUser;
import vn.thongsuot.identity.DemoSignIns;
import vn.thongsuot.identity.DemoSignIns.DemoSignIn;
import vn.thongsuot.identity.SignInPage;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Brand;
import vn.thongsuot.platform.ui.Formats;

/** Where everybody begins. Says why it is shown when that is not obvious, and, in a demo, who one may be. */
@Route(value = SignInPage.ROUTE, autoLayout = false)
@AnonymousAllowed
class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final CurrentUser currentUser;
    private final Clock clock;
    private final LoginForm form = new LoginForm();
    private final Paragraph notice = new Paragraph();

    SignInView(CurrentUser currentUser, Clock clock, ObjectProvider<DemoSignIns> demo) {
        this.currentUser = currentUser;
        this.clock = clock;
        addClassName("sign-in");

        notice.addClassName("sign-in-notice");
        notice.getElement().setAttribute("role", "status");
        notice.setVisible(false);
        form.setAction(SignInPage.ROUTE);
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(texts(null));

        var brand = new Div(Brand.mark(), new H1(Texts.t("platform.name")), new Paragraph(Texts.t("platform.tagline")));
        brand.addClassName("sign-in-brand");
        var help = new Paragraph(Texts.t("identity.sign-in.forgotten"));
        help.addClassName("sign-in-help");
        var card = new Section(brand, notice, form, help, languageSwitch());
        card.addClassName("sign-in-card");
        add(card);
        demo.ifAvailable(signIns -> add(demoAccounts(signIns)));
    }

    @Override
    public String getPageTitle() {
        return Texts.t("identity.sign-in.title") + " · " + Texts.t("platform.name");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (currentUser.signedIn().isPresent()) {
            event.forwardTo("");
            return;
        }
        Set<String> parameters =
                event.getLocation().getQueryParameters().getParameters().keySet();
        if (parameters.contains(SignInPage.FAILED)) {
            form.setI18n(texts(takeFailure()));
            form.setError(true);
        } else if (parameters.contains(SignInPage.SIGNED_OUT)) {
            show("identity.sign-in.signed-out");
        } else if (parameters.contains(SignInPage.EXPIRED)) {
            show("identity.sign-in.expired");
        }
    }

    private void show(String key) {
        notice.setText(Texts.t(key));
        notice.setVisible(true);
    }

    private LoginI18n texts(@Nullable Exception failure) {
        LoginI18n i18n = LoginI18n.createDefault();
        LoginI18n.Form labels = i18n.getForm();
        labels.setTitle(Texts.t("identity.sign-in.title"));
        labels.setUsername(Texts.t("identity.sign-in.username"));
        labels.setPassword(Texts.t("identity.sign-in.password"));
        labels.setSubmit(Texts.t("identity.sign-in.submit"));
        LoginI18n.ErrorMessage error = i18n.getErrorMessage();
        error.setUsername(Texts.t("identity.sign-in.username-missing"));
        error.setPassword(Texts.t("identity.sign-in.password-missing"));
        switch (failure) {
            case AccountLockedException locked -> {
                long minutes = Math.max(
                        1, Duration.between(clock.instant(), locked.until()).toMinutes() + 1);
                error.setTitle(Texts.t("identity.sign-in.locked"));
                error.setMessage(Texts.t("identity.sign-in.locked-until", Formats.time(locked.until()), minutes));
            }
            case DisabledException disabled -> {
                error.setTitle(Texts.t("identity.sign-in.disabled"));
                error.setMessage(Texts.t("identity.sign-in.disabled-help"));
            }
            case InternalAuthenticationServiceException outage -> {
                error.setTitle(Texts.t("identity.sign-in.outage"));
                error.setMessage(Texts.t("identity.sign-in.outage-help"));
            }
            case null, default -> {
                error.setTitle(Texts.t("identity.sign-in.failed"));
                error.setMessage(Texts.t("identity.sign-in.failed-help"));
            }
        }
        return i18n;
    }

    /** Left in the session by the failed attempt; shown once. */
    private static @Nullable Exception takeFailure() {
        WrappedSession session = VaadinSession.getCurrent().getSession();
        Object failure = session.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
        session.removeAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
        return failure instanceof Exception exception ? exception : null;
    }

    private Button languageSwitch() {
        boolean english = Formats.locale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        var button = new Button(Texts.t("identity.sign-in.other-language"), click -> {
            Locale chosen = english ? Texts.VIETNAMESE : Locale.ENGLISH;
            VaadinSession.getCurrent().setLocale(chosen);
            click.getSource().getUI().ifPresent(ui -> {
                ui.setLocale(chosen);
                ui.getPage().executeJs("document.documentElement.lang = $0", chosen.toLanguageTag());
                ui.refreshCurrentRoute(true);
            });
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private Section demoAccounts(DemoSignIns signIns) {
        var list = new UnorderedList();
        for (DemoSignIn signIn : signIns.all()) {
            var role = new Span(Texts.t(signIn.roleKey()));
            role.addClassName("demo-role");
            var who = new Span(signIn.fullName() + " · " + signIn.username());
            who.addClassName("demo-who");
            var button = new NativeButton("", click -> signInAs(signIn.username(), signIns.password()));
            button.add(role, who);
            list.add(new ListItem(button));
        }
        var section = new Section(
                new H2(Texts.t("identity.demo.title")),
                new Paragraph(Texts.t("identity.demo.help", signIns.password())),
                list);
        section.addClassNames("sign-in-card", "sign-in-demo");
        return section;
    }

    private void signInAs(String username, String password) {
        form.getElement()
                .executeJs(
                        "this.querySelector('#vaadinLoginUsername').value = $0;"
                                + "this.querySelector('#vaadinLoginPassword').value = $1; this.submit();",
                        username,
                        password);
    }
}
