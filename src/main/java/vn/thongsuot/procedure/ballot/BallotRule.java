package vn.thongsuot.procedure.ballot;

import org.jspecify.annotations.Nullable;
import vn.thongsuot.procedure.Threshold;

/**
 * What a vote must reach.
 *
 * @param threshold for a grade: the share of low confidence from which it has consequences
 * @param quorum share of the summoned that must be present for the vote to count; {@code null} where no text asks for one
 * @param legalBasis source of the threshold as people know it, {@code null} when the model states it itself
 * @param choices how many lines a paper may choose
 * @param places how many are chosen at the most; 0 for as many as reach the threshold
 * @param goOn how many of the highest go on when nobody reaches the threshold; 0 for none
 * @param headDecides whether the head decides at exactly the share of the threshold and among equals at the last place
 * @param allQuestions whether the vote passes only when every line does
 * @param severe for a grade: the share of low confidence with the heavier consequence
 */
public record BallotRule(
        BallotKind kind,
        Threshold threshold,
        BallotBase base,
        BallotMethod method,
        @Nullable Threshold quorum,
        @Nullable String legalBasis,
        int choices,
        int places,
        int goOn,
        boolean headDecides,
        boolean allQuestions,
        @Nullable Threshold severe) {

    /** For or against one question. */
    public BallotRule(
            Threshold threshold,
            BallotBase base,
            BallotMethod method,
            @Nullable Threshold quorum,
            @Nullable String legalBasis) {
        this(BallotKind.APPROVE, threshold, base, method, quorum, legalBasis, 1, 0, 0, false, true, null);
    }

    public BallotResult result(BallotCount count) {
        return BallotResult.of(this, count);
    }

    /** The same with nobody to decide, so that a count can be read before the head has spoken. */
    public BallotRule withoutHead() {
        return new BallotRule(
                kind, threshold, base, method, quorum, legalBasis, choices, places, goOn, false, allQuestions, severe);
    }

    Threshold thresholdOf(BallotOption option) {
        Threshold own = option.own();
        return own == null ? threshold : own;
    }
}
