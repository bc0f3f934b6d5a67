package vn.thongsuot.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdTest {

    @ParameterizedTest
    @CsvSource({"≥ 2/3, ≥ 2/3", ">= 2/3, ≥ 2/3", "≥2 / 3, ≥ 2/3", "> 1/2, > 1/2", ">50%, > 50 %", "≥ 100 %, ≥ 100 %"})
    void a_share_is_read_and_written_in_one_form(String written, String normal) {
        assertThat(Threshold.parse(written).written()).isEqualTo(normal);
        assertThat(Threshold.parse(normal)).isEqualTo(Threshold.parse(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2/3",
                "≥",
                "≥ 2",
                "≥ 0/3",
                "≥ 3/2",
                "> 3/3",
                "> 100 %",
                "≥ 2/0",
                "< 1/2",
                "≥ -2/3",
                "≥ 66,7 %",
                "≥ 2/3 x"
            })
    void what_is_no_share_of_a_whole_is_refused(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> Threshold.parse(written));
    }

    @Test
    void exactly_two_thirds_is_at_least_two_thirds_but_not_more() {
        assertThat(Threshold.atLeast(2, 3).isReachedBy(12, 18)).isTrue();
        assertThat(Threshold.moreThan(2, 3).isReachedBy(12, 18)).isFalse();
        assertThat(Threshold.atLeast(2, 3).isReachedBy(11, 18)).isFalse();
        assertThat(Threshold.moreThan(1, 2).isReachedBy(9, 18)).isFalse();
        assertThat(Threshold.moreThan(1, 2).isReachedBy(10, 18)).isTrue();
    }

    /** Two thirds and a half, written out by what they mean rather than by the formula under test. */
    @Test
    void the_votes_needed_are_the_fewest_that_suffice_for_every_size() {
        for (int total = 1; total <= 60; total++) {
            int twoThirds = total - total / 3;
            assertThat(Threshold.atLeast(2, 3).needed(total))
                    .as("2/3 of %s", total)
                    .isEqualTo(twoThirds);
            assertThat(Threshold.moreThan(1, 2).needed(total))
                    .as("half of %s", total)
                    .isEqualTo(total / 2 + 1);
            for (Threshold threshold : new Threshold[] {
                Threshold.atLeast(2, 3),
                Threshold.moreThan(2, 3),
                Threshold.moreThan(1, 2),
                Threshold.atLeast(1, 2),
                Threshold.parse("> 50 %"),
                Threshold.parse("≥ 100 %")
            }) {
                int needed = threshold.needed(total);
                assertThat(needed).isBetween(1, total);
                for (int votes = 0; votes <= total; votes++) {
                    assertThat(threshold.isReachedBy(votes, total))
                            .as("%s: %s of %s", threshold.written(), votes, total)
                            .isEqualTo(votes >= needed);
                }
            }
        }
    }

    @Test
    void large_numbers_do_not_overflow() {
        assertThat(Threshold.parse("> 50 %").isReachedBy(1_100_000_000, 2_100_000_000))
                .isTrue();
        assertThat(Threshold.parse("> 50 %").needed(2_100_000_000)).isEqualTo(1_050_000_001);
    }
}
