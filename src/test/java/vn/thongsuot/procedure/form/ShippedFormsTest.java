package vn.thongsuot.procedure.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thongsuot.procedure.engine.Feel;

class ShippedFormsTest {

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
}
