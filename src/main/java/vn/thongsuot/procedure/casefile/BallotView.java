package vn.thongsuot.procedure.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.procedure.Message;
import vn.thongsuot.procedure.ballot.BallotResult;

/** A vote that was held, with its result in words. */
public record BallotView(
        String stepId,
        String question,
        BallotResult result,
        Message voters,
        @Nullable String countingTeam,
        Instant recordedAt) {}
