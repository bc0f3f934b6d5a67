package vn.thongsuot.procedure.ui.notice;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Notifications;
import vn.thongsuot.platform.ui.SectionCard;
import vn.thongsuot.procedure.notice.MailMode;
import vn.thongsuot.procedure.notice.NoticePreferences;

/** How the signed-in person wants to be told beside the portal itself. */
class PreferenceCards extends Div {

    private final transient NoticePreferences preferences;

    PreferenceCards(NoticePreferences preferences) {
        this.preferences = preferences;
        addClassName("notice-preferences");
        show();
    }

    private void show() {
        removeAll();
        NoticePreferences.Mine mine = preferences.mine();
        if (preferences.mailOffered()) {
            add(mailCard(mine));
        }
        add(calendarCard(mine));
    }

    private SectionCard mailCard(NoticePreferences.Mine mine) {
        var card = new SectionCard(Texts.t("procedure.notice.mail"));
        if (mine.address() != null) {
            var mode = new RadioButtonGroup<MailMode>(Texts.t("procedure.notice.mail-to", mine.address()));
            mode.setItems(MailMode.values());
            mode.setItemLabelGenerator(
                    value -> Texts.t("procedure.notice.mode." + value.name().toLowerCase(Locale.ROOT)));
            mode.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
            mode.setValue(mine.mode());
            mode.addValueChangeListener(change -> {
                preferences.chooseMode(change.getValue());
                Notifications.success(Texts.t("procedure.notice.saved"));
            });
            card.add(mode);
        }
        card.add(mine.awaiting() == null ? addressRow(mine) : codeRow(mine.awaiting()));
        card.add(new Paragraph(Texts.t("procedure.notice.no-content")));
        return card;
    }

    private Div addressRow(NoticePreferences.Mine mine) {
        var address = new TextField(
                Texts.t(mine.address() == null ? "procedure.notice.address" : "procedure.notice.other-address"));
        address.setManualValidation(true);
        address.setMaxLength(254);
        var send = new Button(Texts.t("procedure.notice.send-code"));
        send.addClickListener(click -> tried(address, () -> {
            preferences.requestAddress(address.getValue());
            show();
        }));
        return row(address, send);
    }

    private Div codeRow(String awaiting) {
        var code = new TextField(Texts.t("procedure.notice.code", awaiting));
        code.setManualValidation(true);
        code.setMaxLength(6);
        code.setAllowedCharPattern("[0-9]");
        var confirm = new Button(Texts.t("procedure.notice.confirm"));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.addClickListener(click -> tried(code, () -> {
            if (preferences.confirmAddress(code.getValue())) {
                Notifications.success(Texts.t("procedure.notice.confirmed"));
                show();
            } else {
                code.setErrorMessage(Texts.t("procedure.notice.wrong-code"));
                code.setInvalid(true);
            }
        }));
        return row(code, confirm);
    }

    private SectionCard calendarCard(NoticePreferences.Mine mine) {
        var card = new SectionCard(
                Texts.t("procedure.notice.calendar"), new Paragraph(Texts.t("procedure.notice.calendar-help")));
        var make = new Button(
                Texts.t(mine.calendar() ? "procedure.notice.calendar-anew" : "procedure.notice.calendar-make"));
        make.addClickListener(click -> {
            String made = preferences.newCalendar();
            show();
            showAddress(made);
        });
        var buttons = new Div(make);
        buttons.addClassName("form-buttons");
        if (mine.calendar()) {
            var end = new Button(Texts.t("procedure.notice.calendar-end"), click -> {
                preferences.endCalendar();
                show();
            });
            end.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            buttons.add(end);
            card.add(new Paragraph(Texts.t("procedure.notice.calendar-there")));
        }
        card.add(buttons);
        return card;
    }

    /** The address is kept as a hash only, so this is the one time to copy it. */
    private void showAddress(String made) {
        var address = new TextField(Texts.t("procedure.notice.calendar-address"));
        address.setValue(made);
        address.setReadOnly(true);
        address.setWidthFull();
        address.setHelperText(Texts.t("procedure.notice.calendar-once"));
        add(address);
        address.getElement().executeJs("this.inputElement.select(); this.scrollIntoView({block: 'nearest'})");
    }

    private static void tried(TextField field, Runnable work) {
        field.setInvalid(false);
        try {
            work.run();
        } catch (RuleViolationException e) {
            var violation = e.violations().getFirst();
            field.setErrorMessage(
                    Texts.t(violation.messageKey(), violation.arguments().toArray()));
            field.setInvalid(true);
            field.focus();
        }
    }

    private static Div row(TextField field, Button button) {
        field.addClassName("notice-field");
        var row = new Div(field, button);
        row.addClassName("notice-row");
        return row;
    }
}
