package vn.thongsuot.procedure.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.procedure.deadline.DeadlineRule.Escalation;

class DeadlineRuleTest {

    @Test
    void a_limit_alone_is_reminded_of_and_escalated_as_the_parameters_say() {
        DeadlineRule rule = rule(null, null, null);

        assertThat(rule.remindBefore()).isEqualTo(DeadlineSpec.parse("deadline.remind_before"));
        assertThat(rule.escalation()).isEqualTo(new Escalation(DeadlineSpec.parse("deadline.escalate_after"), null));
        assertThat(rule.extension()).isNull();
        assertThat(rule.pauses()).isEmpty();
    }

    @Test
    void a_model_may_want_neither_reminder_nor_escalation() {
        DeadlineRule rule = rule("none", "none", null);

        assertThat(rule.remindBefore()).isNull();
        assertThat(rule.escalation()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1 working day, 1 working day, -",
                "to commune.office, deadline.escalate_after, commune.office",
                "2 days to commune.standing-secretariat, 2 days, commune.standing-secretariat",
                "appeal.late to province.office, appeal.late, province.office",
            })
    void an_escalation_says_when_or_whom_or_both(String written, String after, @Nullable String role) {
        assertThat(rule(null, written, null).escalation()).isEqualTo(new Escalation(DeadlineSpec.parse(after), role));
    }

    @ParameterizedTest
    @CsvSource({
        "commune.standing-committee up to 30 working days, commune.standing-committee, 30 working days, 1",
        "commune.standing-committee up to appeal.more times 2, commune.standing-committee, appeal.more, 2",
        "'commune.office, province.office up to 1 month times appeal.often', commune.office;province.office, 1 month, appeal.often",
    })
    void an_extension_says_who_by_how_much_and_how_often(String written, String roles, String most, String times) {
        assertThat(rule(null, null, written).extension())
                .isEqualTo(new DeadlineRule.Extension(List.of(roles.split(";")), DeadlineSpec.parse(most), times));
    }

    @Test
    void pauses_are_written_one_by_one_or_in_a_line() {
        assertThat(DeadlineRule.parse("5 days", List.of("returned, waiting", "userTask_A"), null, null, null)
                        .pauses())
                .containsExactly("returned", "waiting", "userTask_A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "3 weeks", "3 days from ceremony", "0 days"})
    void a_reminder_is_a_span_of_time(String written) {
        assertThatExceptionOfType(RuleViolationException.class).isThrownBy(() -> rule(written, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 day to", "to Commune", "1 day 2", "after 3 days to commune.office"})
    void an_escalation_of_another_form_is_refused(String written) {
        assertThatExceptionOfType(RuleViolationException.class).isThrownBy(() -> rule(null, written, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"commune.office", "up to 3 days", "commune.office up to", "commune.office 3 days"})
    void an_extension_of_another_form_is_refused(String written) {
        assertThatExceptionOfType(RuleViolationException.class).isThrownBy(() -> rule(null, null, written));
    }

    private static DeadlineRule rule(@Nullable String remind, @Nullable String escalate, @Nullable String extend) {
        return DeadlineRule.parse("30 days from x", List.of(), remind, escalate, extend);
    }
}
