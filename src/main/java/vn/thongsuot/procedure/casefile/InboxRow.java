package vn.thongsuot.procedure.casefile;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;

/**
 * A line of the inbox.
 *
 * @param instanceLabel which of several parallel steps it is
 * @param whole {@code null} when the case as a whole has no limit
 * @param returned it came back from a later step
 * @param fallback it came here because nobody holds the role it is meant for
 * @param assignee who has taken it
 * @param onBehalfOf whose work it is, when it comes here because that person is away
 * @param urgentOn the first last day, of the step or of the case
 */
public record InboxRow(
        WorkItemId id,
        CaseId caseId,
        String step,
        @Nullable String instanceLabel,
        String caseNumber,
        String caseTitle,
        String unit,
        Instant since,
        @Nullable DueInfo due,
        @Nullable WholeCase whole,
        boolean returned,
        boolean fallback,
        @Nullable String assignee,
        @Nullable String onBehalfOf,
        @Nullable LocalDate urgentOn,
        @Nullable Instant closedAt) {

    /** What the inbox is ordered by: what is open by the first last day, what is done by the moment. */
    public record Place(
            @Nullable LocalDate urgentOn, @Nullable Instant closedAt, long id) {}

    public Place place() {
        return new Place(urgentOn, closedAt, id.value());
    }

    /** The limit of the whole case that ends first. */
    public record WholeCase(String label, DueInfo due) {}

    InboxRow withDue(@Nullable DueInfo ownLimit, @Nullable WholeCase caseLimit) {
        return new InboxRow(
                id,
                caseId,
                step,
                instanceLabel,
                caseNumber,
                caseTitle,
                unit,
                since,
                ownLimit,
                caseLimit,
                returned,
                fallback,
                assignee,
                onBehalfOf,
                urgentOn,
                closedAt);
    }
}
