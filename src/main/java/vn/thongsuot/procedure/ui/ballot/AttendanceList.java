package vn.thongsuot.procedure.ui.ballot;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.meeting.Attendance;
import vn.thongsuot.procedure.meeting.Summoned;

/** Who is summoned, and for each whether present, absent, excused or replaced. Every change is kept at once. */
final class AttendanceList extends Div {

    private final MeetingDesk desk;
    private final Runnable changed;
    private final Details sheet = new Details();
    private final Div rows = new Div();
    private final Paragraph summary = new Paragraph();
    private final ComboBox<PersonBox.Item> more;

    /** @param changed called after the list changed, when its numbers are to be read again */
    AttendanceList(MeetingDesk desk, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
        addClassName("attendance");
        rows.addClassName("attendance-rows");
        summary.addClassName("attendance-summary");
        more = PersonBox.one(Texts.t("procedure.attendance.add"), List.of(), desk);
        more.setManualValidation(true);
        more.setWidth("min(26rem, 100%)");
        more.addValueChangeListener(change -> {
            PersonBox.Item person = change.getValue();
            if (person != null && change.isFromClient()) {
                add(person);
            }
        });
        var anew = new Button(Texts.t("procedure.attendance.propose"), click -> {
            desk.propose();
            refresh();
        });
        anew.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        anew.setTooltipText(Texts.t("procedure.attendance.propose-help"));
        sheet.add(rows, more, anew);
        sheet.setOpened(true);
        add(summary, sheet);
        show(desk.attendance());
    }

    private void add(PersonBox.Item person) {
        try {
            desk.add(person.id());
        } catch (RuleViolationException e) {
            more.setErrorMessage(Texts.t(
                    e.violations().getFirst().messageKey(),
                    e.violations().getFirst().arguments().toArray()));
            more.setInvalid(true);
            return;
        }
        more.setInvalid(false);
        more.clear();
        refresh();
    }

    private void refresh() {
        show(desk.attendance());
        changed.run();
    }

    private void show(List<Summoned> people) {
        rows.removeAll();
        people.forEach(summoned -> rows.add(new AttendanceRow(summoned, desk, this::counted, this::refresh)));
        sheet.setSummaryText(Texts.t("procedure.attendance.list", people.size()));
        sum(people);
    }

    /** A mark changed: the rows stay as they are, so that the cursor does. */
    private void counted() {
        sum(desk.attendance());
        changed.run();
    }

    private void sum(List<Summoned> people) {
        summary.setText(Texts.t(
                "procedure.attendance.summary",
                people.size(),
                people.stream().filter(one -> one.attendance().votes()).count(),
                count(people, Attendance.REPLACED),
                count(people, Attendance.EXCUSED),
                count(people, Attendance.ABSENT)));
    }

    private static long count(List<Summoned> people, Attendance attendance) {
        return people.stream().filter(one -> one.attendance() == attendance).count();
    }
}
