package vn.thongsuot.procedure.ui.settings;

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
final class EditDialog extends Dialog {

    private final FieldErrors errors;
    private final Runnable accepted;

    /**
     * @param save hands the input to a service, which may refuse it
     * @param accepted runs once the service has taken it
     */
    EditDialog(String title, FieldErrors errors, Runnable save, Runnable accepted, Component... fields) {
        this.errors = errors;
        this.accepted = accepted;
        setHeaderTitle(title);
        setWidth("min(32rem, 94vw)");
        setCloseOnOutsideClick(false);
        var form = new Div(fields);
        form.addClassName("settings-form");
        add(form);
        var cancel = new Button(Texts.t("platform.cancel"), click -> close());
        var submit = new Button(Texts.t("platform.save"), click -> attempt(save));
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(cancel, submit);
    }

    private void attempt(Runnable save) {
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
