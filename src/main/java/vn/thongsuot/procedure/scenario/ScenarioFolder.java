package vn.thongsuot.procedure.scenario;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import vn.thongsuot.platform.i18n.Texts;

/**
 * The scenarios of one procedure.
 *
 * @param path the folder, whose name is that of the procedure
 * @param defaults answers with which the start form and each step are valid
 * @param cast what the names stand for that scenarios use
 */
record ScenarioFolder(
        Path path, Map<String, Scenario> scenarios, Map<String, Object> defaults, Map<String, Object> cast) {

    private static final String DEFAULTS = "defaults";
    private static final String CAST = "cast";

    /** The folders below {@code root} that have scenarios, by name. */
    static List<ScenarioFolder> readAll(Path root) {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve("scenarios")))
                    .sorted()
                    .map(ScenarioFolder::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the procedures in " + root, e);
        }
    }

    static ScenarioFolder read(Path folder) {
        Map<String, Scenario> scenarios = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve("scenarios"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                String name = String.valueOf(file.getFileName()).replace(".yaml", "");
                scenarios.put(name, parse(name, Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the scenarios of " + folder, e);
        }
        return new ScenarioFolder(
                folder, scenarios, contentOf(scenarios.remove(DEFAULTS)), contentOf(scenarios.remove(CAST)));
    }

    String procedure() {
        return String.valueOf(path.getFileName());
    }

    /** The folder of another procedure, beside this one. */
    ScenarioFolder beside(String other) {
        return read(path.resolveSibling(other));
    }

    Scenario scenario(@Nullable String name) {
        Scenario found = name == null ? null : scenarios.get(name);
        if (found == null) {
            throw ScenarioMismatch.unreadable(
                    name, Texts.t("procedure.scenario.expected.scenario", String.join(", ", scenarios.keySet())));
        }
        return found;
    }

    /** The unit a scenario plays in: said by itself or by the one it follows. */
    @Nullable
    String unitOf(Scenario scenario) {
        return scenario.unit().orElseGet(() -> scenario.after()
                .map(after -> unitOf(scenario((String) after.get("scenario"))))
                .orElse(null));
    }

    private static Map<String, Object> contentOf(@Nullable Scenario file) {
        return file == null ? Map.of() : file.content();
    }

    private static Scenario parse(String name, String text) {
        Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        return Scenario.of(name, Scenario.mapOf(content), lines(text, "steps"), lines(text, "refusedStarts"));
    }

    private static List<Integer> lines(String text, String list) {
        if (!(new Yaml().compose(new StringReader(text)) instanceof MappingNode root)) {
            return List.of();
        }
        return root.getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode key && list.equals(key.getValue()))
                .map(NodeTuple::getValueNode)
                .filter(SequenceNode.class::isInstance)
                .flatMap(sequence -> ((SequenceNode) sequence).getValue().stream())
                .map(node -> node.getStartMark().getLine() + 1)
                .toList();
    }
}
