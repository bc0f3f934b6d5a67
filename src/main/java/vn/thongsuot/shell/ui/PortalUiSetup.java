package vn.thongsuot.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import java.util.Objects;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.thongsuot.identity.CurrentUser;
import vn.thongsuot.identity.MyAccount;
import vn.thongsuot.identity.SignInPage;
import vn.thongsuot.platform.i18n.Texts;

/** Prepares every session and every browser window: language, errors, what is said when the connection or the session is lost. */
@Component
class PortalUiSetup implements VaadinServiceInitListener {

    private final CurrentUser currentUser;
    private final MyAccount myAccount;
    private final Texts texts;

    PortalUiSetup(CurrentUser currentUser, MyAccount myAccount, Texts texts) {
        this.currentUser = currentUser;
        this.myAccount = myAccount;
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(info -> systemMessages(info.getLocale()));
        event.getSource().addSessionInitListener(session -> {
            session.getSession().setErrorHandler(new PortalErrorHandler());
            session.getSession().setLocale(Texts.VIETNAMESE);
        });
        event.getSource().addUIInitListener(init -> prepare(init.getUI()));
    }

    private void prepare(UI ui) {
        Locale language = language();
        VaadinSession.getCurrent().setLocale(language);
        ui.setLocale(language);
        ui.getReconnectDialogConfiguration().setDialogText(texts.getTranslation("shell.connection.lost", language));
        ui.getReconnectDialogConfiguration()
                .setDialogTextGaveUp(texts.getTranslation("shell.connection.gave-up", language));
        ui.getPage()
                .executeJs(
                        "document.documentElement.lang = $0;"
                                + "const indicator = window.Vaadin && window.Vaadin.connectionIndicator;"
                                + "if (indicator) { indicator.onlineText = $1; indicator.offlineText = $2;"
                                + " indicator.reconnectingText = $3; }",
                        language.toLanguageTag(),
                        texts.getTranslation("shell.connection.online", language),
                        texts.getTranslation("shell.connection.gave-up", language),
                        texts.getTranslation("shell.connection.lost", language));
    }

    /** That of the account, before signing in that of the session. */
    private Locale language() {
        try {
            if (currentUser.signedIn().isPresent()) {
                return myAccount.language();
            }
        } catch (DataAccessException | TransactionException e) {
            return Texts.VIETNAMESE;
        }
        return Objects.requireNonNullElse(VaadinSession.getCurrent().getLocale(), Texts.VIETNAMESE);
    }

    private SystemMessages systemMessages(Locale locale) {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(texts.getTranslation("shell.session-expired", locale));
        messages.setSessionExpiredMessage(texts.getTranslation("shell.session-expired.help", locale));
        messages.setSessionExpiredURL(SignInPage.ROUTE + "?" + SignInPage.EXPIRED);
        messages.setInternalErrorCaption(texts.getTranslation("shell.internal-error", locale));
        messages.setInternalErrorMessage(texts.getTranslation("shell.internal-error.help", locale));
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption(texts.getTranslation("shell.cookies-disabled", locale));
        messages.setCookiesDisabledMessage(texts.getTranslation("shell.cookies-disabled.help", locale));
        return messages;
    }
}
