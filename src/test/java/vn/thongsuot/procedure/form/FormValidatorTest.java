package vn.thongsuot.procedure.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitKind;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.FieldRule;
import vn.thongsuot.procedure.FieldRuleCall;
import vn.thongsuot.procedure.PersonChoice;
import vn.thongsuot.procedure.PersonPicker;
import vn.thongsuot.procedure.engine.Feel;

class FormValidatorTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final CaseContext CONTEXT = new CaseContext(
            null,
            "member-admission",
            new UnitSummary(
                    new UnitId(4), null, UnitKind.CELL, "C4", "Chi bộ 4", "/1/2/3/4", LocalDate.of(2025, 7, 1), null),
            null,
            TODAY);
    private static final FormEnvironment ENVIRONMENT =
            new FormEnvironment(CONTEXT, Map.of("ceremony", LocalDate.of(2026, 3, 1)));

    private final FormSchemaParser parser = new FormSchemaParser(Feel.evaluator());
    private final FormValidator validator = new FormValidator(
            new FormVisibility(Feel.evaluator()),
            new FormExtensions(
                    List.of(new EvenRule(), new SiblingRule()),
                    List.of(new TwoPeople()),
                    List.of(),
                    List.of(),
                    mock(OrganizationDirectory.class)));

    static Stream<Arguments> single_answers() {
        String text = field("textfield", "\"validate\": {\"required\": true, \"minLength\": 2, \"maxLength\": 5}");
        String optional = field("textfield", "\"validate\": {}");
        String pattern = field("textfield", "\"validate\": {\"pattern\": \"^[0-9]{3}$\"}");
        String patternWithHelp =
                field("textfield", "\"description\": \"Ba chữ số\", \"validate\": {\"pattern\": \"^[0-9]{3}$\"}");
        String area = field("textarea", "\"validate\": {\"maxLength\": 8}");
        String whole =
                field("number", "\"decimalDigits\": 0, \"validate\": {\"required\": true, \"min\": 0, \"max\": 1000}");
        String money = field("number", "\"decimalDigits\": 2");
        String date = field("datetime", "\"subtype\": \"date\", \"validate\": {\"required\": true}");
        String notFuture = field("datetime", "\"subtype\": \"date\", \"properties\": {\"date\": \"not-future\"}");
        String notPast = field("datetime", "\"subtype\": \"date\", \"properties\": {\"date\": \"not-past\"}");
        String afterCeremony =
                field("datetime", "\"subtype\": \"date\", \"properties\": {\"notBefore\": \"date:ceremony\"}");
        String afterUnknown =
                field("datetime", "\"subtype\": \"date\", \"properties\": {\"notBefore\": \"date:unknown\"}");
        String box = field("checkbox", "\"x\": 1");
        String mustTick = field("checkbox", "\"validate\": {\"required\": true}");
        String options = "\"values\": [{\"value\": \"a\", \"label\": \"A\"}, {\"value\": \"b\", \"label\": \"B\"}]";
        String radio = field("radio", options + ", \"validate\": {\"required\": true}");
        String select = field("select", options);
        String checklist = field("checklist", options + ", \"validate\": {\"required\": true}");
        String person =
                field("select", "\"properties\": {\"picker\": \"test.two\"}, \"validate\": {\"required\": true}");
        String rule = field("number", "\"properties\": {\"check\": \"test.even\"}");
        return Stream.of(
                // text
                kept(text, "abc", "abc"),
                kept(text, "  abc  ", "abc"),
                kept(text, "a\r\n\tb", "a  b"),
                kept(text, "e\u0302\u0323n", "\u1ec7n"),
                kept(text, "a\u0000\u200bb\u0007", "ab"),
                kept(text, 12, "12"),
                kept(optional, "", null),
                kept(optional, "   ", null),
                refused(text, null, "form.required"),
                refused(text, " \n ", "form.required"),
                refused(text, "a", "form.too-short"),
                refused(text, "abcdef", "form.too-long"),
                kept(text, "😀😀😀😀😀", "😀😀😀😀😀"),
                refused(text, true, "form.wrong-type"),
                refused(text, List.of("abc"), "form.wrong-type"),
                refused(optional, "x".repeat(256), "form.too-long"),
                kept(pattern, "123", "123"),
                refused(pattern, "1234", "form.pattern"),
                refused(patternWithHelp, "abc", "form.pattern.help"),
                kept(area, " a \r\n b ", "a\n b"),
                refused(area, "123456789", "form.too-long"),
                kept(field("textfield", "\"x\": 1"), "<b>\"'--", "<b>\"'--"),
                // numbers
                kept(whole, "18", new BigDecimal("18")),
                kept(whole, 0, new BigDecimal("0")),
                kept(whole, 1000.0, new BigDecimal("1000")),
                kept(whole, new BigDecimal("1E+2"), new BigDecimal("100")),
                refused(whole, null, "form.required"),
                refused(whole, "", "form.required"),
                refused(whole, "mười", "form.number.none"),
                refused(whole, "1e9", "form.number.none"),
                refused(whole, Double.NaN, "form.number.none"),
                refused(whole, true, "form.number.none"),
                refused(whole, "9".repeat(500), "form.number.none"),
                refused(whole, "1.5", "form.number.whole"),
                refused(whole, -1, "form.number.too-small"),
                refused(whole, 1001, "form.number.too-large"),
                kept(money, "1.25", new BigDecimal("1.25")),
                kept(money, "1.500", new BigDecimal("1.5")),
                refused(money, "1.255", "form.number.decimals"),
                // dates
                kept(date, "2026-05-19", "2026-05-19"),
                refused(date, null, "form.required.choose"),
                refused(date, "19/05/2026", "form.date.none"),
                refused(date, "2026-02-30", "form.date.none"),
                refused(date, 20260519, "form.date.none"),
                refused(date, "0026-05-19", "form.date.year"),
                refused(date, "2200-01-01", "form.date.year"),
                kept(notFuture, "2026-11-22", "2026-11-22"),
                refused(notFuture, "2026-11-23", "form.date.future"),
                kept(notPast, "2026-11-22", "2026-11-22"),
                refused(notPast, "2026-11-21", "form.date.past"),
                kept(afterCeremony, "2026-03-01", "2026-03-01"),
                refused(afterCeremony, "2026-02-28", "form.date.before"),
                kept(afterUnknown, "2020-01-01", "2020-01-01"),
                // ticks and choices
                kept(box, null, false),
                kept(box, true, true),
                refused(box, "true", "form.wrong-type"),
                refused(mustTick, null, "form.required.checkbox"),
                refused(mustTick, false, "form.required.checkbox"),
                kept(mustTick, true, true),
                kept(radio, "a", "a"),
                refused(radio, null, "form.required.choose"),
                refused(radio, "c", "form.option"),
                kept(select, null, null),
                refused(select, "A", "form.option"),
                kept(checklist, List.of("b", "a"), List.of("a", "b")),
                refused(checklist, List.of(), "form.required.choose"),
                refused(checklist, List.of("a", "c"), "form.option"),
                refused(checklist, "a", "form.wrong-type"),
                // people and rules
                kept(person, "7", "7"),
                kept(person, 7, "7"),
                refused(person, null, "form.required.choose"),
                refused(person, "9", "form.person"),
                refused(person, "7 or 1=1", "form.person"),
                refused(person, "99999999999999999999", "form.person"),
                kept(rule, 2, new BigDecimal("2")),
                refused(rule, 3, "test.odd"));
    }

    @ParameterizedTest
    @MethodSource("single_answers")
    void one_answer(String field, Object submitted, Object expected, List<String> messages) {
        FormSchema schema = form(field);
        FormResult result = validator.validate(schema, mapOf("f", submitted), ENVIRONMENT);

        assertThat(result.violations()).extracting(Violation::messageKey).isEqualTo(messages);
        assertThat(result.violations()).extracting(Violation::field).allMatch("f"::equals);
        assertThat(result.answers().get("f")).isEqualTo(expected);
        var texts = new Texts();
        messages.stream()
                .filter(key -> key.startsWith("form."))
                .forEach(key -> assertThat(texts.has(key)).as(key).isTrue());
    }

    @Test
    void unknown_keys_are_dropped() {
        FormResult result = validator.validate(
                form(field("textfield", "\"x\": 1")), Map.of("f", "a", "admin", true, "f2", "b"), ENVIRONMENT);
        assertThat(result.answers()).containsExactly(Map.entry("f", "a"));
    }

    @Test
    void a_date_is_compared_with_another_field() {
        FormSchema schema = form("""
                {"type": "datetime", "subtype": "date", "key": "from", "dateLabel": "Từ ngày"},
                {"type": "datetime", "subtype": "date", "key": "to", "dateLabel": "Đến ngày",
                 "properties": {"notBefore": "from"}}
                """);
        assertThat(validator
                        .validate(schema, Map.of("from", "2026-05-19", "to", "2026-05-18"), ENVIRONMENT)
                        .violations())
                .containsExactly(Violation.of("to", "form.date.before-field", "Đến ngày", "Từ ngày", "19/05/2026"));
        assertThat(validator
                        .validate(schema, Map.of("from", "2026-05-19", "to", "2026-05-19"), ENVIRONMENT)
                        .valid())
                .isTrue();
        assertThat(validator
                        .validate(schema, Map.of("to", "2026-05-19"), ENVIRONMENT)
                        .valid())
                .isTrue();
    }

    @Test
    void a_hidden_field_is_neither_required_nor_kept_and_hides_what_depends_on_it() {
        FormSchema schema = form("""
                {"type": "checkbox", "key": "married", "label": "Đã kết hôn"},
                {"type": "group", "id": "spouse", "label": "Vợ hoặc chồng", "conditional": {"hide": "=married != true"},
                 "components": [
                  {"type": "textfield", "key": "spouseName", "label": "Họ tên", "validate": {"required": true}},
                  {"type": "checkbox", "key": "abroad", "label": "Ở nước ngoài"}]},
                {"type": "textfield", "key": "country", "label": "Nước", "validate": {"required": true},
                 "conditional": {"hide": "=not(abroad = true)"}}
                """);
        var sneaky = Map.of("married", false, "spouseName", "A", "abroad", true, "country", "Lào");
        assertThat(validator.validate(schema, sneaky, ENVIRONMENT))
                .isEqualTo(new FormResult(Map.of("married", false), List.of()));
        assertThat(validator
                        .validate(schema, Map.of("married", true, "abroad", true), ENVIRONMENT)
                        .violations())
                .extracting(Violation::field)
                .containsExactly("spouseName", "country");
    }

    private static final String RELATIVES = """
            {"type": "dynamiclist", "path": "relatives", "label": "Người thân", "properties": {"minRows": "2", "maxRows": "3"},
             "components": [
              {"type": "textfield", "key": "name", "label": "Họ tên", "validate": {"required": true}},
              {"type": "group", "components": [
                {"type": "checkbox", "key": "dead", "label": "Đã mất"},
                {"type": "textfield", "key": "address", "label": "Nơi ở", "validate": {"required": true},
                 "conditional": {"hide": "=dead"}, "properties": {"check": "test.sibling"}}]},
              {"type": "datetime", "subtype": "date", "key": "born", "dateLabel": "Ngày sinh",
               "properties": {"date": "not-future"}}]}
            """;

    @Test
    void faults_in_a_repeated_list_say_which_row() {
        var rows = Arrays.asList(
                Map.of("name", "A", "address", "Huế"),
                Map.of("dead", true, "born", "2027-01-01", "extra", "x"),
                Map.of("name", "C", "address", "C"));
        assertThat(validator
                        .validate(form(RELATIVES), Map.of("relatives", rows), ENVIRONMENT)
                        .violations())
                .extracting(Violation::field, Violation::messageKey)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("relatives[1].name", "form.required"),
                        org.assertj.core.groups.Tuple.tuple("relatives[1].born", "form.date.future"),
                        org.assertj.core.groups.Tuple.tuple("relatives[2].address", "test.same"));
    }

    @Test
    void rows_left_alone_do_not_count() {
        var rows = List.of(
                Map.of("name", "A", "address", "Huế"),
                Map.of("name", " ", "dead", false),
                Map.of("name", "B", "dead", true, "address", "Vinh"));
        FormResult result = validator.validate(form(RELATIVES), Map.of("relatives", rows), ENVIRONMENT);
        assertThat(result.violations()).isEmpty();
        assertThat(result.answers())
                .isEqualTo(Map.of(
                        "relatives",
                        List.of(
                                Map.of("name", "A", "dead", false, "address", "Huế"),
                                Map.of("name", "B", "dead", true))));
    }

    static Stream<Arguments> lists() {
        Map<String, String> row = Map.of("name", "A", "address", "Huế");
        return Stream.of(
                Arguments.of(null, "form.rows.too-few"),
                Arguments.of(List.of(), "form.rows.too-few"),
                Arguments.of(List.of(row), "form.rows.too-few"),
                Arguments.of(List.of(row, row), null),
                Arguments.of(List.of(row, row, row, row), "form.rows.too-many"),
                Arguments.of("A", "form.wrong-type"),
                Arguments.of(List.of("A", "B"), "form.wrong-type"),
                Arguments.of(Map.of("0", row), "form.wrong-type"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void how_many_rows(Object submitted, String message) {
        List<String> messages =
                validator.validate(form(RELATIVES), mapOf("relatives", submitted), ENVIRONMENT).violations().stream()
                        .map(Violation::messageKey)
                        .distinct()
                        .toList();
        if (message == null) {
            assertThat(messages).isEmpty();
        } else {
            assertThat(messages).contains(message);
        }
    }

    @Test
    void a_catastrophic_pattern_gives_up_quickly() {
        FormSchema schema = form(field("textfield", "\"validate\": {\"maxLength\": 1000, \"pattern\": \"^(a+)+$\"}"));
        long start = System.nanoTime();
        FormResult result = validator.validate(schema, Map.of("f", "a".repeat(900) + "!"), ENVIRONMENT);
        assertThat(result.valid()).isFalse();
        assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
    }

    @Test
    void answers_with_faults_cannot_be_had_by_accident() {
        FormResult result = validator.validate(form(RELATIVES), Map.of(), ENVIRONMENT);
        assertThatThrownBy(result::orThrow).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void answers_survive_json() {
        Map<String, Object> answers = Map.of(
                "text",
                "Đ\"\n",
                "whole",
                new BigDecimal("12"),
                "part",
                new BigDecimal("1.50"),
                "tick",
                true,
                "values",
                List.of("a", "b"),
                "rows",
                List.of(Map.of("n", new BigDecimal("3"), "d", "2026-01-02")));
        assertThat(Answers.fromJson(Answers.toJson(answers))).isEqualTo(answers);
        assertThatThrownBy(() -> Answers.fromJson("[1]")).isInstanceOf(IllegalArgumentException.class);
    }

    private FormSchema form(String components) {
        return parser.parse("{\"type\": \"default\", \"schemaVersion\": 16, \"id\": \"test\", \"components\": ["
                + components + "]}");
    }

    private static String field(String type, String rest) {
        return "{\"type\": \"" + type + "\", \"key\": \"f\", \"label\": \"Trường\", " + rest + "}";
    }

    private static Arguments kept(String field, Object submitted, Object answer) {
        return Arguments.of(field, submitted, answer, List.of());
    }

    private static Arguments refused(String field, Object submitted, String message) {
        boolean keepsValue = message.startsWith("test.") || message.matches("form\\.date\\.(future|past|before)");
        Object kept = !keepsValue ? null : submitted instanceof Integer i ? BigDecimal.valueOf(i) : submitted;
        return Arguments.of(field, submitted, kept, List.of(message));
    }

    private static Map<String, Object> mapOf(String key, Object value) {
        return value == null ? Collections.emptyMap() : new HashMap<>(Map.of(key, value));
    }

    private static final class EvenRule implements FieldRule {
        @Override
        public String name() {
            return "test.even";
        }

        @Override
        public Optional<Violation> check(FieldRuleCall call) {
            return ((BigDecimal) call.value()).intValue() % 2 == 0
                    ? Optional.empty()
                    : Optional.of(Violation.of(null, "test.odd", call.label()));
        }
    }

    private static final class SiblingRule implements FieldRule {
        @Override
        public String name() {
            return "test.sibling";
        }

        @Override
        public Optional<Violation> check(FieldRuleCall call) {
            return call.value().equals(call.siblings().get("name"))
                    ? Optional.of(Violation.of(null, "test.same"))
                    : Optional.empty();
        }
    }

    private static final class TwoPeople implements PersonPicker {
        @Override
        public String name() {
            return "test.two";
        }

        @Override
        public List<PersonChoice> choices(CaseContext context, String search, int limit) {
            return List.of();
        }

        @Override
        public Optional<PersonChoice> choice(CaseContext context, PersonId person) {
            return person.value() == 7 ? Optional.of(new PersonChoice(person, "Trần Văn Bảy", null)) : Optional.empty();
        }
    }
}
