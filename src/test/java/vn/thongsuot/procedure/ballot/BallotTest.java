package vn.thongsuot.procedure.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.procedure.Threshold;

class BallotTest {

    private static final BallotRule CELL =
            new BallotRule(Threshold.atLeast(2, 3), BallotBase.SUMMONED, BallotMethod.SECRET, null, "294-QĐ/TW");
    private static final BallotRule RAISED =
            new BallotRule(Threshold.atLeast(2, 3), BallotBase.SUMMONED, BallotMethod.RAISED_CARD, null, null);

    @Test
    void every_cell_of_1_to_60_passes_from_the_needed_vote_on_and_not_before() {
        for (int members = 1; members <= 60; members++) {
            int needed = members - members / 3;
            for (int inFavour = 0; inFavour <= members; inFavour++) {
                BallotReport report = fullHouse(members, inFavour);
                assertThat(report.violations(CELL, members)).isEmpty();
                BallotResult result = CELL.result(report.count(CELL, members));
                assertThat(result.passed()).as("%s of %s", inFavour, members).isEqualTo(inFavour >= needed);
                assertThat(result.needed()).isEqualTo(needed);
            }
        }
    }

    @Test
    void no_absence_helps_a_vote_unless_the_rule_leaves_it_out() {
        for (int members = 4; members <= 60; members++) {
            for (int absent = 1; absent < members; absent++) {
                int present = members - absent;
                var missed = new BallotReport(0, 0, present, present, present, present, 0, present, 0, 0);
                var excused = new BallotReport(absent, 0, present, present, present, present, 0, present, 0, 0);
                assertThat(CELL.result(missed.count(CELL, members)).passed())
                        .isEqualTo(present >= members - members / 3);
                assertThat(CELL.result(excused.count(CELL, members)).passed()).isTrue();
            }
        }
    }

    @Test
    void all_slips_are_told_at_once() {
        var report = new BallotReport(null, null, null, -1, null, 18, 0, 12, 7, null);

        assertThat(report.violations(CELL, 18))
                .extracting(Violation::field, Violation::messageKey)
                .containsExactly(
                        tuple("present", "procedure.ballot.missing"),
                        tuple("issued", "procedure.ballot.negative"),
                        tuple("collected", "procedure.ballot.missing"),
                        tuple("inFavour", "procedure.ballot.votes-not-valid"));
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> report.count(CELL, 18))
                .satisfies(refusal -> assertThat(refusal.violations()).hasSize(4));
    }

    @Test
    void raised_cards_need_no_papers_but_everyone_present_is_counted() {
        var report = new BallotReport(null, null, 17, null, null, null, null, 13, 3, 1);
        assertThat(report.violations(RAISED, 18)).isEmpty();
        BallotCount count = report.count(RAISED, 18);
        assertThat(count.valid()).isEqualTo(17);
        assertThat(RAISED.result(count).passed()).isTrue();

        var oneMissing = new BallotReport(null, null, 17, null, null, null, null, 13, 3, null);
        assertThat(oneMissing.violations(RAISED, 18))
                .extracting(Violation::messageKey)
                .containsExactly("procedure.ballot.votes-not-present");
    }

    @Test
    void the_share_is_shown_with_two_decimals_and_the_source_with_the_result() {
        BallotResult result = CELL.result(fullHouse(18, 14).count(CELL, 18));
        assertThat(result.share()).isEqualByComparingTo("77.78");
        assertThat(result.legalBasis()).isEqualTo("294-QĐ/TW");
    }

    @Test
    void the_quorum_is_taken_of_the_summoned() {
        var rule = new BallotRule(
                Threshold.moreThan(1, 2), BallotBase.SUMMONED, BallotMethod.SECRET, Threshold.atLeast(2, 3), null);
        var count = new BallotReport(3, 0, 8, 8, 8, 8, 0, 8, 0, 0).count(rule, 15);

        BallotResult result = rule.result(count);

        assertThat(result.quorumNeeded()).isEqualTo(8);
        assertThat(result.quorate()).isTrue();
        assertThat(result.passed()).isTrue();
    }

    private static BallotReport fullHouse(int members, int inFavour) {
        return new BallotReport(0, 0, members, members, members, members, 0, inFavour, members - inFavour, 0);
    }

    /** Each row: votes for warning, reprimand and none of 9 members, and what follows. */
    @ParameterizedTest
    @CsvSource({"4, 0, 4, ''", "4, 1, 4, reprimand", "0, 4, 5, none", "2, 2, 4, ''", "5, 0, 4, warning"})
    void votes_for_a_form_never_make_up_a_majority_for_none(int warning, int reprimand, int none, String expected) {
        var rule = new BallotRule(
                BallotKind.FORMS,
                Threshold.moreThan(1, 2),
                BallotBase.ALL_MEMBERS,
                BallotMethod.SECRET,
                null,
                null,
                1,
                0,
                0,
                false,
                false,
                null);
        Map<String, Map<Mark, Integer>> votes = Map.of(
                "warning", Map.of(Mark.CHOSEN, warning),
                "reprimand", Map.of(Mark.CHOSEN, reprimand),
                "none", Map.of(Mark.CHOSEN, none));
        var options = Stream.of("warning", "reprimand", "none")
                .map(form -> BallotOption.of(form, form))
                .toList();
        int valid = warning + reprimand + none;
        var report = new BallotReport(null, null, 9, 9, 9, valid, 9 - valid, votes, null);

        BallotResult result = rule.result(report.count(rule, options, 9));

        assertThat(result.chosen().stream().map(line -> line.option().key()))
                .containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected));
        assertThat(result.outcome()).isEqualTo(expected.isEmpty() ? "failed" : "passed");
    }
}
