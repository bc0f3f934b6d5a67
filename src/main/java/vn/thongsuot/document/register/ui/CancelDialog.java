package vn.thongsuot.document.register.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.FieldErrors;

/** Asks why a number is cancelled. */
class CancelDialog extends RegisterDialog {

    /** @param ofCase a case goes on with the document and has to be looked at */
    CancelDialog(String code, boolean ofCase, Consumer<String> cancel, Runnable cancelled) {
        this(code, ofCase, cancel, cancelled, new FieldErrors());
    }

    private CancelDialog(String code, boolean ofCase, Consumer<String> cancel, Runnable cancelled, FieldErrors errors) {
        super(Texts.t("document.keeping.cancel-title", code), errors);
        var reason = new TextArea(Texts.t("document.column.cancel-reason"));
        reason.setRequiredIndicatorVisible(true);
        errors.bind("reason", reason);
        fields(new Paragraph(Texts.t("document.keeping.cancel-help")));
        if (ofCase) {
            var warning = new Div(Texts.t("document.keeping.cancel-case"));
            warning.addClassNames("callout", "callout-warning");
            fields(warning);
        }
        fields(reason);
        buttons(Texts.t("document.keeping.cancel"), () -> cancel.accept(reason.getValue()), cancelled);
    }
}
