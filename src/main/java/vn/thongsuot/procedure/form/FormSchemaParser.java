package vn.thongsuot.procedure.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.procedure.form.FormField.Common;
import vn.thongsuot.procedure.form.FormField.DateLimit;
import vn.thongsuot.procedure.form.FormField.Option;

/** Reads a form-js file. What it does not know it refuses, so that no form silently loses a part. */
@Component
public class FormSchemaParser {

    private static final int OLDEST_VERSION = 16;
    private static final int LONGEST_LINE = 1_000;
    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST_ROWS = 100;
    private static final int MOST_DECIMALS = 6;
    private static final Pattern KEY = Pattern.compile("[a-zA-Z][a-zA-Z0-9_]{0,63}");
    private static final Pattern PERSON_LIST = Pattern.compile("[a-z][a-zA-Z0-9.-]*");

    private final FeelEvaluator feel;
    private final JsonMapper json = JsonMapper.builder().build();

    public FormSchemaParser(FeelEvaluator feel) {
        this.feel = feel;
    }

    /** @throws FormSchemaException with everything that is wrong with the file */
    public FormSchema parse(String text) {
        JsonNode root;
        try {
            root = json.readTree(text);
        } catch (JacksonException e) {
            throw new FormSchemaException(
                    "", List.of(Violation.of(null, "form.schema.not-json", String.valueOf(e.getOriginalMessage()))));
        }
        String id = root.path("id").asString("");
        var reading = new Reading();
        if (!KEY.matcher(id.replace('-', '_')).matches()) {
            reading.problem(null, "form.schema.id", id);
        }
        if (root.path("schemaVersion").asInt(0) < OLDEST_VERSION) {
            reading.problem(null, "form.schema.version", OLDEST_VERSION);
        }
        if (!root.path("components").isArray()) {
            reading.problem(null, "form.schema.no-components", id);
        }
        var schema = new FormSchema(id, reading.components(root, new HashSet<>(), false));
        reading.checkReferences(schema.components(), schema.fields());
        if (!reading.problems.isEmpty()) {
            throw new FormSchemaException(id, reading.problems);
        }
        return schema;
    }

    /** One file. */
    private final class Reading {

        private final List<Violation> problems = new ArrayList<>();

        void problem(@Nullable String component, String messageKey, Object... arguments) {
            problems.add(Violation.of(component, messageKey, arguments));
        }

        List<FormComponent> components(JsonNode parent, Set<String> keys, boolean inList) {
            var components = new ArrayList<FormComponent>();
            for (JsonNode node : parent.path("components")) {
                component(node, keys, inList).ifPresent(components::add);
            }
            return components;
        }

        private Optional<FormComponent> component(JsonNode node, Set<String> keys, boolean inList) {
            String type = node.path("type").asString("");
            String id = nameOf(node);
            return switch (type) {
                case "group" -> group(node, id, keys, inList);
                case "text" ->
                    Optional.of(
                            new FormComponent.TextBlock(id, node.path("text").asString(""), hide(node, id)));
                case "separator", "spacer" -> Optional.of(new FormComponent.Separator(id, hide(node, id)));
                case "dynamiclist" -> list(node, id, keys, inList);
                case "textfield", "textarea", "number", "datetime", "checkbox", "radio", "select", "checklist" ->
                    Optional.of(field(type, node, id, common(node, id, "key", keys)));
                default -> {
                    problem(id, "form.schema.type", id, type);
                    yield Optional.empty();
                }
            };
        }

        private Optional<FormComponent> group(JsonNode node, String id, Set<String> keys, boolean inList) {
            if (text(node, "path") != null) {
                problem(id, "form.schema.group-path", id);
            }
            return Optional.of(
                    new FormComponent.Group(id, text(node, "label"), components(node, keys, inList), hide(node, id)));
        }

        private Optional<FormComponent> list(JsonNode node, String id, Set<String> keys, boolean inList) {
            if (inList) {
                problem(id, "form.schema.list-in-list", id);
                return Optional.empty();
            }
            Common common = common(node, id, "path", keys);
            int max = Math.min(whole(node, id, "maxRows", MOST_ROWS), MOST_ROWS);
            int min = whole(node, id, "minRows", common.required() ? 1 : 0);
            int start = node.path("defaultRepetitions").asInt(1);
            if (min > max) {
                problem(id, "form.schema.range", id);
            }
            List<FormComponent> inner = components(node, new HashSet<>(), true);
            if (FormSchema.fieldsOf(inner).isEmpty()) {
                problem(id, "form.schema.no-components", id);
            }
            return Optional.of(new FormField.DynamicList(
                    withRequired(common, common.required() || min > 0),
                    Math.max(min, common.required() ? 1 : 0),
                    max,
                    Math.clamp(start, min, max),
                    !node.path("allowAddRemove").asBoolean(true),
                    inner));
        }

        private static Common withRequired(Common common, boolean required) {
            return new Common(
                    common.key(),
                    common.label(),
                    common.description(),
                    required,
                    common.readOnly(),
                    common.hide(),
                    common.columns(),
                    common.sensitive(),
                    common.sealed(),
                    common.check(),
                    common.prefill(),
                    null);
        }

        private FormField field(String type, JsonNode node, String id, Common common) {
            String picker = property(node, "picker");
            if (picker != null) {
                if (!type.equals("textfield") && !type.equals("select")) {
                    problem(id, "form.schema.picker-type", id, type);
                }
                if (!PERSON_LIST.matcher(picker).matches()) {
                    problem(id, "form.schema.property", id, "picker", picker);
                }
                return new FormField.PersonField(common, picker);
            }
            JsonNode rules = node.path("validate");
            return switch (type) {
                case "textfield" ->
                    new FormField.TextField(
                            common,
                            length(rules, id, "minLength", 0),
                            length(rules, id, "maxLength", 255),
                            pattern(rules, id));
                case "textarea" -> {
                    if (text(rules, "pattern") != null) {
                        problem(id, "form.schema.pattern-type", id);
                    }
                    yield new FormField.TextArea(
                            common, length(rules, id, "minLength", 0), length(rules, id, "maxLength", 4_000));
                }
                case "number" -> number(node, rules, id, common);
                case "datetime" -> date(node, id, common);
                case "checkbox" -> new FormField.CheckBox(common);
                case "radio" -> new FormField.Radio(common, options(node, id));
                case "select" -> new FormField.Select(common, options(node, id));
                case "checklist" -> new FormField.CheckList(common, options(node, id));
                default -> throw new IllegalArgumentException(type);
            };
        }

        private FormField number(JsonNode node, JsonNode rules, String id, Common common) {
            BigDecimal min = decimal(rules, id, "min");
            BigDecimal max = decimal(rules, id, "max");
            if (min != null && max != null && min.compareTo(max) > 0) {
                problem(id, "form.schema.range", id);
            }
            int decimals = node.path("decimalDigits").asInt(MOST_DECIMALS);
            return new FormField.NumberField(common, min, max, Math.clamp(decimals, 0, MOST_DECIMALS));
        }

        private FormField date(JsonNode node, String id, Common common) {
            String subtype = node.path("subtype").asString("");
            if (!subtype.equals("date")) {
                problem(id, "form.schema.date-only", id, subtype);
            }
            String limit = property(node, "date");
            DateLimit parsed =
                    switch (limit == null ? "" : limit) {
                        case "" -> node.path("disallowPassedDates").asBoolean(false) ? DateLimit.NOT_PAST : null;
                        case "not-future" -> DateLimit.NOT_FUTURE;
                        case "not-past" -> DateLimit.NOT_PAST;
                        default -> {
                            problem(id, "form.schema.property", id, "date", String.valueOf(limit));
                            yield null;
                        }
                    };
            return new FormField.DateField(common, parsed, property(node, "notBefore"));
        }

        private Common common(JsonNode node, String id, String keyName, Set<String> keys) {
            String key = node.path(keyName).asString("");
            if (!KEY.matcher(key).matches()) {
                problem(id, "form.schema.key", id, key);
            } else if (!keys.add(key)) {
                problem(id, "form.schema.key-twice", id, key);
            }
            String label = text(node, "label") == null ? text(node, "dateLabel") : text(node, "label");
            if (label == null) {
                problem(id, "form.schema.no-label", id);
            }
            return new Common(
                    key,
                    label == null ? key : label,
                    text(node, "description"),
                    node.path("validate").path("required").asBoolean(false),
                    node.path("readonly").asBoolean(false)
                            || node.path("disabled").asBoolean(false),
                    hide(node, id),
                    columns(node),
                    "true".equals(property(node, "sensitive")),
                    "true".equals(property(node, "sealed")),
                    property(node, "check"),
                    property(node, "prefill"),
                    defaultValue(node));
        }

        private static @Nullable Integer columns(JsonNode node) {
            JsonNode columns = node.path("layout").path("columns");
            return columns.isInt() ? Integer.valueOf(columns.asInt()) : null;
        }

        private static @Nullable Object defaultValue(JsonNode node) {
            JsonNode value = node.path("defaultValue");
            if (value.isBoolean()) {
                return value.asBoolean();
            }
            if (value.isArray()) {
                return value.values().stream().map(entry -> entry.asString("")).toList();
            }
            return value.isValueNode() && !value.isNull() ? value.asString("") : null;
        }

        private @Nullable String hide(JsonNode node, String id) {
            String condition = text(node.path("conditional"), "hide");
            if (condition == null) {
                return null;
            }
            String expression =
                    condition.startsWith("=") ? condition.substring(1).strip() : condition;
            feel.fault(expression).ifPresent(fault -> problem(id, "form.schema.feel", id, expression, fault));
            return expression;
        }

        private List<Option> options(JsonNode node, String id) {
            var options = new ArrayList<Option>();
            var values = new HashSet<String>();
            for (JsonNode entry : node.path("values")) {
                String value = entry.path("value").asString("");
                if (value.isBlank() || !values.add(value)) {
                    problem(id, "form.schema.option", id, value);
                }
                options.add(new Option(value, entry.path("label").asString(value)));
            }
            if (options.isEmpty()) {
                problem(id, "form.schema.no-options", id);
            }
            return options;
        }

        private @Nullable BoundedPattern pattern(JsonNode rules, String id) {
            String expression = text(rules, "pattern");
            if (expression == null) {
                return null;
            }
            try {
                return BoundedPattern.compile(expression);
            } catch (PatternSyntaxException e) {
                problem(id, "form.schema.pattern", id, expression, e.getDescription());
                return null;
            }
        }

        private int length(JsonNode rules, String id, String name, int otherwise) {
            JsonNode length = rules.path(name);
            if (length.isMissingNode() || length.isNull()) {
                return otherwise;
            }
            int limit = otherwise > LONGEST_LINE ? LONGEST_TEXT : LONGEST_LINE;
            int value = length.asInt(-1);
            if (value < 0 || value > limit) {
                problem(id, "form.schema.length", id, name, limit);
            }
            return value;
        }

        private @Nullable BigDecimal decimal(JsonNode rules, String id, String name) {
            String value = rules.path(name).asString("");
            if (value.isEmpty()) {
                return null;
            }
            try {
                return new BigDecimal(value);
            } catch (NumberFormatException e) {
                problem(id, "form.schema.property", id, name, value);
                return null;
            }
        }

        private int whole(JsonNode node, String id, String name, int otherwise) {
            String value = property(node, name);
            if (value == null) {
                return otherwise;
            }
            try {
                return Integer.parseUnsignedInt(value);
            } catch (NumberFormatException e) {
                problem(id, "form.schema.property", id, name, value);
                return otherwise;
            }
        }

        /** Other fields that a field names must be there. */
        void checkReferences(List<FormComponent> components, List<FormField> outer) {
            for (FormField field : FormSchema.fieldsOf(components)) {
                switch (field) {
                    case FormField.DateField date
                    when date.notBefore() != null && !date.notBefore().startsWith("date:") -> {
                        String other = date.notBefore();
                        if (outer.stream().noneMatch(candidate -> isDate(candidate, other))
                                && FormSchema.fieldsOf(components).stream()
                                        .noneMatch(candidate -> isDate(candidate, other))) {
                            problem(date.key(), "form.schema.no-such-date", date.key(), other);
                        }
                    }
                    case FormField.DynamicList list -> checkReferences(list.components(), outer);
                    default -> {}
                }
            }
        }

        private static boolean isDate(FormField field, String key) {
            return field instanceof FormField.DateField && field.key().equals(key);
        }

        private static String nameOf(JsonNode node) {
            for (String name : List.of("key", "path", "id")) {
                String value = text(node, name);
                if (value != null) {
                    return value;
                }
            }
            return node.path("type").asString("?");
        }

        private static @Nullable String property(JsonNode node, String name) {
            return text(node.path("properties"), name);
        }

        private static @Nullable String text(JsonNode node, String name) {
            String value = node.path(name).asString("").strip();
            return value.isEmpty() ? null : value;
        }
    }
}
