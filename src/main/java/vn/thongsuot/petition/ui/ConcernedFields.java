package vn.thongsuot.petition.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.FieldErrors;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.PickerCall;
import vn.thongsuot.procedure.RecordChoice;
import vn.thongsuot.procedure.RecordPicker;

/** Whom or what a petition is about, where the portal knows them, so that it is kept from them. */
final class ConcernedFields extends Details {

    private final ComboBox<RecordChoice> person = new ComboBox<>(Texts.t("petition.intake.subject-person"));
    private final ComboBox<RecordChoice> unit = new ComboBox<>(Texts.t("petition.intake.subject-unit"));

    /** @param of the unit whose people and organizations are offered */
    ConcernedFields(UnitSummary of, LocalDate today, List<RecordPicker> pickers) {
        var call = new PickerCall(new CaseContext(null, "petition", of, null, today), Map.of());
        offer(person, picker(pickers, "cadre.persons-of-unit"), call);
        offer(unit, picker(pickers, "inspection.organizations"), call);
        var row = new Div(person, unit);
        row.addClassName("petition-row");
        setSummaryText(Texts.t("petition.intake.concerned"));
        add(new Paragraph(Texts.t("petition.intake.concerned-help")), row);
    }

    @Nullable
    PersonId person() {
        return number(person).map(PersonId::new).orElse(null);
    }

    @Nullable
    UnitId unit() {
        return number(unit).map(UnitId::new).orElse(null);
    }

    boolean isEmpty() {
        return person.isEmpty() && unit.isEmpty();
    }

    void clear() {
        person.clear();
        unit.clear();
    }

    void bind(FieldErrors errors) {
        errors.bind("subjectPerson", person).bind("subjectUnit", unit);
    }

    void onChange(SerializableRunnable changed) {
        person.addValueChangeListener(change -> changed.run());
        unit.addValueChangeListener(change -> changed.run());
    }

    private static Optional<Long> number(ComboBox<RecordChoice> box) {
        return box.getOptionalValue().map(choice -> Long.parseLong(choice.id()));
    }

    private static RecordPicker picker(List<RecordPicker> pickers, String name) {
        return pickers.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void offer(ComboBox<RecordChoice> box, RecordPicker picker, PickerCall call) {
        box.setItems(query ->
                picker.choices(call, query.getFilter().orElse(""), query.getOffset() + query.getLimit()).stream()
                        .skip(query.getOffset()));
        box.setItemLabelGenerator(
                choice -> choice.detail() == null ? choice.label() : choice.label() + " · " + choice.detail());
        box.setClearButtonVisible(true);
    }
}
