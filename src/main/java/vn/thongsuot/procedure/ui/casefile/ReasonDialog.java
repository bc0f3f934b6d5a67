package vn.thongsuot.procedure.ui.casefile;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.catalogue.Procedure;

/** Asks for a reason before something with consequences is done. Stays open, with what was typed, until it succeeds. */
abstract class ReasonDialog extends Dialog {

    private static final int LONGEST = 2000;

    private final Div content = new Div();
    private final TextArea reason = new TextArea(Texts.t("procedure.case-page.reason"));
    private final Button confirm;

    ReasonDialog(String action, boolean reasonRequired, boolean dangerous) {
        addClassName("reason-dialog");
        setHeaderTitle(action);
        setCloseOnOutsideClick(false);
        content.addClassName("reason-dialog-content");
        if (reasonRequired) {
            reason.setRequiredIndicatorVisible(true);
            reason.setHelperText(Texts.t("procedure.case-page.reason-help"));
            reason.setMaxLength(LONGEST);
            reason.setMinRows(3);
            reason.setMaxRows(10);
            reason.setWidthFull();
            reason.setValueChangeMode(ValueChangeMode.ON_BLUR);
            reason.addValueChangeListener(change -> reason.setInvalid(false));
            reason.setManualValidation(true);
            content.add(reason);
        }
        add(content);
        addOpenedChangeListener(change -> {
            if (change.isOpened() && reasonRequired) {
                reason.focus();
            }
        });

        confirm = new Button(action, click -> {
            try {
                confirmed(reason.getValue());
            } finally {
                click.getSource().setEnabled(true);
            }
        });
        confirm.setDisableOnClick(true);
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        if (dangerous) {
            confirm.addThemeVariants(ButtonVariant.LUMO_ERROR);
        }
        var cancel = new Button(Texts.t("platform.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(cancel, confirm);
    }

    /** Where a case keeps something sealed, what is said here is not, and whoever writes it must know. */
    final void tellWhatIsNotSealed(Procedure procedure) {
        if (procedure.sheet().seal().isUsed()) {
            reason.setHelperText(Texts.t("procedure.case-page.reason-unsealed"));
        }
    }

    /** Does it, then closes; or shows what was wrong and stays. */
    abstract void confirmed(String reason);

    final Div content() {
        return content;
    }

    void showViolations(List<Violation> violations) {
        for (Violation violation : violations) {
            if ("reason".equals(violation.field())) {
                reason.setErrorMessage(
                        Texts.t(violation.messageKey(), violation.arguments().toArray()));
                reason.setInvalid(true);
                reason.focus();
            }
        }
    }
}
