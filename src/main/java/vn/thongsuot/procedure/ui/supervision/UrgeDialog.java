package vn.thongsuot.procedure.ui.supervision;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import vn.thongsuot.platform.error.DomainException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Notifications;
import vn.thongsuot.procedure.casefile.SupervisionService;
import vn.thongsuot.procedure.casefile.SupervisionService.LateRow;

/** What a superior writes to those who are late. */
class UrgeDialog extends Dialog {

    private static final int LONGEST = 2000;

    private final TextArea remark = new TextArea(Texts.t("procedure.supervision.remark"));

    UrgeDialog(SupervisionService supervision, LateRow row, Runnable changed) {
        addClassName("reason-dialog");
        setHeaderTitle(Texts.t("procedure.supervision.urge"));
        setCloseOnOutsideClick(false);
        remark.setRequiredIndicatorVisible(true);
        remark.setManualValidation(true);
        remark.setHelperText(Texts.t("procedure.supervision.remark-help"));
        remark.setMaxLength(LONGEST);
        remark.setMinRows(3);
        remark.setWidthFull();
        var about = new Paragraph(Texts.t(
                "procedure.supervision.about",
                row.what(),
                row.unit(),
                row.overdue().message().text()));
        add(about, remark);
        var send = new Button(Texts.t("procedure.supervision.urge"), click -> send(supervision, row, changed));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var cancel = new Button(Texts.t("platform.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(cancel, send);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                remark.focus();
            }
        });
    }

    private void send(SupervisionService supervision, LateRow row, Runnable changed) {
        try {
            supervision.answer(row.id(), remark.getValue());
        } catch (RuleViolationException e) {
            remark.setErrorMessage(Texts.t(e.messageKey(), e.arguments().toArray()));
            remark.setInvalid(true);
            remark.focus();
            return;
        } catch (DomainException e) {
            Notifications.error(e);
        }
        close();
        changed.run();
    }
}
