package vn.thongsuot.procedure.ballot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.Violation;

/**
 * A count report as it was typed in; a number not typed is absent. The fields of its violations are the names of its
 * components, those of a line {@code options[key].mark} (on a paper with one question the mark alone). The number of members
 * comes from the organization or the list of the summoned, never from the report.
 *
 * @param votes what was counted for each line, by its key
 * @param headChoice whom the head chose where the rule lets the head decide; empty for nobody, {@code null} when not said
 */
public record BallotReport(
        @Nullable Integer absentElsewhere,
        @Nullable Integer absentExempt,
        @Nullable Integer present,
        @Nullable Integer issued,
        @Nullable Integer collected,
        @Nullable Integer valid,
        @Nullable Integer invalid,
        Map<String, Map<Mark, Integer>> votes,
        @Nullable List<String> headChoice) {

    /** The report of a paper with one question. */
    public BallotReport(
            @Nullable Integer absentElsewhere,
            @Nullable Integer absentExempt,
            @Nullable Integer present,
            @Nullable Integer issued,
            @Nullable Integer collected,
            @Nullable Integer valid,
            @Nullable Integer invalid,
            @Nullable Integer inFavour,
            @Nullable Integer against,
            @Nullable Integer noOpinion) {
        this(
                absentElsewhere,
                absentExempt,
                present,
                issued,
                collected,
                valid,
                invalid,
                Map.of(BallotOption.QUESTION.key(), marks(inFavour, against, noOpinion)),
                null);
    }

    /** What was counted for a line; {@code null} if it was not typed. */
    public @Nullable Integer vote(String option, Mark mark) {
        return votes.getOrDefault(option, Map.of()).get(mark);
    }

    /** Everything that contradicts itself or the number of members; empty when the report can be counted. */
    public List<Violation> violations(BallotRule rule, List<BallotOption> options, int members) {
        return BallotReportCheck.violations(this, rule, options, members);
    }

    public List<Violation> violations(BallotRule rule, int members) {
        return violations(rule, BallotOption.ONE_QUESTION, members);
    }

    /** @throws RuleViolationException with all {@link #violations} */
    public BallotCount count(BallotRule rule, List<BallotOption> options, int members) {
        List<Violation> violations = violations(rule, options, members);
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
        return BallotReportCheck.counted(this, rule, options, members);
    }

    public BallotCount count(BallotRule rule, int members) {
        return count(rule, BallotOption.ONE_QUESTION, members);
    }

    /** What the report says with the head silent. */
    public BallotReport withoutHead() {
        return new BallotReport(absentElsewhere, absentExempt, present, issued, collected, valid, invalid, votes, null);
    }

    private static Map<Mark, Integer> marks(
            @Nullable Integer inFavour, @Nullable Integer against, @Nullable Integer noOpinion) {
        Map<Mark, Integer> marks = new HashMap<>();
        put(marks, Mark.IN_FAVOUR, inFavour);
        put(marks, Mark.AGAINST, against);
        put(marks, Mark.NO_OPINION, noOpinion);
        return marks;
    }

    private static void put(Map<Mark, Integer> marks, Mark mark, @Nullable Integer number) {
        if (number != null) {
            marks.put(mark, number);
        }
    }
}
