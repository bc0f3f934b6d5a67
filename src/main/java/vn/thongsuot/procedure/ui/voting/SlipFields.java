package vn.thongsuot.procedure.ui.voting;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.PersonChoice;
import vn.thongsuot.procedure.ballotbox.Slip;
import vn.thongsuot.procedure.ballotbox.SlipForm;
import vn.thongsuot.procedure.ballotbox.SlipForm.Option;

/** The slip to be filled in. Nothing of it is kept anywhere before it is cast. */
class SlipFields extends Div {

    private static final int MOST_OFFERED = 30;

    private final SlipForm form;
    private final Map<Option, RadioButtonGroup<Option>> marks = new LinkedHashMap<>();
    private Supplier<Set<Option>> chosen = Set::of;
    private final @Nullable MultiSelectComboBox<PersonChoice> others;

    /** @param people finds persons who may be named beside those offered: search text and how many at most */
    SlipFields(SlipForm form, BiFunction<String, Integer, List<PersonChoice>> people) {
        this.form = form;
        addClassName("slip-fields");
        if (form.isMarked()) {
            form.options().forEach(this::markField);
        } else if (!form.options().isEmpty()) {
            chooseField();
        }
        others = form.writeIn() ? othersField(people) : null;
    }

    /** The slip as it is filled in now. */
    Slip slip() {
        Map<String, String> given = new LinkedHashMap<>();
        marks.forEach(
                (option, field) -> field.getOptionalValue().ifPresent(mark -> given.put(option.key(), mark.key())));
        chosen.get().forEach(option -> given.put(option.key(), SlipForm.CHOSEN));
        return new Slip(
                given, named().stream().map(person -> person.id().value()).toList(), false);
    }

    /** What the slip says, what it leaves out of several questions too; empty for a blank one. */
    List<String> summary() {
        List<String> lines = new ArrayList<>();
        boolean single = form.options().size() == 1;
        if (marks.values().stream().anyMatch(field -> !field.isEmpty())) {
            marks.forEach((option, field) -> {
                String said = field.getOptionalValue().map(Option::label).orElseGet(SlipFields::leftBlank);
                lines.add(single ? said : Texts.t("procedure.voting.marked", option.label(), said));
            });
        }
        form.options().stream()
                .filter(chosen.get()::contains)
                .map(Option::label)
                .forEach(lines::add);
        named().stream().map(PersonChoice::fullName).forEach(lines::add);
        return lines;
    }

    private static String leftBlank() {
        return Texts.t("procedure.voting.left-blank");
    }

    private Set<PersonChoice> named() {
        return others == null ? Set.of() : others.getValue();
    }

    private void markField(Option option) {
        var field = new RadioButtonGroup<Option>();
        field.setLabel(form.options().size() == 1 ? Texts.t("procedure.voting.your-vote") : option.label());
        field.setItems(form.marks());
        field.setItemLabelGenerator(Option::label);
        if (form.options().size() == 1) {
            field.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        }
        marks.put(option, field);
        add(field);
    }

    private void chooseField() {
        if (form.most() == 1 && !form.writeIn()) {
            var field = new RadioButtonGroup<Option>();
            field.setLabel(Texts.t("procedure.voting.choose-one"));
            field.setItems(form.options());
            field.setItemLabelGenerator(Option::label);
            field.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
            chosen = () -> field.getOptionalValue().map(Set::of).orElse(Set.of());
            add(field);
            return;
        }
        var field = new CheckboxGroup<Option>();
        field.setLabel(Texts.t("procedure.voting.choose-some", form.most()));
        field.setItems(form.options());
        field.setItemLabelGenerator(Option::label);
        field.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        chosen = field::getValue;
        var count = new Paragraph();
        count.addClassName("row-note");
        HasValue.ValueChangeListener<HasValue.ValueChangeEvent<?>> counting = change ->
                count.setText(Texts.t("procedure.voting.chosen", chosen.get().size(), form.most()));
        field.addValueChangeListener(counting);
        count.setText(Texts.t("procedure.voting.chosen", 0, form.most()));
        add(field, count);
    }

    private MultiSelectComboBox<PersonChoice> othersField(BiFunction<String, Integer, List<PersonChoice>> people) {
        var field = new MultiSelectComboBox<PersonChoice>(Texts.t("procedure.voting.others"));
        field.setHelperText(Texts.t("procedure.voting.others-help"));
        field.setItemLabelGenerator(person -> person.detail() == null
                ? person.fullName()
                : Texts.t("procedure.voting.person", person.fullName(), person.detail()));
        field.setItems(query -> {
            List<PersonChoice> found = people.apply(query.getFilter().orElse(""), MOST_OFFERED);
            return found.stream().skip(query.getOffset()).limit(query.getLimit());
        });
        field.setWidthFull();
        add(field);
        return field;
    }
}
