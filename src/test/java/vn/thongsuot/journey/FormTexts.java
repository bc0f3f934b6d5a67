package vn.thongsuot.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the forms of a procedure call the values that answers hold. */
final class FormTexts {

    private final Map<String, String> options = new HashMap<>();

    FormTexts(Path procedure) throws IOException {
        var json = new JsonMapper();
        try (Stream<Path> forms = Files.list(procedure.resolve("forms"))) {
            for (Path file : forms.toList()) {
                JsonNode form = json.readTree(Files.readString(file));
                read(form.get("id").asString(), form.get("components"));
            }
        }
    }

    String option(String form, String key, Object value) {
        String label = options.get(form + "." + key + "=" + value);
        if (label == null) {
            throw new AssertionError(form + "." + key + " offers no " + value);
        }
        return label;
    }

    private void read(String form, JsonNode components) {
        for (JsonNode component : components) {
            if (component.has("components")) {
                read(form, component.get("components"));
            }
            if (component.has("values")) {
                for (JsonNode option : component.get("values")) {
                    options.put(
                            form + "." + component.get("key").asString() + "="
                                    + option.get("value").asString(),
                            option.get("label").asString());
                }
            }
        }
    }
}
