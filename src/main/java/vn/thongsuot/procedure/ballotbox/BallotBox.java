package vn.thongsuot.procedure.ballotbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;

/**
 * An electronic ballot of one step, without its slips.
 *
 * @param ballot key of the ballot in {@code procedure.yaml}
 * @param voters how many may vote
 * @param voted how many have
 * @param cancelReason why it was given up; {@code null} unless it was
 */
public record BallotBox(
        BoxId id,
        CaseId caseId,
        WorkItemId workItem,
        String ballot,
        String question,
        SlipForm form,
        BoxState state,
        Instant openedAt,
        @Nullable Instant endedAt,
        @Nullable String cancelReason,
        int voters,
        int voted) {}
