package vn.thongsuot.procedure.ballot;

import org.jspecify.annotations.Nullable;
import vn.thongsuot.procedure.Threshold;

/**
 * What a vote must reach.
 *
 * @param quorum share of the summoned that must be present for the vote to count; {@code null} where no text asks for one
 * @param legalBasis source of the threshold as people know it, {@code null} when the model states it itself
 */
public record BallotRule(
        Threshold threshold,
        BallotBase base,
        BallotMethod method,
        @Nullable Threshold quorum,
        @Nullable String legalBasis) {

    public BallotResult result(BallotCount count) {
        return BallotResult.of(this, count);
    }
}
