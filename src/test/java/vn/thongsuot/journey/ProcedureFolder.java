package vn.thongsuot.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the folder of a procedure says: what its steps, buttons and choices are called, and with which answers a step is valid. */
record ProcedureFolder(StepWords words, FormTexts texts, Map<String, Map<String, Object>> answers) {

    static ProcedureFolder read(String procedure) {
        Path folder = Path.of("bpmn", procedure);
        try {
            return new ProcedureFolder(
                    new StepWords(folder),
                    new FormTexts(folder),
                    new Yaml(new SafeConstructor(new LoaderOptions()))
                            .load(Files.readString(folder.resolve("scenarios/defaults.yaml"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answers of the scenarios, {@code start} for those of the start form. */
    Map<String, Object> answersTo(String step) {
        Map<String, Object> known = new LinkedHashMap<>(answers.getOrDefault(step, Map.of()));
        known.replaceAll((key, value) -> "newNumber".equals(value) ? "90012345" : value);
        return known;
    }
}
