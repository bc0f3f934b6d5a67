package vn.thongsuot.procedure.casefile;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.procedure.ballot.BallotReport;

/**
 * What a person hands in with a step.
 *
 * @param version of the work item as it was shown
 * @param outcome the button pressed; {@code null} on a step with a ballot, whose result decides
 * @param returnTo the earlier step a returning outcome goes to
 * @param ballot the count report, on a step with a ballot
 */
public record Completion(
        int version,
        Map<String, Object> answers,
        @Nullable String outcome,
        @Nullable String reason,
        @Nullable String returnTo,
        @Nullable BallotReport ballot,
        @Nullable String countingTeam) {

    public static Completion of(int version, Map<String, Object> answers, String outcome) {
        return new Completion(version, answers, outcome, null, null, null, null);
    }
}
