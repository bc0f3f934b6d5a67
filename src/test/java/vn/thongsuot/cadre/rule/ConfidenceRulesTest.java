package vn.thongsuot.cadre.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceRulesTest {

    @ParameterizedTest(name = "a term from {0}, a vote on {1}: {2}")
    @CsvSource({
        "2025-06-15, 2027-06-14, WARNING",
        "2025-06-15, 2027-06-15, MET",
        "2025-06-15, 2028-06-14, MET",
        "2025-06-15, 2028-06-15, WARNING",
        "2024-02-29, 2026-02-28, MET",
        "2025-06-15, 2025-06-15, WARNING"
    })
    void a_vote_outside_the_third_year_of_the_term_is_noted(LocalDate started, LocalDate on, Check.State state) {
        assertThat(ConfidenceRules.termYear(started, on, 3).state()).isEqualTo(state);
    }
}
