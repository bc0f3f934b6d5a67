package vn.thongsuot.procedure.casefile;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.procedure.ElectorateCount;
import vn.thongsuot.procedure.Message;
import vn.thongsuot.procedure.PersonChoice;
import vn.thongsuot.procedure.ballot.BallotOption;
import vn.thongsuot.procedure.ballot.BallotRule;
import vn.thongsuot.procedure.meeting.Summoned;

/**
 * A vote whose count report is to be entered.
 *
 * @param options the lines of the paper; people the voters wrote in come after them
 * @param withdrawn keys of people who may not be written in either, for they have withdrawn
 * @param freeNomination whether voters may write in another person
 * @param announced whether everybody who sees the case may see the count
 * @param electronic whether it may also be held on the voters' screens
 * @param amongSummoned whether a list kept with the step says who votes
 * @param attendance that list; empty where a body votes
 * @param people the voters by name, those who lead first
 * @param about whom the case is about: does not lead the count of a secret vote
 * @param failedBefore counts of this ballot (or its group) that failed already
 * @param repeatLimit after how many of them there is no further vote; 0 for no limit
 */
public record BallotTask(
        String key,
        String question,
        BallotRule rule,
        List<BallotOption> options,
        Set<String> withdrawn,
        boolean freeNomination,
        boolean announced,
        boolean electronic,
        ElectorateCount electorate,
        Message voters,
        boolean amongSummoned,
        List<Summoned> attendance,
        List<PersonChoice> people,
        @Nullable PersonId about,
        int failedBefore,
        int repeatLimit) {

    /** How many voters sit in the meeting, as far as a list says so. */
    public int listedAsPresent() {
        return Math.toIntExact(attendance.stream()
                .filter(summoned -> summoned.attendance().votes())
                .count());
    }
}
