package vn.thongsuot.procedure.form;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question of a form. The answer lies under {@link #key()}; its type is said at each kind of question. */
public sealed interface FormField extends FormComponent {

    Common common();

    default String key() {
        return common().key();
    }

    default String label() {
        return common().label();
    }

    @Override
    default @Nullable String hide() {
        return common().hide();
    }

    /** The same question with other texts around it. */
    FormField with(Common common);

    /**
     * What every question has.
     *
     * @param description help shown below the field
     * @param columns width in sixteenths of a row; {@code null} lets the kind of question decide
     * @param sealed the answer is kept encrypted and opened with a reason
     * @param sensitive only the people working on the case see the answer
     * @param check names of {@link vn.thongsuot.procedure.FieldRule}s, parted by commas, asked one after the other
     * @param prefill where the initial answer comes from
     */
    record Common(
            String key,
            String label,
            @Nullable String description,
            boolean required,
            boolean readOnly,
            @Nullable String hide,
            @Nullable Integer columns,
            boolean sensitive,
            boolean sealed,
            @Nullable String check,
            @Nullable String prefill,
            @Nullable Object defaultValue) {

        /** The rules asked about an answer, in order. */
        public List<String> checks() {
            return check == null
                    ? List.of()
                    : Arrays.stream(check.split(",")).map(String::strip).toList();
        }

        /** The same after the seal was broken, to be shown. */
        public Common opened() {
            return new Common(
                    key,
                    label,
                    description,
                    required,
                    readOnly,
                    null,
                    columns,
                    sensitive,
                    false,
                    check,
                    prefill,
                    defaultValue);
        }

        public Common withTexts(String newLabel, @Nullable String newDescription) {
            return new Common(
                    key,
                    newLabel,
                    newDescription,
                    required,
                    readOnly,
                    hide,
                    columns,
                    sensitive,
                    sealed,
                    check,
                    prefill,
                    defaultValue);
        }
    }

    /** One of the values a question offers. */
    record Option(String value, String label) {}

    /** Answer: a string of one line. */
    record TextField(
            Common common,
            int minLength,
            int maxLength,
            @Nullable BoundedPattern pattern) implements FormField {
        @Override
        public TextField with(Common other) {
            return new TextField(other, minLength, maxLength, pattern);
        }
    }

    /** Answer: a string, lines parted by {@code \n}. */
    record TextArea(Common common, int minLength, int maxLength) implements FormField {
        @Override
        public TextArea with(Common other) {
            return new TextArea(other, minLength, maxLength);
        }
    }

    /**
     * Answer: a {@link BigDecimal}.
     *
     * @param decimals digits after the decimal point at the most
     */
    record NumberField(
            Common common,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            int decimals) implements FormField {
        @Override
        public NumberField with(Common other) {
            return new NumberField(other, min, max, decimals);
        }
    }

    /**
     * Answer: an ISO date as a string, so that it survives JSON unchanged.
     *
     * @param notBefore key of another date of the same form, or {@code date:<name>} for a date of the case
     */
    record DateField(
            Common common,
            @Nullable DateLimit limit,
            @Nullable String notBefore) implements FormField {
        @Override
        public DateField with(Common other) {
            return new DateField(other, limit, notBefore);
        }
    }

    /** How a date must lie to today. */
    enum DateLimit {
        NOT_FUTURE,
        NOT_PAST
    }

    /** Answer: a boolean, {@code false} when left alone. Required means: must be ticked. */
    record CheckBox(Common common) implements FormField {
        @Override
        public CheckBox with(Common other) {
            return new CheckBox(other);
        }
    }

    /** A question whose answers are given. */
    sealed interface Choice extends FormField {
        List<Option> options();

        /** The same question with other labels for its options. */
        Choice withOptions(List<Option> others);
    }

    /** Answer: the value of one option; all options are in view. */
    record Radio(Common common, List<Option> options) implements Choice {
        public Radio {
            options = List.copyOf(options);
        }

        @Override
        public Radio with(Common other) {
            return new Radio(other, options);
        }

        @Override
        public Radio withOptions(List<Option> others) {
            return new Radio(common, others);
        }
    }

    /** Answer: the value of one option, picked from a list. */
    record Select(Common common, List<Option> options) implements Choice {
        public Select {
            options = List.copyOf(options);
        }

        @Override
        public Select with(Common other) {
            return new Select(other, options);
        }

        @Override
        public Select withOptions(List<Option> others) {
            return new Select(common, others);
        }
    }

    /** Answer: a list of option values in the order of the options. */
    record CheckList(Common common, List<Option> options) implements Choice {
        public CheckList {
            options = List.copyOf(options);
        }

        @Override
        public CheckList with(Common other) {
            return new CheckList(other, options);
        }

        @Override
        public CheckList withOptions(List<Option> others) {
            return new CheckList(common, others);
        }
    }

    /**
     * Answer: the id of a person or of another record, digits as a string.
     *
     * @param picker name of the {@link vn.thongsuot.procedure.PersonPicker} or {@link
     *     vn.thongsuot.procedure.RecordPicker} that says who or what may be chosen
     */
    record PersonField(Common common, String picker) implements FormField {
        @Override
        public PersonField with(Common other) {
            return new PersonField(other, picker);
        }
    }

    /**
     * Answer: a list of maps, one per row, each with the answers to {@code components}.
     *
     * @param startRows how many rows an untouched form shows
     * @param fixed whether the rows that the form starts with can be neither removed nor added to
     */
    record DynamicList(
            Common common, int minRows, int maxRows, int startRows, boolean fixed, List<FormComponent> components)
            implements FormField {
        public DynamicList {
            components = List.copyOf(components);
        }

        @Override
        public DynamicList with(Common other) {
            return new DynamicList(other, minRows, maxRows, startRows, fixed, components);
        }

        public DynamicList withComponents(List<FormComponent> others) {
            return new DynamicList(common, minRows, maxRows, startRows, fixed, others);
        }
    }
}
