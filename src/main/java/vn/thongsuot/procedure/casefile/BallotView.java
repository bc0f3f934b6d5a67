package vn.thongsuot.procedure.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.procedure.Message;
import vn.thongsuot.procedure.ballot.BallotResult;
import vn.thongsuot.procedure.meeting.CountedBallot.Counter;
import vn.thongsuot.procedure.meeting.Summoned;

/**
 * A vote that was held, with its result in words.
 *
 * @param announced whether everybody who sees the case may see the count
 * @param count {@code null} for whoever may not see it
 */
public record BallotView(
        String stepId,
        String question,
        boolean announced,
        @Nullable Count count,
        LocalDate heldOn,
        Instant recordedAt) {

    /**
     * @param headName whose choice decided; {@code null} when the votes did
     * @param attendance the list of the summoned; empty where a body voted
     */
    public record Count(
            BallotResult result,
            String outcome,
            Message voters,
            List<Counter> counters,
            @Nullable String headName,
            List<Summoned> attendance) {}
}
