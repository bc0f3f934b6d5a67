package vn.thongsuot.document.register.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.document.FileId;
import vn.thongsuot.document.register.DocumentType;
import vn.thongsuot.document.register.IncomingEntry;
import vn.thongsuot.document.ui.FileUpload;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.FieldErrors;
import vn.thongsuot.platform.ui.Formats;

/** Enters a document that came in. */
class IncomingDialog extends RegisterDialog {

    private @Nullable FileId file;

    IncomingDialog(KeepingDesk desk, List<UnitSummary> units, Runnable entered) {
        this(desk, units, entered, new FieldErrors());
    }

    private IncomingDialog(KeepingDesk desk, List<UnitSummary> units, Runnable entered, FieldErrors errors) {
        super(Texts.t("document.incoming.enter"), errors);
        var unit = new Select<UnitSummary>();
        unit.setLabel(Texts.t("document.incoming.unit"));
        unit.setItems(units);
        unit.setItemLabelGenerator(UnitSummary::name);
        unit.setValue(units.getFirst());
        unit.setVisible(units.size() > 1);
        DatePicker received = Formats.datePicker(Texts.t("document.incoming.received"));
        received.setValue(desk.today());
        received.setMax(desk.today());
        var sender = new TextField(Texts.t("document.incoming.sender"));
        var number = new TextField(Texts.t("document.incoming.sender-number"));
        DatePicker sent = Formats.datePicker(Texts.t("document.incoming.sender-date"));
        var type = new Select<DocumentType>();
        type.setLabel(Texts.t("document.column.type"));
        type.setItems(desk.types().all());
        type.setItemLabelGenerator(DocumentType::label);
        var summary = new TextArea(Texts.t("document.column.summary"));
        var restricted = new Checkbox(Texts.t("document.restricted"));
        restricted.setHelperText(Texts.t("document.incoming.restricted-help"));
        var fileName = new Paragraph(Texts.t("document.incoming.no-file"));
        fileName.addClassName("soft");
        var upload = new FileUpload(desk.files(), stored -> {
            file = stored.id();
            fileName.setText(stored.name());
        });
        errors.bind("receivedOn", received)
                .bind("sender", sender)
                .bind("senderNumber", number)
                .bind("senderDate", sent)
                .bind("summary", summary);
        fields(petitionsElsewhere(desk));
        fields(unit, received, sender, number, sent, type, summary, restricted, fileName, upload);
        buttons(
                Texts.t("platform.save"),
                () -> desk.incoming()
                        .enter(
                                unit.getValue(),
                                new IncomingEntry(
                                        received.getValue(),
                                        sender.getValue(),
                                        number.getValue(),
                                        sent.getValue(),
                                        type.getValue() == null
                                                ? null
                                                : type.getValue().key(),
                                        summary.getValue(),
                                        file,
                                        restricted.getValue())),
                entered);
    }

    private static Div petitionsElsewhere(KeepingDesk desk) {
        var hint = new Div(new Paragraph(Texts.t("document.incoming.petitions")));
        hint.addClassNames("callout", "callout-info");
        desk.petitions()
                .intake()
                .ifPresent(path -> hint.add(new Anchor(path, Texts.t("document.incoming.to-petitions"))));
        return hint;
    }
}
