package vn.thongsuot.procedure.casefile;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.procedure.ballot.BallotReport;
import vn.thongsuot.procedure.issuing.DocumentDraft;
import vn.thongsuot.procedure.meeting.CountingTeam;

/**
 * What a person hands in with a step.
 *
 * @param version of the work item as it was shown
 * @param outcome the button pressed; {@code null} on a step with a ballot, whose result decides
 * @param returnTo the earlier step a returning outcome goes to
 * @param ballot the count report, on a step with a ballot
 * @param countingTeam who answers for the report; a secret ballot needs at least the leader
 * @param document what was decided about the document, on a step that issues one
 */
public record Completion(
        int version,
        Map<String, Object> answers,
        @Nullable String outcome,
        @Nullable String reason,
        @Nullable String returnTo,
        @Nullable BallotReport ballot,
        @Nullable CountingTeam countingTeam,
        @Nullable DocumentDraft document) {

    public static Completion of(int version, Map<String, Object> answers, String outcome) {
        return new Completion(version, answers, outcome, null, null, null, null, null);
    }
}
