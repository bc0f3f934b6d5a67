package vn.thongsuot.procedure.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.ballot.BallotResult;

/**
 * A count report that was handed in, with the result that follows from it.
 *
 * @param electorate as the procedure named it
 * @param outcome of the step
 * @param counters who counted, the leader first
 * @param headName whose choice decided; {@code null} when the votes did
 */
public record CountedBallot(
        long id,
        WorkItemId workItem,
        String stepId,
        String ballot,
        String question,
        String electorate,
        boolean announced,
        BallotResult result,
        String outcome,
        List<Counter> counters,
        @Nullable String headName,
        LocalDate heldOn,
        PersonId recordedBy,
        Instant recordedAt) {

    /** One of the counting team; {@code person} is {@code null} in reports older than the portal's lists of persons. */
    public record Counter(@Nullable PersonId person, String name, boolean leader) {}

    /** Whether the person entered the count or was on the counting team. */
    public boolean isKnownTo(PersonId person) {
        return recordedBy.equals(person) || counters.stream().anyMatch(counter -> person.equals(counter.person()));
    }
}
