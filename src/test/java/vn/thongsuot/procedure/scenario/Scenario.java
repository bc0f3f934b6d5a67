package vn.thongsuot.procedure.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A scenario as its file says it; see {@code bpmn/README.md}. */
record Scenario(String name, Map<String, Object> content) {

    static final String DEFAULTS = "defaults";

    static Map<String, Scenario> readAll(Path procedure) {
        Map<String, Scenario> scenarios = new TreeMap<>();
        try (Stream<Path> files = Files.list(procedure.resolve("scenarios"))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".yaml", "");
                Map<String, Object> content =
                        new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
                scenarios.put(name, new Scenario(name, content));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return scenarios;
    }

    String title() {
        return String.valueOf(content.getOrDefault("title", name));
    }

    Optional<String> unit() {
        return Optional.ofNullable((String) content.get("unit"));
    }

    Optional<Map<String, Object>> start() {
        return Optional.ofNullable(map(content.get("start")));
    }

    Optional<Map<String, Object>> after() {
        return Optional.ofNullable(map(content.get("after")));
    }

    List<Map<String, Object>> steps() {
        return maps(content.get("steps"));
    }

    List<Map<String, Object>> refusedStarts() {
        return maps(content.get("refusedStarts"));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(Object value) {
        return value == null ? List.of() : (List<Map<String, Object>>) value;
    }

    /** The defaults with what differs on top of them. */
    static Map<String, Object> over(Map<String, Object> defaults, Object differences) {
        Map<String, Object> merged = new LinkedHashMap<>(defaults == null ? Map.of() : defaults);
        if (differences != null) {
            merged.putAll(map(differences));
        }
        return merged;
    }
}
