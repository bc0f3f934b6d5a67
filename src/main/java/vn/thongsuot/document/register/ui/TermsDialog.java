package vn.thongsuot.document.register.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import vn.thongsuot.document.register.Term;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.FieldErrors;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.Notifications;

/** The terms of the unit whose registers this person keeps, and the beginning of a new one. */
class TermsDialog extends RegisterDialog {

    TermsDialog(KeepingDesk desk) {
        this(desk, new FieldErrors());
    }

    private TermsDialog(KeepingDesk desk, FieldErrors errors) {
        super(Texts.t("document.terms.title"), errors);
        List<UnitSummary> units = desk.incoming().keptUnits();
        var name = new TextField(Texts.t("document.terms.name"));
        DatePicker start = Formats.datePicker(Texts.t("document.terms.start"));
        errors.bind("name", name).bind("startsOn", start);
        for (UnitSummary unit : units) {
            fields(new Paragraph(unit.name()), list(desk.terms().of(unit.id())));
        }
        fields(new Paragraph(Texts.t("document.terms.help")), name, start);
        buttons(
                Texts.t("document.terms.begin"),
                () -> {
                    if (start.getValue() == null || units.isEmpty()) {
                        throw new RuleViolationException(
                                List.of(Violation.of("startsOn", "document.entry.date-required")));
                    }
                    desk.terms().begin(units.getFirst(), name.getValue(), start.getValue());
                },
                () -> Notifications.success(Texts.t("document.terms.begun")));
    }

    private static UnorderedList list(List<Term> terms) {
        var list = new UnorderedList();
        terms.forEach(term -> list.add(new ListItem(
                term.endsOn() == null
                        ? Texts.t("document.terms.open", term.name(), Formats.date(term.startsOn()))
                        : Texts.t(
                                "document.terms.ended",
                                term.name(),
                                Formats.date(term.startsOn()),
                                Formats.date(term.endsOn())))));
        return list;
    }
}
