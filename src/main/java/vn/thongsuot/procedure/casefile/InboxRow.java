package vn.thongsuot.procedure.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;

/**
 * A line of the inbox.
 *
 * @param instanceLabel which of several parallel steps it is
 * @param returned it came back from a later step
 * @param fallback it came here because nobody holds the role it is meant for
 * @param assignee who has taken it
 * @param onBehalfOf whose work it is, when it comes here because that person is away
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
        boolean returned,
        boolean fallback,
        @Nullable String assignee,
        @Nullable String onBehalfOf,
        @Nullable Instant closedAt) {}
