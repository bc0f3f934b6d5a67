package vn.thongsuot.procedure.ui.form;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableSupplier;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.PickerCall;
import vn.thongsuot.procedure.RecordChoice;
import vn.thongsuot.procedure.RecordPicker;
import vn.thongsuot.procedure.form.FormExtensions;
import vn.thongsuot.procedure.form.FormField;
import vn.thongsuot.procedure.form.FormField.Option;

/** The input for each kind of question. */
final class FieldFactory implements Serializable {

    private static final int TYPING_PAUSE_MILLIS = 800;

    private final CaseContext context;
    private final FormExtensions extensions;
    private final SerializableSupplier<Map<String, ?>> answers;
    private final List<ComboBox<RecordChoice>> lists = new ArrayList<>();

    /** @param answers what the form holds at the moment, for lists that depend on another answer */
    FieldFactory(CaseContext context, FormExtensions extensions, SerializableSupplier<Map<String, ?>> answers) {
        this.context = context;
        this.extensions = extensions;
        this.answers = answers;
    }

    BoundField create(FormField field, @Nullable Object initial, ChangeHandler handler) {
        return switch (field) {
            case FormField.TextField text -> line(text, initial, handler);
            case FormField.TextArea area -> area(area, initial, handler);
            case FormField.NumberField number -> number(number, initial, handler);
            case FormField.DateField date -> date(date, initial, handler);
            case FormField.CheckBox box -> checkBox(box, initial, handler);
            case FormField.Radio radio -> radio(radio, initial, handler);
            case FormField.Select select -> select(select, initial, handler);
            case FormField.CheckList list -> checkList(list, initial, handler);
            case FormField.PersonField person -> chosen(person, initial, handler);
            case FormField.DynamicList list -> throw new IllegalArgumentException(list.key());
        };
    }

    private static BoundField line(FormField.TextField field, @Nullable Object initial, ChangeHandler handler) {
        var input = new TextField();
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        if (initial != null) {
            input.setValue(initial.toString());
        }
        return bind(field, input, value -> value.isBlank() ? null : value, handler);
    }

    private static BoundField area(FormField.TextArea field, @Nullable Object initial, ChangeHandler handler) {
        var input = new TextArea();
        input.setMinRows(3);
        input.setMaxRows(14);
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        if (initial != null) {
            input.setValue(initial.toString());
        }
        return bind(field, input, value -> value.isBlank() ? null : value, handler);
    }

    private static BoundField number(FormField.NumberField field, @Nullable Object initial, ChangeHandler handler) {
        var input = new BigDecimalField();
        input.setLocale(Formats.locale());
        input.getElement()
                .executeJs(
                        "this.inputElement && (this.inputElement.inputMode = $0)",
                        field.decimals() == 0 ? "numeric" : "decimal");
        input.setI18n(new BigDecimalField.BigDecimalFieldI18n()
                .setBadInputErrorMessage(Texts.t("form.number.none", field.label())));
        if (initial != null) {
            parse(initial.toString()).ifPresent(input::setValue);
        }
        return bind(field, input, value -> value, handler);
    }

    private static Optional<BigDecimal> parse(String number) {
        try {
            return Optional.of(new BigDecimal(number));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private BoundField date(FormField.DateField field, @Nullable Object initial, ChangeHandler handler) {
        DatePicker input = Formats.datePicker(field.label());
        if (field.limit() == FormField.DateLimit.NOT_FUTURE) {
            input.setMax(context.today());
        } else if (field.limit() == FormField.DateLimit.NOT_PAST) {
            input.setMin(context.today());
        }
        input.setInitialPosition(context.today());
        input.setAutoOpen(false); // typing a date must not be caught by the calendar; the button and Alt+Down open it
        if (initial != null) {
            try {
                input.setValue(LocalDate.parse(initial.toString()));
            } catch (DateTimeParseException e) {
                input.clear();
            }
        }
        return bind(field, input, value -> value == null ? null : value.toString(), handler);
    }

    private static BoundField checkBox(FormField.CheckBox field, @Nullable Object initial, ChangeHandler handler) {
        var input = new Checkbox();
        input.setValue("true".equals(String.valueOf(initial)));
        return bind(field, input, value -> value, handler);
    }

    private static BoundField radio(FormField.Radio field, @Nullable Object initial, ChangeHandler handler) {
        var input = new RadioButtonGroup<Option>();
        input.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        input.setItems(field.options());
        input.setItemLabelGenerator(Option::label);
        option(field.options(), initial).ifPresent(input::setValue);
        return bind(field, input, value -> value == null ? null : value.value(), handler);
    }

    private static BoundField select(FormField.Select field, @Nullable Object initial, ChangeHandler handler) {
        var input = new Select<Option>();
        input.setItems(field.options());
        input.setItemLabelGenerator(option -> option == null ? "" : option.label());
        input.setEmptySelectionAllowed(!field.common().required());
        option(field.options(), initial).ifPresent(input::setValue);
        return bind(field, input, value -> value == null ? null : value.value(), handler);
    }

    private static BoundField checkList(FormField.CheckList field, @Nullable Object initial, ChangeHandler handler) {
        var input = new CheckboxGroup<Option>();
        input.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        input.setItems(field.options());
        input.setItemLabelGenerator(Option::label);
        if (initial instanceof Collection<?> values) {
            Set<Option> ticked = field.options().stream()
                    .filter(option -> values.contains(option.value()))
                    .collect(Collectors.toCollection(HashSet::new));
            input.setValue(ticked);
        }
        return bind(
                field,
                input,
                value -> value.isEmpty()
                        ? null
                        : value.stream().map(Option::value).sorted().toList(),
                handler);
    }

    private BoundField chosen(FormField.PersonField field, @Nullable Object initial, ChangeHandler handler) {
        RecordPicker picker = extensions.picker(field.picker());
        var input = new ComboBox<RecordChoice>();
        input.setItems(query -> {
            int offset = query.getOffset();
            return picker.choices(around(), query.getFilter().orElse(""), offset + query.getLimit()).stream()
                    .skip(offset);
        });
        input.setItemLabelGenerator(RecordChoice::label);
        input.setRenderer(LitRenderer.<RecordChoice>of(
                        "<div class=\"person-choice\">${item.name}<small>${item.detail}</small></div>")
                .withProperty("name", RecordChoice::label)
                .withProperty("detail", choice -> choice.detail() == null ? "" : choice.detail()));
        input.setPlaceholder(Texts.t(picker.ofPersons() ? "form.person.search" : "form.record.search"));
        input.setClearButtonVisible(!field.common().required());
        // Filled in before anybody listens: the form is still being made.
        id(initial).flatMap(id -> picker.choice(around(), id)).ifPresent(input::setValue);
        BoundField bound = bind(field, input, value -> value == null ? null : value.id(), handler);
        describe(field, input);
        input.addValueChangeListener(change -> {
            describe(field, input);
            lists.stream().filter(other -> other != input).forEach(other -> other.getDataProvider()
                    .refreshAll());
        });
        lists.add(input);
        return bound;
    }

    private PickerCall around() {
        return new PickerCall(context, answers.get());
    }

    /** Below the field, who or what was chosen. */
    private static void describe(FormField field, ComboBox<RecordChoice> input) {
        RecordChoice choice = input.getValue();
        String detail = choice == null ? null : choice.detail();
        input.setHelperText(detail == null ? field.common().description() : detail);
    }

    private static Optional<String> id(@Nullable Object initial) {
        return initial == null
                ? Optional.empty()
                : parse(initial.toString()).map(number -> Long.toString(number.longValue()));
    }

    private static Optional<Option> option(List<Option> options, @Nullable Object value) {
        return options.stream().filter(option -> option.value().equals(value)).findFirst();
    }

    private static <C extends AbstractField<C, T> & HasLabel & HasHelper & HasValidationProperties & HasValidator<T>, T>
            BoundField bind(
                    FormField field,
                    C input,
                    SerializableFunction<T, @Nullable Object> toAnswer,
                    ChangeHandler handler) {
        input.setLabel(field.label());
        input.setHelperText(field.common().description());
        input.setRequiredIndicatorVisible(field.common().required());
        input.setReadOnly(field.common().readOnly());
        input.getElement().setAttribute("data-field", field.key());
        return new InputBoundField<>(input, toAnswer, handler);
    }
}
