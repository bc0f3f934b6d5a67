package vn.thongsuot.procedure.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thongsuot.procedure.form.FeelEvaluator;

class ScalaFeelEvaluatorTest {

    private final FeelEvaluator feel = Feel.evaluator();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "helped = false | true",
                "helped | false",
                "not(helped) | true",
                "years >= 18 | true",
                "years < 18 or missing = null | true",
                "missing != null | false",
                "missing.inner = 1 | false",
                "count(rows) = 2 | true",
                "list contains(ticked, \"b\") | true",
                "name = \"Lê Đức\" | true",
                "date(day) > date(\"2026-01-01\") | true",
                "years | false",
                "1/0 = 1 | false",
            })
    void conditions_hold_or_not(String condition, boolean expected) {
        Map<String, Object> answers = Map.of(
                "helped",
                false,
                "years",
                BigDecimal.valueOf(30),
                "rows",
                List.of(Map.of("a", "1"), Map.of("a", "2")),
                "ticked",
                List.of("a", "b"),
                "name",
                "Lê Đức",
                "day",
                "2026-05-19");

        assertThat(feel.fault(condition)).isEmpty();
        assertThat(feel.holds(condition, answers)).isEqualTo(expected);
    }

    @Test
    void an_answer_may_be_null() {
        var answers = new HashMap<String, Object>();
        answers.put("helped", null);
        assertThat(feel.holds("helped = null", answers)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "helped = ",
                "for i in 1..1000000000 return i",
                "some x in [1,2] satisfies x > 1",
                "every x in [1,2] satisfies x > 1",
                "{f: function(x) x, y: f(1)}.y = 1",
                "function(s) external {java: {class: \"java.lang.System\", method signature: \"exit(int)\"}}",
                "matches(name, \"(a+)+b\")",
                "(1..1000000000)[item > 5] = 1",
                "10 ** 1000000 > 1",
                "count(range(1)) = 1",
                "if (for i in 1..9 return i) = 1 then true else false",
            })
    void what_could_run_for_long_or_reach_into_code_is_refused(String condition) {
        assertThat(feel.fault(condition)).isPresent();
    }

    @Test
    void a_long_condition_is_refused() {
        assertThat(feel.fault("a = 1 or ".repeat(100) + "true")).isPresent();
    }
}
