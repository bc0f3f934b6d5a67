package vn.thongsuot.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import vn.thongsuot.identity.OneTimePassword;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.KeyValueList;

/** Shows a one-time password, this once; closing it is deliberate. */
class OneTimePasswordDialog extends Dialog {

    OneTimePasswordDialog(OneTimePassword password) {
        setHeaderTitle(Texts.t("identity.one-time.title"));
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        setWidth("26rem");
        var secret = new Paragraph(password.password());
        secret.addClassName("one-time-password");
        add(
                new KeyValueList().add(Texts.t("identity.accounts.username"), password.username()),
                secret,
                new Paragraph(Texts.t("identity.one-time.help")));
        var close = new Button(Texts.t("identity.one-time.noted"), click -> close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(close);
    }
}
