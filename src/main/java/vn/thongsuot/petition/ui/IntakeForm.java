package vn.thongsuot.petition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.petition.Channel;
import vn.thongsuot.petition.IntakeEntry;
import vn.thongsuot.petition.PetitionId;
import vn.thongsuot.petition.PetitionKind;
import vn.thongsuot.petition.PetitionWords;
import vn.thongsuot.petition.Sender;
import vn.thongsuot.petition.SenderKind;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.FieldErrors;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.procedure.RecordPicker;

/** What the office writes down of a petition, in the order in which one reads it off the letter. */
final class IntakeForm extends Div {

    private static final int TYPING_PAUSE_MILLIS = 500;

    private final Select<Channel> channel = new Select<>();
    private final DatePicker received = Formats.datePicker(Texts.t("petition.intake.received"));
    private final TextField transferredFrom = new TextField(Texts.t("petition.intake.transferred-from"));
    private final Select<SenderKind> senderKind = new Select<>();
    private final TextField name = new TextField(Texts.t("petition.intake.sender-name"));
    private final TextField address = new TextField(Texts.t("petition.intake.sender-address"));
    private final TextField phone = new TextField(Texts.t("petition.intake.sender-phone"));
    private final Select<PetitionKind> kind = new Select<>();
    private final Paragraph sealed = new Paragraph(Texts.t("petition.intake.sealed-hint"));
    private final TextArea content = new TextArea(Texts.t("petition.intake.content"));
    private final TextField subject = new TextField(Texts.t("petition.intake.subject"));
    private final ConcernedFields concerned;
    private final LetterUpload letter = new LetterUpload();
    private final FieldErrors errors = new FieldErrors();
    private final SerializableSupplier<LocalDate> today;

    /** @param changed what is typed may resemble something else now */
    IntakeForm(
            UnitSummary unit,
            SerializableSupplier<LocalDate> today,
            List<RecordPicker> pickers,
            SerializableRunnable changed) {
        this.today = today;
        addClassName("petition-form");
        choose(channel, "petition.column.channel", Channel.values(), PetitionWords::of);
        choose(senderKind, "petition.intake.sender-kind", SenderKind.values(), PetitionWords::of);
        choose(kind, "petition.intake.kind", PetitionKind.values(), PetitionWords::of);
        content.setMinRows(3);
        content.setHelperText(Texts.t("petition.intake.content-help"));
        subject.setHelperText(Texts.t("petition.intake.subject-help"));
        sealed.addClassName("petition-sealed-hint");
        concerned = new ConcernedFields(unit, today.get(), pickers);
        add(
                row(channel, received, transferredFrom),
                row(senderKind, name, phone),
                address,
                row(kind),
                sealed,
                content,
                subject,
                concerned,
                letter);
        channel.addValueChangeListener(change -> adapt());
        senderKind.addValueChangeListener(change -> adapt());
        kind.addValueChangeListener(change -> adapt());
        for (TextField field : List.of(name, phone, subject)) {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        }
        content.setValueChangeMode(ValueChangeMode.LAZY);
        content.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        for (HasValue<?, ?> field : List.of(name, phone, subject, content, kind, senderKind)) {
            field.addValueChangeListener(change -> changed.run());
        }
        errors.bind("receivedOn", received)
                .bind("transferredFrom", transferredFrom)
                .bind("senderName", name)
                .bind("senderAddress", address)
                .bind("senderPhone", phone)
                .bind("content", content)
                .bind("subject", subject);
        concerned.bind(errors);
        clear();
    }

    /** Ready for the next letter. */
    void clear() {
        channel.setValue(Channel.POST);
        received.setValue(today.get());
        received.setMax(today.get());
        senderKind.setValue(SenderKind.PERSON);
        kind.setValue(PetitionKind.PROPOSAL);
        List.of(transferredFrom, name, address, phone, subject).forEach(TextField::clear);
        content.clear();
        concerned.clear();
        letter.clear();
        errors.clear();
        adapt();
    }

    void begin() {
        channel.focus();
    }

    void show(RuleViolationException refusal) {
        errors.show(refusal);
        refusal.violations().stream()
                .filter(violation -> "letter".equals(violation.field()))
                .forEach(violation -> letter.refuse(
                        Texts.t(violation.messageKey(), violation.arguments().toArray())));
    }

    Sender sender() {
        return senderKind.getValue() == SenderKind.ANONYMOUS
                ? Sender.ANONYMOUS
                : new Sender(senderKind.getValue(), name.getValue(), address.getValue(), phone.getValue());
    }

    boolean protectsSender() {
        return kind.getValue().protectsSender();
    }

    String content() {
        return content.getValue();
    }

    String subject() {
        return subject.getValue();
    }

    IntakeEntry entry(@Nullable PetitionId earlier) {
        return new IntakeEntry(
                channel.getValue(),
                received.getValue(),
                transferredFrom.getValue(),
                sender(),
                kind.getValue(),
                content.getValue(),
                subject.getValue(),
                concerned.person(),
                concerned.unit(),
                letter.letter(),
                earlier);
    }

    private void adapt() {
        transferredFrom.setVisible(channel.getValue() == Channel.TRANSFERRED);
        boolean named = senderKind.getValue() != SenderKind.ANONYMOUS;
        List.of(name, address, phone).forEach(field -> field.setVisible(named));
        sealed.setVisible(kind.getValue() != null && kind.getValue().protectsSender());
    }

    private static Div row(Component... fields) {
        var row = new Div(fields);
        row.addClassName("petition-row");
        return row;
    }

    private static <E> void choose(Select<E> select, String label, E[] items, SerializableFunction<E, String> text) {
        select.setLabel(Texts.t(label));
        select.setItems(items);
        select.setItemLabelGenerator(text::apply);
    }
}
