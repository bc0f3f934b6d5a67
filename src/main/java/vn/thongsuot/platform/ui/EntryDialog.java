package vn.thongsuot.platform.ui;

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

/** An entry: a few fields and a button. What the service refuses stands at the fields; nothing typed is lost. */
public final class EntryDialog extends Dialog {

    private final FormLayout form = new FormLayout();
    private final FieldErrors errors = new FieldErrors();

    public EntryDialog(String title, Runnable save, Runnable saved) {
        setHeaderTitle(title);
        setWidth("min(34rem, 100vw)");
        setCloseOnOutsideClick(false);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        add(form);
        var ok = new Button(Texts.t("platform.save"), click -> {
            try {
                save.run();
                close();
                Notifications.success(Texts.t("platform.saved"));
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

    public <F extends Component & HasValidationProperties & HasValue<?, ?>> EntryDialog field(String key, F field) {
        errors.bind(key, field);
        form.add(field);
        return this;
    }

    public EntryDialog plain(Component component) {
        form.add(component);
        return this;
    }
}
