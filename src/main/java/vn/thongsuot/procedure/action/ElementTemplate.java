package vn.thongsuot.procedure.action;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An element template of the modeler while it is put together; written as the JSON schema of such templates has it. */
final class ElementTemplate {

    private static final String SCHEMA =
            "https://unpkg.com/@camunda/element-templates-json-schema/resources/schema.json";
    private static final String PREFIX = "vn.thongsuot.";

    private final Map<String, Object> head = new LinkedHashMap<>();
    private final List<Map<String, Object>> groups = new ArrayList<>();
    private final List<Map<String, Object>> properties = new ArrayList<>();
    private @Nullable String group;

    ElementTemplate(String id, String name, String description, String... appliesTo) {
        head.put("$schema", SCHEMA);
        head.put("name", name);
        head.put("id", PREFIX + id);
        head.put("description", description);
        head.put("appliesTo", List.of(appliesTo));
    }

    /** What can be written by hand beside the template stays in sight. */
    ElementTemplate open() {
        head.put("entriesVisible", true);
        return this;
    }

    /** The fields that follow stand under this heading. */
    ElementTemplate group(String id, String label) {
        groups.add(ordered("id", id, "label", label));
        group = id;
        return this;
    }

    ElementTemplate hidden(Binding binding, String value) {
        properties.add(ordered("type", "Hidden", "value", value, "binding", binding.json()));
        return this;
    }

    ElementTemplate text(Binding binding, String label, @Nullable String help, boolean required) {
        return text(binding, label, help, required, null, null);
    }

    /** @param pattern what a value must look like, {@code null} for anything */
    ElementTemplate text(
            Binding binding,
            String label,
            @Nullable String help,
            boolean required,
            @Nullable String example,
            @Nullable String pattern) {
        Map<String, Object> property = ordered("type", "String", "label", label);
        if (help != null) {
            property.put("description", help);
        }
        if (example != null) {
            property.put("placeholder", example);
        }
        Map<String, Object> constraints = new LinkedHashMap<>();
        if (required) {
            constraints.put("notEmpty", true);
        }
        if (pattern != null) {
            constraints.put("pattern", pattern);
        }
        if (!constraints.isEmpty()) {
            property.put("constraints", constraints);
        }
        return add(property, binding);
    }

    /** @param choices value to what is shown, in order */
    ElementTemplate choice(Binding binding, String label, @Nullable String help, Map<String, String> choices) {
        Map<String, Object> property = ordered("type", "Dropdown", "label", label);
        if (help != null) {
            property.put("description", help);
        }
        property.put("value", choices.keySet().iterator().next());
        property.put(
                "choices",
                choices.entrySet().stream()
                        .map(choice -> ordered("name", choice.getValue(), "value", choice.getKey()))
                        .toList());
        return add(property, binding);
    }

    /** A yes or no that is an attribute of the element itself. */
    ElementTemplate yesNo(String attribute, String label, String help, boolean usual) {
        return add(
                ordered("type", "Boolean", "label", label, "description", help, "value", usual),
                Binding.attribute(attribute));
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>(head);
        if (!groups.isEmpty()) {
            json.put("groups", groups);
        }
        json.put("properties", properties);
        return json;
    }

    private ElementTemplate add(Map<String, Object> property, Binding binding) {
        if (group != null) {
            property.put("group", group);
        }
        property.put("binding", binding.json());
        properties.add(property);
        return this;
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return map;
    }

    /** Where in the model a value is written. */
    record Binding(String type, String name) {

        /** An attribute of the element. */
        static Binding attribute(String name) {
            return new Binding("property", name);
        }

        /** An extension property of the element. */
        static Binding property(String name) {
            return new Binding("camunda:property", name);
        }

        private Map<String, Object> json() {
            return ordered("type", type, "name", name);
        }
    }
}
