package vn.thongsuot.procedure.ballot;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a count report that {@link BallotReport} found free of contradictions.
 *
 * @param members all who have a vote
 * @param absentElsewhere of them, absent because sent to another cell for a time
 * @param absentExempt of them, absent and exempt from activity
 * @param lines in the order of the paper, write-ins last
 * @param headChoice whom the head chose; {@code null} when there was nothing to decide
 */
public record BallotCount(
        int members,
        int absentElsewhere,
        int absentExempt,
        int present,
        int issued,
        int collected,
        int valid,
        int invalid,
        List<Line> lines,
        @Nullable List<String> headChoice) {

    /** What was counted for one line of the paper. */
    public record Line(BallotOption option, Map<Mark, Integer> marks) {

        public int votes(Mark mark) {
            return marks.getOrDefault(mark, 0);
        }
    }

    /** The members without those whose absence does not count. */
    public int summoned() {
        return members - absentElsewhere - absentExempt;
    }

    public int base(BallotBase base) {
        return switch (base) {
            case ALL_MEMBERS -> members;
            case SUMMONED -> summoned();
            case PRESENT -> present;
            case VALID -> valid;
        };
    }

    /** Votes for the first question of the paper. */
    public int inFavour() {
        return lines.getFirst().votes(Mark.IN_FAVOUR);
    }

    public int against() {
        return lines.getFirst().votes(Mark.AGAINST);
    }

    public int noOpinion() {
        return lines.getFirst().votes(Mark.NO_OPINION);
    }
}
