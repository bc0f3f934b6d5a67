package vn.thongsuot.procedure.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;

/**
 * A step that waits and may be forgotten.
 *
 * @param unit in which the role is held
 * @param due what ends first: the limit of the step or one of the case
 * @param assignee who has taken it
 * @param mayReassign whether the signed-in person may give it to somebody else
 * @param worst how far ahead of all others it stands, whatever their last days
 */
public record DangerRow(
        WorkItemId id,
        CaseId caseId,
        String step,
        @Nullable String instanceLabel,
        String caseNumber,
        String caseTitle,
        String role,
        String unit,
        Instant since,
        @Nullable LocalDate due,
        @Nullable String assignee,
        Set<Cause> causes,
        boolean mayReassign,
        int worst) {

    /** What the page is ordered by: nobody can do it at all, then the first last day. */
    public record Place(int worst, @Nullable LocalDate urgentOn, long id) {}

    public Place place() {
        return new Place(worst, due, id.value());
    }

    /** Why a step may be forgotten, the worst first. */
    public enum Cause {
        /** Nobody who has the role can sign in. */
        NO_ACCOUNT,
        /** Nobody has the role; it waits in an office in its place. */
        VACANT,
        /** Who has taken it is away, cannot sign in or has the role no longer. */
        HELD_BY_ABSENT,
        OVERDUE,
        /** Nobody whose turn it is has looked at it for days. */
        UNOPENED
    }
}
