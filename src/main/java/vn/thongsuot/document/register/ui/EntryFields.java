package vn.thongsuot.document.register.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.document.FileId;
import vn.thongsuot.document.StoredFile;
import vn.thongsuot.document.register.PaperEntry;
import vn.thongsuot.document.ui.FileUpload;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.FieldErrors;
import vn.thongsuot.platform.ui.Formats;

/** What is written down of a document made outside the portal. */
final class EntryFields {

    private final DatePicker date = Formats.datePicker(Texts.t("document.column.date"));
    private final TextArea summary = new TextArea(Texts.t("document.column.summary"));
    private final TextField signatory = new TextField(Texts.t("document.column.signatory"));
    private final TextField title = new TextField(Texts.t("document.entry.signatory-title"));
    private final TextArea recipients = new TextArea(Texts.t("document.column.recipients"));
    private final Checkbox restricted = new Checkbox(Texts.t("document.restricted"));
    private final Paragraph fileName = new Paragraph(Texts.t("document.entry.no-file"));
    private final FileUpload upload;
    private @Nullable FileId file;

    EntryFields(KeepingDesk desk, FieldErrors errors) {
        date.setValue(desk.today());
        date.setMax(desk.today());
        restricted.setHelperText(Texts.t("document.outgoing.restricted-help"));
        fileName.addClassName("soft");
        upload = new FileUpload(desk.files(), this::accept);
        errors.bind("date", date)
                .bind("summary", summary)
                .bind("signatory", signatory)
                .bind("signatoryTitle", title)
                .bind("recipients", recipients);
    }

    Component[] components() {
        return new Component[] {date, summary, signatory, title, recipients, restricted, fileName, upload};
    }

    void propose(String knownSummary, boolean knownRestricted) {
        summary.setValue(knownSummary);
        restricted.setValue(knownRestricted);
    }

    /** What is said of a number that is only reserved. */
    Component[] ofReservation() {
        return new Component[] {summary, restricted};
    }

    PaperEntry entry() {
        return new PaperEntry(
                date.getValue(),
                summary.getValue(),
                recipients.getValue(),
                signatory.getValue(),
                title.getValue(),
                file,
                restricted.getValue());
    }

    private void accept(StoredFile stored) {
        file = stored.id();
        fileName.setText(stored.name());
    }
}
