package vn.thongsuot.procedure.ballot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.Violation;

/**
 * A count report as it was typed in; a number not typed is {@code null}. The fields of its violations are the names of its
 * components, and the number of members comes from the organization, never from the report.
 */
public record BallotReport(
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

    /** Everything that contradicts itself or the number of members; empty when the report can be counted. */
    public List<Violation> violations(BallotRule rule, int members) {
        return BallotReportCheck.violations(this, rule, members);
    }

    /** @throws RuleViolationException with all {@link #violations} */
    public BallotCount count(BallotRule rule, int members) {
        List<Violation> violations = violations(rule, members);
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
        return BallotReportCheck.counted(this, rule, members);
    }
}
