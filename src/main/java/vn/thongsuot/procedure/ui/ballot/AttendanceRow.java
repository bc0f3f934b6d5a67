package vn.thongsuot.procedure.ui.ballot;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.meeting.Attendance;
import vn.thongsuot.procedure.meeting.Summoned;

/** One of the summoned. What goes with an absence is asked only when there is one. */
final class AttendanceRow extends Div {

    private final Summoned summoned;
    private final MeetingDesk desk;
    private final Runnable counted;
    private final Select<Attendance> attendance = new Select<>();
    private @Nullable TextField reason;
    private @Nullable ComboBox<PersonBox.Item> replacement;

    /**
     * @param counted called when the mark changed
     * @param refresh called when the person was taken off the list
     */
    AttendanceRow(Summoned summoned, MeetingDesk desk, Runnable counted, Runnable refresh) {
        this.summoned = summoned;
        this.desk = desk;
        this.counted = counted;
        addClassName("attendance-row");
        var name = new Span(summoned.name());
        name.addClassName("attendance-name");
        var who = new Div(name);
        String standing = summoned.standing();
        if (standing != null) {
            var as = new Span(standing);
            as.addClassName("soft");
            who.add(as);
        }
        who.addClassName("attendance-who");
        attendance.setItems(Attendance.values());
        attendance.setItemLabelGenerator(AttendanceRow::word);
        attendance.setAriaLabel(Texts.t("procedure.attendance.of", summoned.name()));
        attendance.setValue(summoned.attendance());
        attendance.addValueChangeListener(change -> {
            shape();
            keep();
        });
        var remove = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> {
            desk.remove(summoned.person());
            refresh.run();
        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        remove.setAriaLabel(Texts.t("procedure.attendance.remove", summoned.name()));
        add(who, attendance, remove);
        shape();
    }

    static String word(Attendance attendance) {
        return Texts.t("procedure.attendance." + attendance.name().toLowerCase(Locale.ROOT));
    }

    /** Shows the fields that the mark asks for. */
    private void shape() {
        Attendance mark = attendance.getValue();
        if (mark != Attendance.PRESENT && reason == null) {
            reason = new TextField();
            reason.setPlaceholder(Texts.t("procedure.attendance.reason"));
            reason.setAriaLabel(Texts.t("procedure.attendance.reason-of", summoned.name()));
            reason.setManualValidation(true);
            reason.setValue(Optional.ofNullable(summoned.reason()).orElse(""));
            reason.addValueChangeListener(change -> keep());
            add(reason);
        }
        if (mark == Attendance.REPLACED && replacement == null) {
            replacement = PersonBox.one("", List.of(), desk);
            replacement.setPlaceholder(Texts.t("procedure.attendance.replaced-by"));
            replacement.setAriaLabel(Texts.t("procedure.attendance.replaced-by-of", summoned.name()));
            replacement.setManualValidation(true);
            PersonId present = summoned.replacedBy();
            if (present != null) {
                replacement.setValue(new PersonBox.Item(present, String.valueOf(summoned.replacementName()), null));
            }
            replacement.addValueChangeListener(change -> keep());
            add(replacement);
        }
        if (reason != null) {
            reason.setVisible(mark != Attendance.PRESENT);
        }
        if (replacement != null) {
            replacement.setVisible(mark == Attendance.REPLACED);
        }
    }

    private void keep() {
        TextField why = reason;
        ComboBox<PersonBox.Item> who = replacement;
        try {
            desk.mark(
                    summoned.person(),
                    attendance.getValue(),
                    who == null || who.getValue() == null
                            ? null
                            : who.getValue().id(),
                    why == null ? null : why.getValue());
        } catch (RuleViolationException e) {
            e.violations().forEach(this::refuse);
            return;
        }
        if (why != null) {
            why.setInvalid(false);
        }
        if (who != null) {
            who.setInvalid(false);
        }
        counted.run();
    }

    private void refuse(Violation violation) {
        String text = Texts.t(violation.messageKey(), violation.arguments().toArray());
        TextField why = reason;
        ComboBox<PersonBox.Item> who = replacement;
        if ("reason".equals(violation.field()) && why != null) {
            why.setErrorMessage(text);
            why.setInvalid(true);
            why.focus();
        } else if (who != null) {
            who.setErrorMessage(text);
            who.setInvalid(true);
            who.focus();
        }
    }
}
