package vn.thongsuot.procedure.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.model.ModelFault;

/** The folders in {@code hostile/} say themselves at which element they must be refused, and with which message. */
class ModelGateTest {

    private static final Path HOSTILE = Path.of("src/test/resources/hostile");
    private static final String EXPECTED = "expected.yaml";

    private final ModelGate gate = new ModelGate();
    private final Texts texts = new Texts();

    static Stream<String> hostile() {
        return folders(HOSTILE).map(folder -> String.valueOf(folder.getFileName()));
    }

    static Stream<Path> harmless() {
        return Stream.concat(folders(Path.of("bpmn")), folders(Path.of("src/test/resources/procedures")));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_hostile_folder_is_refused_at_its_element_with_what_to_write_instead(String name) throws IOException {
        List<Map<String, String>> expected =
                new Yaml().load(Files.readString(HOSTILE.resolve(name).resolve(EXPECTED)));
        Map<String, byte[]> files = files(HOSTILE.resolve(name));

        List<ModelFault> faults =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> gate.faults(name, files));

        assertThat(faults)
                .extracting(fault -> Map.of("element", fault.element(), "key", fault.messageKey()))
                .containsAll(expected);
        assertThat(faults).allSatisfy(fault -> {
            assertThat(texts.has(fault.messageKey())).as(fault.messageKey()).isTrue();
            assertThat(Texts.t(fault.messageKey(), fault.arguments().toArray())).doesNotContainPattern("\\{\\d}");
        });
    }

    @Test
    void there_are_many_of_them() {
        assertThat(hostile()).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void what_keeps_to_the_vocabulary_passes(Path folder) {
        assertThat(gate.faults(String.valueOf(folder.getFileName()), files(folder)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${outcome == 'approve'}",
                "${!grassrootsCell && outcome != 'return'}",
                "${nrOfCompletedInstances > 0 || grassrootsCell}",
                "${returnTo == 'userTask_Declare'}",
                "${(outcome == 'approve') and (loopCounter <= 3)}"
            })
    void conditions_of_the_vocabulary_pass(String condition) {
        assertThat(Condition.isOne(condition)).isTrue();
    }

    @Test
    void a_condition_that_backtracks_is_refused_at_once() {
        String hostile = "${" + "((".repeat(20) + "a && ".repeat(80) + "!}";
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> assertThat(Condition.isOne(hostile))
                .isFalse());
    }

    @Test
    void size_has_limits() {
        byte[] large = new byte[ModelGate.MOST_BYTES + 1];
        Arrays.fill(large, (byte) ' ');
        Map<String, byte[]> many = new TreeMap<>();
        for (int i = 0; i < 500; i++) {
            many.put("p/forms/f" + i + ".form", "{}".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(gate.faults("p", Map.of("p/p.bpmn", large)))
                .extracting(ModelFault::messageKey)
                .containsExactly("procedure.gate.too-large");
        assertThat(gate.faults("p", many)).extracting(ModelFault::messageKey).containsExactly("procedure.gate.folder");
    }

    @Test
    void a_model_with_very_many_elements_is_refused_before_it_becomes_a_tree() {
        String bomb = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>" + "<b/>".repeat(200_000) + "</a>";

        assertThat(gate.faults("p", Map.of("p/p.bpmn", bomb.getBytes(StandardCharsets.UTF_8))))
                .extracting(ModelFault::messageKey)
                .containsExactly("procedure.gate.xml.limits");
    }

    private static Map<String, byte[]> files(Path folder) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (!path.equals(EXPECTED) && !path.startsWith("scenarios/")) {
                    files.put(folder.getFileName() + "/" + path, Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static Stream<Path> folders(Path root) {
        try (Stream<Path> all = Files.list(root)) {
            return all
                    .filter(Files::isDirectory)
                    .filter(folder -> !String.valueOf(folder.getFileName()).startsWith("."))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
