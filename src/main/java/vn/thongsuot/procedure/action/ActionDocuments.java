package vn.thongsuot.procedure.action;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.thongsuot.platform.i18n.Texts;

/**
 * What process designers read and pick of the actions, generated from the code: the list in {@code bpmn/README.md} and the
 * element templates of the modeler.
 */
@Component
public class ActionDocuments {

    private static final String BEGIN = "<!-- actions: begin -->";
    private static final String END = "<!-- actions: end -->";
    private static final String README = "README.md";
    private static final String TEMPLATES = ".camunda/element-templates/actions.json";

    private final ActionCatalogue catalogue;
    private final Texts texts;
    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    ActionDocuments(ActionCatalogue catalogue, Texts texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    /** The files as they should be, by their path below the folder of procedures. */
    public Map<Path, String> generated(Path root) {
        Map<Path, String> files = new LinkedHashMap<>();
        files.put(root.resolve(README), readme(read(root.resolve(README))));
        files.put(root.resolve(TEMPLATES), json.writeValueAsString(templates()) + "\n");
        return files;
    }

    /** Writes what differs. */
    public void write(Path root) {
        generated(root).forEach((file, content) -> {
            try {
                Files.createDirectories(
                        Objects.requireNonNull(file.toAbsolutePath().getParent()));
                Files.writeString(file, content);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot write " + file, e);
            }
        });
    }

    private String readme(String text) {
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException(README + " has no place for the actions");
        }
        return text.substring(0, begin + BEGIN.length()) + "\n" + table() + text.substring(end);
    }

    private String table() {
        var table = new StringBuilder("\n| `action` | Inputs (`?` optional) | Does |\n|---|---|---|\n");
        for (Action action : catalogue.all()) {
            String inputs = action.inputs().stream()
                    .map(input -> "`" + input.name() + (input.required() ? "" : "?") + "` " + type(input) + ": "
                            + english(action.meaningKey(input)))
                    .collect(Collectors.joining("<br>"));
            table.append("| `")
                    .append(action.name())
                    .append("` | ")
                    .append(inputs)
                    .append(" | ")
                    .append(english(action.descriptionKey()))
                    .append(" |\n");
        }
        return table.append('\n').toString();
    }

    private String type(ActionInput input) {
        String type = english("procedure.input-type." + input.type().name().toLowerCase(Locale.ROOT));
        if (!input.choices().isEmpty()) {
            return type + " (" + String.join(", ", input.choices()) + ")";
        }
        return input.picker() == null ? type : type + " (`" + input.picker() + "`)";
    }

    /** One template for each action: a service task with its inputs as fields. */
    private List<Map<String, Object>> templates() {
        List<Map<String, Object>> templates = new ArrayList<>();
        for (Action action : catalogue.all()) {
            List<Map<String, Object>> properties = new ArrayList<>();
            properties.add(Map.of(
                    "type", "Hidden",
                    "value", "${action}",
                    "binding", Map.of("type", "property", "name", "camunda:delegateExpression")));
            properties.add(Map.of(
                    "type", "Hidden",
                    "value", action.name(),
                    "binding", Map.of("type", "camunda:property", "name", "action")));
            for (ActionInput input : action.inputs()) {
                Map<String, Object> property = new LinkedHashMap<>();
                property.put("label", vietnamese(action.meaningKey(input)));
                property.put(
                        "description",
                        vietnamese("procedure.input-type." + input.type().name().toLowerCase(Locale.ROOT))
                                + (input.choices().isEmpty() ? "" : ": " + String.join(", ", input.choices())));
                property.put("type", "String");
                property.put("optional", !input.required());
                property.put("binding", Map.of("type", "camunda:property", "name", "input." + input.name()));
                if (input.required()) {
                    property.put("constraints", Map.of("notEmpty", true));
                }
                properties.add(property);
            }
            Map<String, Object> template = new LinkedHashMap<>();
            template.put("$schema", "https://unpkg.com/@camunda/element-templates-json-schema/resources/schema.json");
            template.put("name", action.name());
            template.put("id", "vn.thongsuot." + action.name());
            template.put("description", vietnamese(action.descriptionKey()));
            template.put("appliesTo", List.of("bpmn:ServiceTask"));
            template.put(
                    "properties",
                    properties.stream().map(ActionDocuments::sorted).toList());
            templates.add(template);
        }
        return templates;
    }

    /** In one order, whatever map it was. */
    private static Map<String, Object> sorted(Map<String, Object> map) {
        Map<String, Object> sorted = new LinkedHashMap<>();
        map.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            Object value = entry.getValue();
            sorted.put(entry.getKey(), value instanceof Map<?, ?> inner ? new TreeMap<>(inner) : value);
        });
        return sorted;
    }

    private String english(String key) {
        return texts.getTranslation(key, Locale.ENGLISH);
    }

    private String vietnamese(String key) {
        return texts.getTranslation(key, Texts.VIETNAMESE);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
