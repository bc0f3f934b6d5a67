package vn.thongsuot.identity.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.List;
import java.util.stream.Stream;
import vn.thongsuot.identity.MyAccount;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.FieldErrors;
import vn.thongsuot.platform.ui.Notifications;

/** Lets people choose their own password; when they have to, there is no way around it but signing out. */
public final class ChangePasswordDialog extends Dialog {

    private static final String REPEATED = "repeated";

    private final MyAccount myAccount;
    private final PasswordField current = new PasswordField(Texts.t("identity.password.current"));
    private final PasswordField chosen = new PasswordField(Texts.t("identity.password.new"));
    private final PasswordField repeated = new PasswordField(Texts.t("identity.password.repeated"));
    private final FieldErrors errors = new FieldErrors()
            .bind("currentPassword", current)
            .bind("newPassword", chosen)
            .bind(REPEATED, repeated);

    /** Offered: may be closed without a change. */
    public static ChangePasswordDialog offered(MyAccount myAccount) {
        var dialog = new ChangePasswordDialog(myAccount, Texts.t("identity.password.help"));
        dialog.getFooter().add(new Button(Texts.t("platform.cancel"), click -> dialog.close()), dialog.save());
        return dialog;
    }

    /** Demanded: after an administrator gave the password. */
    public static ChangePasswordDialog demanded(MyAccount myAccount, Runnable signOut) {
        var dialog = new ChangePasswordDialog(myAccount, Texts.t("identity.password.must-change"));
        dialog.setCloseOnEsc(false);
        dialog.setCloseOnOutsideClick(false);
        dialog.getFooter().add(new Button(Texts.t("identity.sign-out"), click -> signOut.run()), dialog.save());
        return dialog;
    }

    private ChangePasswordDialog(MyAccount myAccount, String help) {
        this.myAccount = myAccount;
        setHeaderTitle(Texts.t("identity.password.title"));
        setWidth("26rem");
        current.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        chosen.setAutocomplete(Autocomplete.NEW_PASSWORD);
        repeated.setAutocomplete(Autocomplete.NEW_PASSWORD);
        Stream.of(current, chosen, repeated).forEach(field -> {
            field.setWidthFull();
            field.setRequiredIndicatorVisible(true);
            field.setManualValidation(true);
        });
        var fields = new VerticalLayout(new Paragraph(help), current, chosen, repeated);
        fields.setPadding(false);
        add(fields);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                current.focus();
            }
        });
    }

    private Button save() {
        var save = new Button(Texts.t("identity.password.save"), click -> change());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER);
        return save;
    }

    private void change() {
        errors.clear();
        try {
            if (!chosen.getValue().equals(repeated.getValue())) {
                throw new RuleViolationException(List.of(Violation.of(REPEATED, "identity.password.repeated-differs")));
            }
            myAccount.changePassword(current.getValue(), chosen.getValue());
            close();
            Notifications.success(Texts.t("identity.password.changed"));
        } catch (RuleViolationException e) {
            errors.show(e);
        }
    }
}
