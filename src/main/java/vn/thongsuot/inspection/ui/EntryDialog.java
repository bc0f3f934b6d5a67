package vn.thongsuot.inspection.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.shared.HasValidationProperties;
import vn.thongsuot.platform.error.DomainException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.FieldErrors;
import vn.thongsuot.platform.ui.Notifications;

/** An entry: a few fields and a button. What the service refuses stands at the fields; nothing typed is lost. */
final class EntryDialog extends Dialog {

    private final FormLayout form = new FormLayout();
    private final FieldErrors errors = new FieldErrors();

    EntryDialog(String title, Runnable save, Runnable saved) {
        setHeaderTitle(title);
        setWidth("min(34rem, 100vw)");
        setCloseOnOutsideClick(false);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        add(form);
        var ok = new Button(Texts.t("platform.save"), click -> {
            try {
                save.run();
                close();
                Notifications.success(Texts.t("inspection.saved"));
                saved.run();
            } catch (RuleViolationException refused) {
                errors.show(refused);
            } catch (DomainException refused) {
                Notifications.error(refused);
            }
        });
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.t("platform.cancel"), click -> close()), ok);
    }

    <F extends Component & HasValidationProperties & HasValue<?, ?>> EntryDialog field(String key, F field) {
        errors.bind(key, field);
        form.add(field);
        return this;
    }

    EntryDialog plain(Component component) {
        form.add(component);
        return this;
    }
}
