package vn.thongsuot.procedure.action;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.action.ElementTemplate.Binding;

/**
 * What process designers read and pick, generated from the code: the list of actions in {@code bpmn/README.md} and the element
 * templates of the modeler, for calls of actions and for everything else in a model.
 */
@Component
public class ActionDocuments {

    private static final String BEGIN = "<!-- actions: begin -->";
    private static final String END = "<!-- actions: end -->";
    private static final String README = "README.md";
    private static final String ACTIONS = ".camunda/element-templates/actions.json";
    private static final String VOCABULARY = ".camunda/element-templates/vocabulary.json";

    private final ActionCatalogue catalogue;
    private final VocabularyTemplates vocabulary;
    private final Texts texts;
    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    ActionDocuments(ActionCatalogue catalogue, VocabularyTemplates vocabulary, Texts texts) {
        this.catalogue = catalogue;
        this.vocabulary = vocabulary;
        this.texts = texts;
    }

    /** The files as they should be, by their path below the folder of procedures. */
    public Map<Path, String> generated(Path root) {
        Map<Path, String> files = new LinkedHashMap<>();
        files.put(root.resolve(README), readme(read(root.resolve(README))));
        files.put(root.resolve(ACTIONS), written(templates()));
        files.put(root.resolve(VOCABULARY), written(vocabulary.all()));
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
        if (!input.columns().isEmpty()) {
            return type + " ("
                    + input.columns().stream()
                            .map(column -> "`" + column.name() + (column.required() ? "" : "?") + "` " + type(column))
                            .collect(Collectors.joining(", "))
                    + ")";
        }
        return input.picker() == null ? type : type + " (`" + input.picker() + "`)";
    }

    /** One template for each action: a service task with its inputs as fields. */
    private List<ElementTemplate> templates() {
        return catalogue.all().stream().map(this::template).toList();
    }

    private ElementTemplate template(Action action) {
        ElementTemplate template = new ElementTemplate(
                        action.name(), action.name(), vietnamese(action.descriptionKey()), "bpmn:ServiceTask")
                .hidden(Binding.attribute("camunda:delegateExpression"), "${action}")
                .hidden(Binding.property("action"), action.name());
        for (ActionInput input : action.inputs()) {
            if (input.type() == InputType.ANSWERS) {
                continue; // a template cannot offer names that depend on another value
            }
            template.text(
                    Binding.property("input." + input.name()),
                    vietnamese(action.meaningKey(input)),
                    vietnamese("procedure.input-type." + input.type().name().toLowerCase(Locale.ROOT))
                            + (input.choices().isEmpty() ? "" : ": " + String.join(", ", input.choices())),
                    input.required());
        }
        return template;
    }

    private String written(List<ElementTemplate> templates) {
        return json.writeValueAsString(
                        templates.stream().map(ElementTemplate::json).toList())
                + "\n";
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
