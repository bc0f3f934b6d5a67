package vn.thongsuot.procedure.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.procedure.ballot.BallotOption;
import vn.thongsuot.procedure.ballot.BallotReport;
import vn.thongsuot.procedure.ballotbox.BoxState;

/**
 * The electronic ballot of a step, for whoever does the step.
 *
 * @param voters how many may vote
 * @param voted how many have
 * @param waitingFor names of those who have not, while it is open
 * @param counted what was counted, once it is closed; everything of a count report but the head's choice
 * @param writtenIn the people voters named beside those of the paper
 */
public record ElectronicVote(
        BoxState state,
        int voters,
        int voted,
        List<String> waitingFor,
        @Nullable BallotReport counted,
        List<BallotOption> writtenIn) {}
