package vn.thongsuot.procedure.form;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.procedure.FieldRuleCall;
import vn.thongsuot.procedure.PickerCall;

/**
 * Checks answers against a form on the server, with the same rules as the screen shows. Whatever was sent, the answers that
 * come out hold nothing but answers to visible questions, in the types said at {@link FormField}.
 */
@Component
public class FormValidator {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final String CASE_DATE = "date:";

    private final FormVisibility visibility;
    private final FormExtensions extensions;
    private final AnswerReader reader;

    FormValidator(FormVisibility visibility, FormExtensions extensions) {
        this.visibility = visibility;
        this.extensions = extensions;
        this.reader = new AnswerReader(extensions);
    }

    /** @param submitted answers as they came, of any shape */
    public FormResult validate(FormSchema schema, Map<String, ?> submitted, FormEnvironment environment) {
        var check = new Check(environment);
        Map<String, Object> answers = check.read(schema.components(), submitted, Map.of(), "");
        check.compare(answers);
        return new FormResult(answers, check.violations());
    }

    /** One run over one form. */
    private final class Check {

        private final FormEnvironment environment;
        /** Of the form itself, as far as read; a row of a list has its own beside them. */
        private final Map<String, Object> form = new LinkedHashMap<>();

        /** In the order of the form. */
        private final List<Read> reads = new ArrayList<>();

        Check(FormEnvironment environment) {
            this.environment = environment;
        }

        List<Violation> violations() {
            return reads.stream().flatMap(read -> read.violations.stream()).toList();
        }

        Map<String, Object> read(
                List<FormComponent> components, Map<String, ?> submitted, Map<String, ?> outer, String prefix) {
            Map<String, Object> answers = new LinkedHashMap<>();
            Set<FormComponent> hidden = visibility.hidden(components, submitted, outer);
            for (FormField field : FormSchema.fieldsOf(components)) {
                if (!hidden.contains(field)) {
                    read(field, submitted, prefix, answers);
                }
            }
            return answers;
        }

        private void read(FormField field, Map<String, ?> submitted, String prefix, Map<String, Object> answers) {
            var read = new Read(field, prefix + field.key(), answers);
            reads.add(read);
            Object raw = submitted.get(field.key());
            Object value = field instanceof FormField.DynamicList list
                    ? rows(list, raw, submitted, read)
                    : reader.read(field, raw, around(answers), read);
            if (value == null) {
                if (field.common().required() && read.violations.isEmpty()) {
                    read.add(requiredMessage(field), field.label());
                }
            } else {
                read.value = value;
                answers.put(field.key(), value);
                if (prefix.isEmpty()) {
                    form.put(field.key(), value);
                }
            }
        }

        private PickerCall around(Map<String, Object> answers) {
            Map<String, Object> beside = new LinkedHashMap<>(form);
            beside.putAll(answers);
            return new PickerCall(environment.context(), beside);
        }

        private @Nullable Object rows(
                FormField.DynamicList list, @Nullable Object raw, Map<String, ?> outer, Read read) {
            if (raw != null && !(raw instanceof List<?>)) {
                read.add("form.wrong-type", list.label());
                return null;
            }
            var rows = new ArrayList<Map<String, Object>>();
            List<?> submitted = raw == null ? List.of() : (List<?>) raw;
            if (submitted.size() > list.maxRows()) {
                read.add("form.rows.too-many", list.label(), list.maxRows());
                return null;
            }
            for (int i = 0; i < submitted.size(); i++) {
                Optional<Map<String, Object>> row = Answers.asMap(submitted.get(i));
                if (row.isEmpty()) {
                    read.add("form.wrong-type", list.label());
                } else if (!blank(list, row.get())) {
                    rows.add(read(list.components(), row.get(), outer, list.key() + "[" + i + "]."));
                }
            }
            if (rows.size() < list.minRows()
                    && (!rows.isEmpty() || list.common().required())) {
                read.add(list.minRows() == 1 ? "form.rows.none" : "form.rows.too-few", list.label(), list.minRows());
            }
            return rows.isEmpty() ? null : List.copyOf(rows);
        }

        /** A row that was added and left alone. */
        private static boolean blank(FormField.DynamicList list, Map<String, Object> row) {
            return FormSchema.fieldsOf(list.components()).stream()
                    .map(field -> row.get(field.key()))
                    .allMatch(value -> value == null
                            || Boolean.FALSE.equals(value)
                            || value.toString().isBlank()
                            || value instanceof List<?> none && none.isEmpty());
        }

        /** The rules that need other answers. */
        void compare(Map<String, Object> answers) {
            for (Read read : reads) {
                if (read.value == null || !read.violations.isEmpty()) {
                    continue;
                }
                if (read.field instanceof FormField.DateField date) {
                    compareDate(date, LocalDate.parse(read.value.toString()), answers, read);
                }
                for (String rule : read.field.common().checks()) {
                    if (read.violations.isEmpty()) {
                        checkRule(rule, answers, read);
                    }
                }
            }
        }

        private void compareDate(FormField.DateField field, LocalDate value, Map<String, Object> answers, Read read) {
            LocalDate today = environment.context().today();
            if (field.limit() == FormField.DateLimit.NOT_FUTURE && value.isAfter(today)) {
                read.add("form.date.future", field.label(), DAY.format(today));
            } else if (field.limit() == FormField.DateLimit.NOT_PAST && value.isBefore(today)) {
                read.add("form.date.past", field.label(), DAY.format(today));
            }
            String other = field.notBefore();
            if (other == null || !read.violations.isEmpty()) {
                return;
            }
            if (other.startsWith(CASE_DATE)) {
                LocalDate earliest = environment.dates().get(other.substring(CASE_DATE.length()));
                if (earliest != null && value.isBefore(earliest)) {
                    read.add("form.date.before", field.label(), DAY.format(earliest));
                }
            } else {
                otherDate(other, answers, read).filter(value::isBefore).ifPresent(earliest -> {
                    read.add("form.date.before-field", field.label(), labelOf(other), DAY.format(earliest));
                });
            }
        }

        private Optional<LocalDate> otherDate(String key, Map<String, Object> answers, Read read) {
            return Answers.date(read.siblings, key).or(() -> Answers.date(answers, key));
        }

        private String labelOf(String key) {
            return reads.stream()
                    .filter(read -> read.field.key().equals(key))
                    .map(read -> read.field.label())
                    .findFirst()
                    .orElse(key);
        }

        private void checkRule(String rule, Map<String, Object> answers, Read read) {
            var call = new FieldRuleCall(
                    read.field.key(),
                    read.field.label(),
                    Objects.requireNonNull(read.value),
                    read.siblings,
                    answers,
                    environment.context());
            extensions.rule(rule).check(call).ifPresent(read::add);
        }
    }

    private static String requiredMessage(FormField field) {
        return switch (field) {
            case FormField.CheckBox box -> "form.required.checkbox";
            case FormField.DateField date -> "form.required.choose";
            case FormField.Choice choice -> "form.required.choose";
            case FormField.PersonField person -> "form.required.choose";
            case FormField.DynamicList list -> "form.rows.none";
            default -> "form.required";
        };
    }

    /** What was found in one field. */
    static final class Read {
        private final FormField field;
        private final String path;
        private final Map<String, Object> siblings;
        private final List<Violation> violations = new ArrayList<>();
        private @Nullable Object value;

        Read(FormField field, String path, Map<String, Object> siblings) {
            this.field = field;
            this.path = path;
            this.siblings = siblings;
        }

        void add(String messageKey, Object... arguments) {
            violations.add(Violation.of(path, messageKey, arguments));
        }

        void add(Violation violation) {
            violations.add(new Violation(path, violation.messageKey(), violation.arguments()));
        }
    }
}
