package vn.thongsuot.procedure.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.procedure.Certainty;
import vn.thongsuot.procedure.LimitUnit;
import vn.thongsuot.procedure.Parameters;
import vn.thongsuot.procedure.Threshold;
import vn.thongsuot.procedure.TimeLimit;
import vn.thongsuot.testing.PortalTest;

@PortalTest
class ParametersModuleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Parameters parameters;

    @ParameterizedTest
    @CsvSource({
        "admission.certificate_valid_months, 60, MONTHS",
        "admission.papers_valid_months, 12, MONTHS",
        "admission.introducer_min_months_together, 12, MONTHS",
        "admission.verification_reply_working_days, 30, WORKING_DAYS",
        "admission.decide_working_days, 60, WORKING_DAYS",
        "admission.ceremony_working_days, 30, WORKING_DAYS",
        "probation.months, 12, MONTHS",
        "probation.cell_review_working_days, 30, WORKING_DAYS",
        "probation.decide_working_days, 30, WORKING_DAYS",
        "readmission.min_months, 36, MONTHS",
        "member_record.working_days, 30, WORKING_DAYS",
    })
    void time_limits_of_admission_and_probation_are_seeded(String key, int amount, LimitUnit unit) {
        assertThat(parameters.timeLimit(key, TODAY)).isEqualTo(new TimeLimit(amount, unit));
        assertThat(parameters.number(key, TODAY)).isEqualTo(amount);
        assertThat(parameters.require(key, TODAY).legalBasis()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "admission.cell_majority, ≥ 2/3",
        "admission.grassroots_majority, ≥ 2/3",
        "admission.standing_majority, > 1/2",
        "recognition.cell_majority, ≥ 2/3",
        "recognition.grassroots_majority, ≥ 2/3",
        "recognition.standing_majority, > 1/2",
        "deletion.cell_majority, ≥ 2/3",
        "deletion.grassroots_majority, ≥ 2/3",
        "deletion.standing_majority, > 1/2",
        "personnel.quorum, ≥ 2/3",
    })
    void majorities_are_seeded(String key, String written) {
        assertThat(parameters.threshold(key, TODAY)).isEqualTo(Threshold.parse(written));
        assertThat(parameters.text(key, TODAY)).isEqualTo(written);
    }

    @Test
    void a_count_has_no_unit() {
        assertThat(parameters.number("probation.max_failed_votes", TODAY)).isEqualTo(3);
        assertThat(parameters.require("probation.max_failed_votes", TODAY).unit())
                .isNull();
    }

    @Test
    void what_no_source_in_hand_says_is_marked_unsure() {
        assertThat(parameters
                        .require("admission.verification_reply_working_days", TODAY)
                        .certainty())
                .isEqualTo(Certainty.UNSURE);
    }

    @Test
    void an_unknown_key_is_refused_by_its_name() {
        assertThat(parameters.exists("admission.celebration_days")).isFalse();
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> parameters.require("admission.celebration_days", TODAY))
                .satisfies(refusal -> {
                    assertThat(refusal.messageKey()).isEqualTo("procedure.parameter.unknown");
                    assertThat(refusal.arguments()).containsExactly("admission.celebration_days");
                });
    }

    @Test
    void a_day_before_the_first_value_is_refused_with_the_day() {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> parameters.require("probation.months", LocalDate.of(2025, 6, 30)))
                .satisfies(
                        refusal -> assertThat(refusal.arguments()).containsExactly("probation.months", "30/06/2025"));
    }

    @Test
    void a_value_is_not_read_as_another_kind() {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> parameters.threshold("probation.months", TODAY))
                .satisfies(
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("procedure.parameter.not-a-threshold"));
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> parameters.timeLimit("probation.max_failed_votes", TODAY))
                .satisfies(
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("procedure.parameter.not-a-time-limit"));
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> parameters.number("admission.cell_majority", TODAY))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("procedure.parameter.not-a-number"));
    }
}
