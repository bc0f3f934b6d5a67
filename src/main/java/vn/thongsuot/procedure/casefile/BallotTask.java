package vn.thongsuot.procedure.casefile;

import vn.thongsuot.procedure.ElectorateCount;
import vn.thongsuot.procedure.Message;
import vn.thongsuot.procedure.ballot.BallotRule;

/**
 * A vote whose count report is to be entered.
 *
 * @param failedBefore counts of this ballot (or its group) that failed already
 * @param repeatLimit after how many of them there is no further vote; 0 for no limit
 */
public record BallotTask(
        String key,
        String question,
        BallotRule rule,
        ElectorateCount electorate,
        Message voters,
        int failedBefore,
        int repeatLimit) {}
