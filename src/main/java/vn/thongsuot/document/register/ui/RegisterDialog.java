package vn.thongsuot.document.register.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import vn.thongsuot.platform.error.DomainException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.FieldErrors;
import vn.thongsuot.platform.ui.Notifications;

/** A short form that stays open, with everything typed, until what it says was accepted. */
class RegisterDialog extends Dialog {

    private final FieldErrors errors;
    private final Div form = new Div();

    RegisterDialog(String title, FieldErrors errors) {
        this.errors = errors;
        setHeaderTitle(title);
        setWidth("min(36rem, 94vw)");
        setCloseOnOutsideClick(false);
        form.addClassName("settings-form");
        add(form);
    }

    final void fields(Component... fields) {
        form.add(fields);
    }

    /** @param save hands the input to a service, which may refuse it */
    final void buttons(String label, Runnable save, Runnable accepted) {
        var submit = new Button(label, click -> attempt(save, accepted));
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.t("platform.cancel"), click -> close()), submit);
    }

    private void attempt(Runnable save, Runnable accepted) {
        try {
            save.run();
        } catch (RuleViolationException refusal) {
            errors.show(refusal);
            return;
        } catch (DomainException refusal) {
            Notifications.error(refusal);
            return;
        }
        close();
        accepted.run();
    }
}
