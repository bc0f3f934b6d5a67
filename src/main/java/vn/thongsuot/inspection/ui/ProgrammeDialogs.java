package vn.thongsuot.inspection.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongsuot.inspection.InspectionKind;
import vn.thongsuot.inspection.Subject;
import vn.thongsuot.inspection.SubjectKind;
import vn.thongsuot.inspection.programme.Programme;
import vn.thongsuot.inspection.programme.ProgrammeBody;
import vn.thongsuot.inspection.programme.ProgrammeService;
import vn.thongsuot.membership.MemberDirectory;
import vn.thongsuot.membership.MemberStanding;
import vn.thongsuot.organization.UnitBrowser;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.organization.ui.UnitField;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.EntryDialog;
import vn.thongsuot.platform.ui.Formats;

/** What the inspection committee enters into its programmes. */
@Component
class ProgrammeDialogs {

    private static final int LAST_QUARTER = 4;

    private final ProgrammeService programmes;
    private final UnitBrowser units;
    private final MemberDirectory members;

    ProgrammeDialogs(ProgrammeService programmes, UnitBrowser units, MemberDirectory members) {
        this.programmes = programmes;
        this.units = units;
        this.members = members;
    }

    void create(UnitSummary unit, LocalDate today, Runnable saved) {
        var body = new Select<ProgrammeBody>();
        body.setLabel(Texts.t("inspection.programmes.body"));
        body.setItems(ProgrammeBody.in(unit));
        body.setItemLabelGenerator(value -> Texts.t("inspection.programme-body." + value));
        body.setValue(ProgrammeBody.COMMITTEE);
        body.setReadOnly(ProgrammeBody.in(unit).size() == 1);
        var from = year("inspection.programmes.year-from", today.getYear());
        var to = year("inspection.programmes.year-to", today.getYear());
        new EntryDialog(
                        Texts.t("inspection.programmes.create"),
                        () -> programmes.create(
                                unit.id(), body.getValue(), number(from, "yearFrom"), number(to, "yearTo")),
                        saved)
                .field("body", body)
                .field("yearFrom", from)
                .field("yearTo", to)
                .open();
    }

    void add(Programme programme, Runnable saved) {
        var kind = new Select<InspectionKind>();
        kind.setLabel(Texts.t("inspection.column.kind"));
        kind.setItems(InspectionKind.COMPLIANCE, InspectionKind.SUPERVISION);
        kind.setItemLabelGenerator(value -> Texts.t("inspection.kind." + value));
        kind.setValue(InspectionKind.COMPLIANCE);
        var subjectKind = new Select<SubjectKind>();
        subjectKind.setLabel(Texts.t("inspection.programmes.subject-kind"));
        subjectKind.setItems(SubjectKind.values());
        subjectKind.setItemLabelGenerator(value -> Texts.t("inspection.subject-kind." + value));
        subjectKind.setValue(SubjectKind.ORGANIZATION);
        var unit = new UnitField(Texts.t("inspection.programmes.organization"), units);
        var member = new ComboBox<MemberStanding>(Texts.t("inspection.programmes.member"));
        member.setItemsWithFilterConverter(
                query -> members
                        .everMembers(
                                programme.unit(), query.getFilter().orElse(""), query.getOffset() + query.getLimit())
                        .stream()
                        .skip(query.getOffset()),
                term -> term);
        member.setItemLabelGenerator(MemberStanding::fullName);
        member.setVisible(false);
        subjectKind.addValueChangeListener(change -> {
            unit.setVisible(change.getValue() == SubjectKind.ORGANIZATION);
            member.setVisible(change.getValue() == SubjectKind.MEMBER);
        });
        var content = new TextArea(Texts.t("inspection.programmes.content"));
        content.setRequiredIndicatorVisible(true);
        var year = year("inspection.programmes.planned-year", programme.yearFrom());
        var quarter = new Select<Integer>();
        quarter.setLabel(Texts.t("inspection.programmes.planned-quarter"));
        quarter.setItems(IntStream.rangeClosed(1, LAST_QUARTER).boxed().toList());
        quarter.setEmptySelectionAllowed(true);
        quarter.setItemLabelGenerator(value -> value == null ? "" : value.toString());
        var reason = reason(programme);
        new EntryDialog(
                        Texts.t("inspection.programmes.add"),
                        () -> programmes.add(
                                programme.id(),
                                new ProgrammeService.NewItem(
                                        kind.getValue(),
                                        subject(subjectKind.getValue(), unit.getValue(), member.getValue()),
                                        content.getValue(),
                                        number(year, "year"),
                                        quarter.getValue()),
                                reason.getValue()),
                        saved)
                .field("kind", kind)
                .field("subjectKind", subjectKind)
                .field("unit", unit)
                .field("member", member)
                .field("content", content)
                .field("year", year)
                .field("quarter", quarter)
                .field("reason", reason)
                .open();
    }

    void remove(Programme programme, Programme.Item item, Runnable saved) {
        var reason = reason(programme);
        new EntryDialog(
                        Texts.t("inspection.programmes.remove-title", item.subject()),
                        () -> programmes.remove(programme.id(), item.id(), reason.getValue()),
                        saved)
                .field("reason", reason)
                .open();
    }

    void adopt(Programme programme, LocalDate today, Runnable saved) {
        var on = Formats.datePicker(Texts.t("inspection.programmes.adopted-on"));
        on.setValue(today);
        on.setMax(today);
        var number = new TextField(Texts.t("inspection.programmes.decision-number"));
        new EntryDialog(
                        Texts.t("inspection.programmes.adopt"),
                        () -> programmes.adopt(programme.id(), on.getValue(), number.getValue()),
                        saved)
                .field("on", on)
                .field("decisionNumber", number)
                .open();
    }

    /** Nobody is asked for a reason before the programme is adopted. */
    private static TextArea reason(Programme programme) {
        var reason = new TextArea(Texts.t("inspection.programmes.reason"));
        reason.setVisible(programme.isAdopted());
        reason.setRequiredIndicatorVisible(true);
        return reason;
    }

    private static Subject subject(SubjectKind kind, @Nullable UnitSummary unit, @Nullable MemberStanding member) {
        if (kind == SubjectKind.ORGANIZATION && unit != null) {
            return Subject.of(unit.id());
        }
        if (kind == SubjectKind.MEMBER && member != null) {
            return Subject.of(member.personId());
        }
        String field = kind == SubjectKind.ORGANIZATION ? "unit" : "member";
        throw new RuleViolationException(List.of(Violation.of(field, "inspection.programme.whom")));
    }

    private static IntegerField year(String key, int value) {
        var field = new IntegerField(Texts.t(key));
        field.setValue(value);
        field.setStepButtonsVisible(true);
        return field;
    }

    private static int number(IntegerField field, String name) {
        @Nullable Integer value = field.getValue();
        if (value == null) {
            throw new RuleViolationException(List.of(Violation.of(name, "inspection.evidence.required")));
        }
        return value;
    }
}
