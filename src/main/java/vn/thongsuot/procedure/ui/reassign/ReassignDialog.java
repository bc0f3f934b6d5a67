package vn.thongsuot.procedure.ui.reassign;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.error.DomainException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.FieldErrors;
import vn.thongsuot.platform.ui.Notifications;
import vn.thongsuot.procedure.PersonChoice;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.casefile.ReassignService;

/** To whom, and why. Stays open, with what was typed, until it was done. */
public final class ReassignDialog extends Dialog {

    private static final int MOST_CHOICES = 50;
    private static final int LONGEST_REASON = 1000;

    private final ReassignService reassigning;
    private final WorkItemId step;
    private final Runnable done;
    private final ComboBox<PersonChoice> person = new ComboBox<>(Texts.t("procedure.reassign.person"));
    private final TextArea reason = new TextArea(Texts.t("procedure.reassign.reason"));
    private final FieldErrors errors = new FieldErrors().bind("person", person).bind("reason", reason);

    /**
     * @param name of the step
     * @param done called after it was given away or taken back
     */
    public ReassignDialog(ReassignService reassigning, WorkItemId step, String name, Runnable done) {
        this.reassigning = reassigning;
        this.step = step;
        this.done = done;
        setHeaderTitle(Texts.t("procedure.reassign.title"));
        setWidth("min(32rem, 94vw)");
        setCloseOnOutsideClick(false);
        person.setItems(query -> reassigning.choices(step, query.getFilter().orElse(""), MOST_CHOICES).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        person.setItemLabelGenerator(choice ->
                choice.detail() == null ? choice.fullName() : choice.fullName() + " (" + choice.detail() + ")");
        person.setHelperText(Texts.t("procedure.reassign.person-help"));
        person.setRequiredIndicatorVisible(true);
        person.setManualValidation(true);
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST_REASON);
        reason.setMinRows(2);
        reason.setHelperText(Texts.t(
                reassigning.isBesideSeals(step)
                        ? "procedure.case-page.reason-unsealed"
                        : "procedure.reassign.reason-help"));
        reason.setManualValidation(true);
        var form = new Div(new Paragraph(name), person, reason);
        form.addClassName("settings-form");
        add(form);
        var cancel = new Button(Texts.t("platform.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(cancel);
        if (reassigning.isTaken(step)) {
            getFooter().add(new Button(Texts.t("procedure.reassign.take-back"), click -> give(null)));
        }
        var give = new Button(Texts.t("procedure.reassign.give"), click -> chosen());
        give.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(give);
    }

    private void chosen() {
        PersonChoice choice = person.getValue();
        if (choice == null) {
            errors.show(new RuleViolationException(List.of(Violation.of("person", "platform.required"))));
            return;
        }
        give(choice.id());
    }

    private void give(@Nullable PersonId to) {
        try {
            reassigning.reassign(step, to, reason.getValue());
        } catch (RuleViolationException refusal) {
            errors.show(refusal);
            return;
        } catch (DomainException refusal) {
            Notifications.error(refusal);
            close();
            done.run();
            return;
        }
        close();
        Notifications.success(Texts.t(to == null ? "procedure.reassign.taken-back" : "procedure.reassign.given"));
        done.run();
    }
}
