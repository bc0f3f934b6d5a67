package vn.thongsuot.procedure.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thongsuot.procedure.Threshold;
import vn.thongsuot.procedure.ballot.BallotResult.Line;

/**
 * What holds for every vote, whatever the numbers. Each seed stands for many random votes, so that a failure can be played
 * again.
 */
class BallotPropertiesTest {

    private static final int VOTES_PER_SEED = 2_000;

    static List<Named<Random>> seeds() {
        return LongStream.rangeClosed(1, 10)
                .mapToObj(seed -> Named.of("seed " + seed, new Random(seed)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_share_is_reached_from_the_needed_vote_on(Random random) {
        for (int i = 0; i < VOTES_PER_SEED; i++) {
            Threshold threshold = threshold(random);
            int total = 1 + random.nextInt(9_999);
            int votes = random.nextInt(total + 1);
            BigInteger left = BigInteger.valueOf(votes).multiply(BigInteger.valueOf(threshold.denominator()));
            BigInteger right = BigInteger.valueOf(total).multiply(BigInteger.valueOf(threshold.numerator()));
            boolean expected = threshold.comparison() == Threshold.Comparison.AT_LEAST
                    ? left.compareTo(right) >= 0
                    : left.compareTo(right) > 0;
            assertThat(threshold.isReachedBy(votes, total)).isEqualTo(expected);
            assertThat(votes >= threshold.needed(total)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobody_is_chosen_without_the_share_nor_before_somebody_with_more_votes(Random random) {
        for (int i = 0; i < VOTES_PER_SEED; i++) {
            BallotRule rule = nomination(random, false);
            BallotResult result = rule.result(count(random, rule, votes(random)));
            List<Line> chosen = result.chosen();
            assertThat(chosen).hasSizeLessThanOrEqualTo(rule.places());
            int fewest = chosen.stream().mapToInt(Line::votes).min().orElse(Integer.MAX_VALUE);
            assertThat(chosen).allSatisfy(line -> assertThat(rule.threshold().isReachedBy(line.votes(), result.base()))
                    .isTrue());
            assertThat(result.lines())
                    .filteredOn(line -> line.standing() != Standing.CHOSEN)
                    .allSatisfy(line -> assertThat(line.votes()).isLessThanOrEqualTo(fewest));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void equal_votes_have_equal_standing_unless_the_head_decides(Random random) {
        for (int i = 0; i < VOTES_PER_SEED; i++) {
            BallotRule rule = nomination(random, false);
            BallotResult result = rule.result(count(random, rule, votes(random)));
            Map<Integer, Set<Standing>> byVotes = result.lines().stream()
                    .collect(
                            Collectors.groupingBy(Line::votes, Collectors.mapping(Line::standing, Collectors.toSet())));
            assertThat(byVotes.values())
                    .allSatisfy(standings -> assertThat(standings).hasSize(1));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_of_the_paper_changes_nothing(Random random) {
        for (int i = 0; i < VOTES_PER_SEED; i++) {
            BallotRule rule = nomination(random, random.nextBoolean());
            BallotCount count = count(random, rule, votes(random));
            List<BallotCount.Line> shuffled = new ArrayList<>(count.lines());
            Collections.shuffle(shuffled, random);
            assertThat(standings(rule.result(with(count, shuffled)))).isEqualTo(standings(rule.result(count)));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void one_more_vote_never_harms_whoever_gets_it(Random random) {
        for (int i = 0; i < VOTES_PER_SEED; i++) {
            BallotRule rule = nomination(random, false);
            List<Integer> votes = votes(random);
            BallotCount before = count(random, rule, votes);
            int lucky = random.nextInt(votes.size());
            votes.set(lucky, votes.get(lucky) + 1);
            BallotCount after = with(before, lines(votes));
            boolean chosen = rule.result(before).lines().get(lucky).standing() == Standing.CHOSEN;
            if (chosen) {
                assertThat(rule.result(after).lines().get(lucky).standing()).isEqualTo(Standing.CHOSEN);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_head_is_asked_only_about_those_at_exactly_the_share_or_equal_at_the_last_place(Random random) {
        for (int i = 0; i < VOTES_PER_SEED; i++) {
            BallotRule rule = nomination(random, true);
            BallotResult result = rule.result(count(random, rule, votes(random)));
            List<Line> undecided = result.undecided();
            assertThat(undecided.isEmpty()).isEqualTo(result.openPlaces() == 0);
            assertThat(undecided.stream().map(Line::votes).distinct().count()).isLessThanOrEqualTo(1);
            assertThat(undecided).allSatisfy(line -> {
                Threshold share = rule.threshold();
                boolean exactly = (long) line.votes() * share.denominator() == (long) result.base() * share.numerator();
                assertThat(exactly || share.isReachedBy(line.votes(), result.base()))
                        .isTrue();
            });
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_vote_for_a_heavier_form_never_makes_the_result_lighter(Random random) {
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
        for (int i = 0; i < VOTES_PER_SEED; i++) {
            List<Integer> votes = votes(random);
            int members = Math.max(1, votes.stream().mapToInt(Integer::intValue).sum() + random.nextInt(4));
            int from = 1 + random.nextInt(votes.size() - 1);
            BallotCount before = count(members, members, lines(votes));
            if (votes.get(from) == 0) {
                continue;
            }
            int to = random.nextInt(from);
            votes.set(from, votes.get(from) - 1);
            votes.set(to, votes.get(to) + 1);
            int lighter = place(rule.result(before));
            int heavier = place(rule.result(count(members, members, lines(votes))));
            assertThat(heavier).isLessThanOrEqualTo(lighter);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_form_is_the_first_whose_share_with_the_heavier_ones_suffices(Random random) {
        for (int i = 0; i < VOTES_PER_SEED; i++) {
            Threshold threshold = random.nextBoolean() ? Threshold.moreThan(1, 2) : Threshold.atLeast(2, 3);
            var rule = new BallotRule(
                    BallotKind.FORMS,
                    threshold,
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
            List<Integer> votes = votes(random);
            int members = Math.max(1, votes.stream().mapToInt(Integer::intValue).sum() + random.nextInt(4));
            int sum = 0;
            int expected = votes.size();
            for (int form = 0; form < votes.size() && expected == votes.size(); form++) {
                sum += votes.get(form);
                expected = threshold.isReachedBy(sum, members) ? form : expected;
            }
            assertThat(place(rule.result(count(members, members, lines(votes)))))
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void without_quorum_nothing_is_decided(Random random) {
        for (int i = 0; i < VOTES_PER_SEED; i++) {
            BallotRule rule = nomination(random, random.nextBoolean());
            BallotResult result = rule.result(count(random, rule, votes(random)));
            if (!result.quorate()) {
                assertThat(result.outcome()).isEqualTo("failed");
                assertThat(result.goingOn()).isEmpty();
                assertThat(result.openPlaces()).isZero();
            }
        }
    }

    /** Where the form stands that applies; after the last when none does. */
    private static int place(BallotResult result) {
        return IntStream.range(0, result.lines().size())
                .filter(i -> result.lines().get(i).standing() == Standing.CHOSEN)
                .findFirst()
                .orElse(result.lines().size());
    }

    private static Map<String, Standing> standings(BallotResult result) {
        return result.lines().stream()
                .collect(Collectors.toMap(line -> line.option().key(), Line::standing));
    }

    private static Threshold threshold(Random random) {
        int denominator = 2 + random.nextInt(20);
        int numerator = 1 + random.nextInt(denominator - 1);
        return random.nextBoolean()
                ? Threshold.atLeast(numerator, denominator)
                : Threshold.moreThan(numerator, denominator);
    }

    private static BallotRule nomination(Random random, boolean headDecides) {
        Threshold half = random.nextInt(3) == 0 ? threshold(random) : Threshold.moreThan(1, 2);
        BallotBase base = BallotBase.values()[random.nextInt(BallotBase.values().length)];
        return new BallotRule(
                BallotKind.NOMINATE,
                half,
                base,
                BallotMethod.SECRET,
                random.nextBoolean() ? Threshold.atLeast(2, 3) : null,
                null,
                3,
                1 + random.nextInt(3),
                random.nextInt(3),
                headDecides,
                false,
                null);
    }

    private static List<Integer> votes(Random random) {
        int options = 2 + random.nextInt(5);
        List<Integer> votes = new ArrayList<>();
        for (int i = 0; i < options; i++) {
            votes.add(random.nextInt(13));
        }
        return votes;
    }

    private static BallotCount count(Random random, BallotRule rule, List<Integer> votes) {
        int present =
                Math.max(1, votes.stream().mapToInt(Integer::intValue).max().orElse(0)) + random.nextInt(3);
        int members = present + random.nextInt(6);
        assertThat(rule.choices()).isPositive();
        return count(members, present, lines(votes));
    }

    private static BallotCount count(int members, int present, List<BallotCount.Line> lines) {
        return new BallotCount(members, 0, 0, present, present, present, present, 0, lines, null);
    }

    private static BallotCount with(BallotCount count, List<BallotCount.Line> lines) {
        return count(count.members(), count.present(), lines);
    }

    private static List<BallotCount.Line> lines(List<Integer> votes) {
        return IntStream.range(0, votes.size())
                .mapToObj(i -> new BallotCount.Line(
                        BallotOption.of("option-" + i, "option " + i), Map.of(Mark.CHOSEN, votes.get(i))))
                .toList();
    }
}
