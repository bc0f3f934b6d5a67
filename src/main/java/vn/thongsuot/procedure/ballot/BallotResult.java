package vn.thongsuot.procedure.ballot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.procedure.Message;
import vn.thongsuot.procedure.Threshold;

/**
 * The result of a vote, computed and never typed in.
 *
 * @param base the number the share is taken of
 * @param needed fewest votes that suffice
 * @param quorumNeeded fewest persons present for the vote to count; 0 where there is no quorum
 * @param lines in the order of the paper
 * @param openPlaces how many the head may choose; 0 when there is nothing to decide
 */
public record BallotResult(
        BallotRule rule,
        BallotCount count,
        int base,
        int needed,
        int quorumNeeded,
        boolean quorate,
        List<Line> lines,
        int openPlaces) {

    /**
     * A line of the paper with what became of it.
     *
     * @param votes those that count for it
     * @param cumulated its votes and those of the heavier forms; else the same as {@code votes}
     * @param needed fewest votes it had to have
     */
    public record Line(
            BallotOption option, Map<Mark, Integer> marks, int votes, int cumulated, int needed, Standing standing) {

        Line as(Standing other) {
            return new Line(option, marks, votes, cumulated, needed, other);
        }
    }

    /** Every outcome a ballot of the kind can have. */
    public static Set<String> outcomes(BallotKind kind) {
        return switch (kind) {
            case APPROVE -> Set.of("passed", "failed", "exhausted");
            case NOMINATE -> Set.of("passed", "leading", "failed", "exhausted");
            case GRADE -> Set.of("completed", "failed", "exhausted");
            case FORMS -> Set.of("passed", "failed", "exhausted");
        };
    }

    static BallotResult of(BallotRule rule, BallotCount count) {
        int base = count.base(rule.base());
        Threshold quorum = rule.quorum();
        int quorumNeeded = quorum == null ? 0 : quorum.needed(count.summoned());
        boolean quorate = count.present() >= quorumNeeded;
        var decision = new Decision(rule, count, base, quorate);
        return new BallotResult(
                rule,
                count,
                base,
                rule.threshold().needed(base),
                quorumNeeded,
                quorate,
                decision.lines(),
                decision.openPlaces());
    }

    /** {@code passed}, {@code failed}, {@code leading} (nobody chosen, some go on) or {@code completed} (grades). */
    public String outcome() {
        if (!quorate) {
            return "failed";
        }
        if (rule.kind() == BallotKind.GRADE) {
            return "completed";
        }
        if (passed()) {
            return "passed";
        }
        return with(Standing.GOES_ON).isEmpty() ? "failed" : "leading";
    }

    public boolean passed() {
        if (rule.kind() == BallotKind.GRADE) {
            return quorate;
        }
        int chosen = with(Standing.CHOSEN).size();
        return rule.allQuestions() ? chosen == lines.size() : chosen > 0;
    }

    public List<Line> chosen() {
        return with(Standing.CHOSEN);
    }

    /** Those from among whom the head has to choose. */
    public List<Line> undecided() {
        return with(Standing.UNDECIDED);
    }

    /** Those a next vote is about: the chosen, or when there are none those that go on. */
    public List<Line> goingOn() {
        List<Line> chosen = chosen();
        return chosen.isEmpty() ? with(Standing.GOES_ON) : chosen;
    }

    public List<Line> with(Standing standing) {
        return lines.stream().filter(line -> line.standing() == standing).toList();
    }

    public int inFavour() {
        return count.inFavour();
    }

    /** The share of votes for a line in per cent, two decimals; to be read, never to be compared. */
    public BigDecimal share(int votes) {
        if (base == 0) {
            return BigDecimal.ZERO.setScale(2);
        }
        return BigDecimal.valueOf(votes)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(base), 2, RoundingMode.HALF_UP);
    }

    public BigDecimal share() {
        return share(inFavour());
    }

    public @Nullable String legalBasis() {
        return rule.legalBasis();
    }

    /**
     * "14 of 18 official members in favour, 12 needed"; of several lines the result of the whole.
     *
     * @param voters how the electorate is called, such as "official members"
     */
    public Message explanation(String voters) {
        return new Sentences(this, voters).whole();
    }

    /** One sentence for each line, in the order of the paper; the only line of a paper has none beside the whole. */
    public List<Message> explanations(String voters) {
        var sentences = new Sentences(this, voters);
        return lines.stream().map(sentences::line).toList();
    }

    /** The lines from the most votes down; equal ones in the order of the paper. */
    public List<Line> ranked() {
        return lines.stream()
                .sorted((one, other) -> Integer.compare(other.votes(), one.votes()))
                .toList();
    }

    Stream<String> labels(Standing standing) {
        return with(standing).stream().map(line -> line.option().label());
    }
}
