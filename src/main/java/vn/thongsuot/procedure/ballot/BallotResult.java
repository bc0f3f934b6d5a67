package vn.thongsuot.procedure.ballot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.procedure.Message;
import vn.thongsuot.procedure.Threshold;

/**
 * The result of a vote, computed and never typed in.
 *
 * @param base the number the share is taken of
 * @param needed fewest votes in favour that suffice
 * @param quorumNeeded fewest persons present for the vote to count; 0 where there is no quorum
 * @param passed enough votes in a meeting with a quorum
 */
public record BallotResult(
        BallotRule rule, BallotCount count, int base, int needed, int quorumNeeded, boolean quorate, boolean passed) {

    static BallotResult of(BallotRule rule, BallotCount count) {
        int base = count.base(rule.base());
        Threshold quorum = rule.quorum();
        int quorumNeeded = quorum == null ? 0 : quorum.needed(count.summoned());
        boolean quorate = count.present() >= quorumNeeded;
        boolean passed = quorate && base > 0 && rule.threshold().isReachedBy(count.inFavour(), base);
        return new BallotResult(rule, count, base, rule.threshold().needed(base), quorumNeeded, quorate, passed);
    }

    public int inFavour() {
        return count.inFavour();
    }

    /** The share in favour in per cent, two decimals; to be read, never to be compared. */
    public BigDecimal share() {
        if (base == 0) {
            return BigDecimal.ZERO.setScale(2);
        }
        return BigDecimal.valueOf(inFavour())
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(base), 2, RoundingMode.HALF_UP);
    }

    public @Nullable String legalBasis() {
        return rule.legalBasis();
    }

    /**
     * "14 of 18 official members in favour, 12 needed".
     *
     * @param voters how the electorate is called, such as "official members"
     */
    public Message explanation(String voters) {
        if (!quorate) {
            return Message.of("procedure.ballot.no-quorum", count.present(), count.summoned(), voters, quorumNeeded);
        }
        Message whole =
                switch (rule.base()) {
                    case ALL_MEMBERS, SUMMONED -> Message.of("procedure.ballot.of-members", base, voters);
                    case PRESENT -> Message.of("procedure.ballot.of-present", base, voters);
                    case VALID -> Message.of("procedure.ballot.of-valid", base);
                };
        return passed
                ? Message.of("procedure.ballot.passed", inFavour(), whole, needed)
                : Message.of("procedure.ballot.failed", inFavour(), whole, needed);
    }
}
