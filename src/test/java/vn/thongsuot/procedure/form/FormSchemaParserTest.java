package vn.thongsuot.procedure.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.engine.Feel;

class FormSchemaParserTest {

    private final FormSchemaParser parser = new FormSchemaParser(Feel.evaluator());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\": \"filepicker\", \"key\": \"f\", \"label\": \"F\"} | f | form.schema.type",
                "{\"type\": \"html\", \"id\": \"Field_1\"} | Field_1 | form.schema.type",
                "{\"key\": \"f\"} | f | form.schema.type",
                "{\"type\": \"textfield\", \"key\": \"f\"} | f | form.schema.no-label",
                "{\"type\": \"textfield\", \"key\": \"a.b\", \"label\": \"F\"} | a.b | form.schema.key",
                "{\"type\": \"textfield\", \"id\": \"F1\", \"label\": \"F\"} | F1 | form.schema.key",
                "{\"type\": \"textfield\", \"key\": \"twice\", \"label\": \"F\"} | twice | form.schema.key-twice",
                "{\"type\": \"group\", \"id\": \"g\", \"path\": \"p\", \"components\": []} | p | form.schema.group-path",
                "{\"type\": \"dynamiclist\", \"path\": \"l\", \"label\": \"L\", \"components\": []} | l | form.schema.no-components",
                "{\"type\": \"datetime\", \"key\": \"f\", \"label\": \"F\", \"subtype\": \"time\"} | f | form.schema.date-only",
                "{\"type\": \"datetime\", \"key\": \"f\", \"label\": \"F\", \"subtype\": \"date\", \"properties\": {\"date\": \"soon\"}} | f | form.schema.property",
                "{\"type\": \"datetime\", \"key\": \"f\", \"label\": \"F\", \"subtype\": \"date\", \"properties\": {\"notBefore\": \"nothing\"}} | f | form.schema.no-such-date",
                "{\"type\": \"select\", \"key\": \"f\", \"label\": \"F\"} | f | form.schema.no-options",
                "{\"type\": \"radio\", \"key\": \"f\", \"label\": \"F\", \"values\": [{\"value\": \"a\"}, {\"value\": \"a\"}]} | f | form.schema.option",
                "{\"type\": \"number\", \"key\": \"f\", \"label\": \"F\", \"validate\": {\"min\": 5, \"max\": 1}} | f | form.schema.range",
                "{\"type\": \"number\", \"key\": \"f\", \"label\": \"F\", \"properties\": {\"picker\": \"x.y\"}} | f | form.schema.picker-type",
                "{\"type\": \"textfield\", \"key\": \"f\", \"label\": \"F\", \"validate\": {\"pattern\": \"(\"}} | f | form.schema.pattern",
                "{\"type\": \"textfield\", \"key\": \"f\", \"label\": \"F\", \"validate\": {\"maxLength\": 100000}} | f | form.schema.length",
                "{\"type\": \"textarea\", \"key\": \"f\", \"label\": \"F\", \"validate\": {\"pattern\": \"a\"}} | f | form.schema.pattern-type",
                "{\"type\": \"textfield\", \"key\": \"f\", \"label\": \"F\", \"conditional\": {\"hide\": \"= a =\"}} | f | form.schema.feel",
            })
    void what_a_form_cannot_say_is_refused_by_name(String component, String name, String message) {
        String json = form("{\"type\": \"textfield\", \"key\": \"twice\", \"label\": \"T\"}, " + component);
        var exception = catchThrowableOfType(FormSchemaException.class, () -> parser.parse(json));

        assertThat(exception).isNotNull();
        assertThat(exception.formId()).isEqualTo("test");
        assertThat(exception.problems())
                .extracting(Violation::field, Violation::messageKey)
                .contains(org.assertj.core.groups.Tuple.tuple(name, message));
        Violation problem = exception.problems().getFirst();
        assertThat(new Texts()
                        .getTranslation(
                                problem.messageKey(),
                                Texts.VIETNAMESE,
                                problem.arguments().toArray()))
                .contains(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "not json | form.schema.not-json",
                "[] | form.schema.id",
                "{\"id\": \"a b\", \"schemaVersion\": 16, \"components\": []} | form.schema.id",
                "{\"id\": \"a\", \"schemaVersion\": 9, \"components\": []} | form.schema.version",
                "{\"id\": \"a\", \"schemaVersion\": 16} | form.schema.no-components",
            })
    void a_file_that_is_no_form_is_refused(String json, String message) {
        assertThatThrownBy(() -> parser.parse(json))
                .isInstanceOfSatisfying(FormSchemaException.class, exception -> assertThat(exception.messageKey())
                        .isEqualTo(message));
    }

    @Test
    void all_problems_are_told_at_once() {
        String json = form("{\"type\": \"html\", \"id\": \"a\"}, {\"type\": \"image\", \"id\": \"b\"}");
        assertThatThrownBy(() -> parser.parse(json))
                .isInstanceOfSatisfying(FormSchemaException.class, exception -> assertThat(exception.problems())
                        .hasSize(2));
    }

    @Test
    void questions_come_in_reading_order_with_what_was_said_about_them() {
        FormSchema schema = parser.parse(form("""
                {"type": "text", "id": "intro", "text": "Xin chào"},
                {"type": "group", "id": "g", "label": "Nhóm", "components": [
                  {"type": "textfield", "key": "person", "label": "Người", "description": "Chọn một người",
                   "properties": {"picker": "membership.members", "sensitive": "true", "prefill": "subject.id"}}]},
                {"type": "dynamiclist", "path": "places", "label": "Nơi", "validate": {"required": true},
                 "allowAddRemove": false, "components": [{"type": "textfield", "key": "name", "label": "Tên"}]}
                """));

        assertThat(schema.fields()).extracting(FormField::key).containsExactly("person", "places");
        assertThat(schema.allFields()).extracting(FormField::key).containsExactly("person", "places", "name");
        assertThat(schema.field("person"))
                .containsInstanceOf(FormField.PersonField.class)
                .hasValueSatisfying(field -> {
                    assertThat(field.common().sensitive()).isTrue();
                    assertThat(field.common().prefill()).isEqualTo("subject.id");
                });
        assertThat(schema.field("places")).hasValueSatisfying(list -> {
            assertThat(((FormField.DynamicList) list).minRows()).isEqualTo(1);
            assertThat(((FormField.DynamicList) list).fixed()).isTrue();
        });
    }

    @Test
    void english_labels_replace_vietnamese_ones_and_missing_ones_are_named() {
        FormSchema schema = parser.parse(form("""
                {"type": "radio", "key": "choice", "label": "Chọn", "values": [{"value": "a", "label": "Một"}]},
                {"type": "dynamiclist", "path": "places", "label": "Nơi",
                 "components": [{"type": "textfield", "key": "name", "label": "Tên"}]}
                """));
        var english = new Properties();
        english.setProperty("form.test.choice", "Choose");
        english.setProperty("form.test.choice.option.a", "One");
        english.setProperty("form.test.places.name", "Name");
        FormLabels labels = FormLabels.of(english);

        FormSchema translated = labels.apply(schema, Locale.ENGLISH);
        assertThat(translated.allFields()).extracting(FormField::label).containsExactly("Choose", "Nơi", "Name");
        assertThat(((FormField.Radio) translated.fields().getFirst()).options())
                .containsExactly(new FormField.Option("a", "One"));
        assertThat(labels.apply(schema, Texts.VIETNAMESE)).isSameAs(schema);
        assertThat(labels.missing(schema)).containsExactly("form.test.places");
    }

    private static String form(String components) {
        return "{\"type\": \"default\", \"schemaVersion\": 16, \"id\": \"test\", \"components\": [" + components + "]}";
    }
}
