package vn.thongsuot.procedure.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thongsuot.procedure.engine.Feel;

class ShippedFormsTest {

    private static final Pattern ANSWER = Pattern.compile("(start|userTask_\\w+)\\.(\\w+)");

    static Stream<Path> forms() throws IOException {
        try (Stream<Path> paths = Files.walk(Path.of("bpmn"))) {
            return paths.filter(path -> path.toString().endsWith(".form")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void every_form_can_be_read_and_is_translated(Path file) throws IOException {
        FormSchema schema = new FormSchemaParser(Feel.evaluator()).parse(Files.readString(file));
        var english = new Properties();
        try (Reader reader = Files.newBufferedReader(file.getParent().resolveSibling("labels_en.properties"))) {
            english.load(reader);
        }
        assertThat(schema.id() + ".form").isEqualTo(file.getFileName().toString());
        assertThat(schema.allFields()).isNotEmpty();
        assertThat(FormLabels.of(english).missing(schema)).isEmpty();
    }

    /** A slip of the pen here shows nothing, and whoever decides does not know what is missing. */
    @ParameterizedTest
    @MethodSource("forms")
    void what_a_form_shows_from_another_step_is_asked_there(Path file) throws IOException {
        var parser = new FormSchemaParser(Feel.evaluator());
        Path folder = file.getParent().getParent();
        String model = Files.readString(folder.resolve(folder.getFileName() + ".bpmn"));
        for (FormField field : parser.parse(Files.readString(file)).fields()) {
            Matcher source = ANSWER.matcher(String.valueOf(field.common().prefill()));
            if (!source.matches()) {
                continue;
            }
            Matcher step = Pattern.compile("id=\"" + source.group(1) + "\"[^>]*camunda:formRef=\"([^\"]+)\"")
                    .matcher(model);
            String form = source.group(1).equals("start") ? "start" : step.find() ? step.group(1) : "none";
            Path asked = file.resolveSibling(form + ".form");
            assertThat(asked).as(field.key()).exists();
            assertThat(parser.parse(Files.readString(asked)).field(source.group(2)))
                    .as("%s of %s", source.group(), file)
                    .isPresent();
        }
    }
}
