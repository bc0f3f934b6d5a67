package vn.thongsuot.document.register.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.document.register.DocumentType;
import vn.thongsuot.document.register.Issuer;
import vn.thongsuot.document.register.PaperEntry;
import vn.thongsuot.document.register.RegisterKeeping;
import vn.thongsuot.platform.error.DomainException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.FieldErrors;
import vn.thongsuot.platform.ui.Notifications;

/** Takes a number for a document made outside, or enters one that was issued on paper. */
class NumberDialog extends RegisterDialog {

    enum Purpose {
        RESERVE,
        ENTER
    }

    private final transient KeepingDesk desk;
    private final ComboBox<Issuer> issuer = new ComboBox<>(Texts.t("document.column.issuer"));
    private final ComboBox<DocumentType> type = new ComboBox<>(Texts.t("document.column.type"));
    private final TextField number = new TextField(Texts.t("document.entry.number"));
    private final TextField lastOnPaper = new TextField(Texts.t("document.entry.last-on-paper"));
    private final Paragraph standing = new Paragraph();
    private final transient EntryFields entry;

    NumberDialog(KeepingDesk desk, Purpose purpose, Runnable changed) {
        this(desk, purpose, new FieldErrors(), changed);
    }

    private NumberDialog(KeepingDesk desk, Purpose purpose, FieldErrors errors, Runnable changed) {
        super(Texts.t("document.keeping." + purpose.name().toLowerCase(Locale.ROOT)), errors);
        this.desk = desk;
        entry = new EntryFields(desk, errors);
        List<Issuer> issuers = desk.keeping().issuers();
        issuer.setItems(issuers);
        issuer.setItemLabelGenerator(NumberDialog::name);
        issuer.setValue(issuers.getFirst());
        type.setItems(desk.types().all());
        type.setItemLabelGenerator(DocumentType::label);
        errors.bind("type", type).bind("number", number);
        lastOnPaper.setHelperText(Texts.t("document.entry.last-on-paper-help"));
        lastOnPaper.setVisible(false);
        issuer.addValueChangeListener(change -> look());
        type.addValueChangeListener(change -> look());
        fields(issuer, type, standing, lastOnPaper);
        if (purpose == Purpose.RESERVE) {
            fields(entry.ofReservation());
            buttons(Texts.t("document.keeping.take-number"), () -> reserve(issuer()), changed);
        } else {
            fields(number);
            fields(entry.components());
            buttons(Texts.t("platform.save"), () -> enter(issuer()), changed);
        }
    }

    /** What the register says now; another may take the number meanwhile, which saving finds out. */
    private void look() {
        DocumentType chosen = type.getValue();
        if (chosen == null || issuer.getValue() == null) {
            return;
        }
        try {
            RegisterKeeping.Standing now = desk.keeping().standing(issuer.getValue(), chosen.key());
            standing.setText(Texts.t("document.entry.standing", now.term().name(), now.next() + now.symbol()));
            lastOnPaper.setVisible(now.mayStartAfter());
            number.setValue(String.valueOf(now.next()));
        } catch (DomainException e) {
            Notifications.error(e);
        }
    }

    private void reserve(Issuer by) {
        startAfterPaper(by);
        PaperEntry typed = entry.entry();
        desk.keeping().reserve(by, type().key(), typed.summary(), typed.restricted());
    }

    private void enter(Issuer by) {
        startAfterPaper(by);
        desk.keeping().enter(by, type().key(), (int) read(number, "number"), entry.entry());
    }

    private void startAfterPaper(Issuer by) {
        if (lastOnPaper.isVisible() && !lastOnPaper.isEmpty()) {
            desk.keeping().startAfter(by, type().key(), (int) read(lastOnPaper, "number"));
            lastOnPaper.clear();
            look();
        }
    }

    private Issuer issuer() {
        return require(issuer.getValue(), "issuer", "document.entry.issuer-required");
    }

    private DocumentType type() {
        return require(type.getValue(), "type", "document.entry.type-required");
    }

    private static <T> T require(@Nullable T value, String field, String key) {
        if (value == null) {
            throw new RuleViolationException(List.of(Violation.of(field, key)));
        }
        return value;
    }

    private static long read(TextField field, String key) {
        String typed = field.getValue().strip();
        if (!typed.matches("\\d{1,6}")) {
            throw new RuleViolationException(List.of(Violation.of(key, "document.entry.number-range")));
        }
        return Long.parseLong(typed);
    }

    private static String name(Issuer issuer) {
        return Texts.t("document.body."
                        + issuer.body().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                + ", "
                + issuer.unit().name();
    }
}
