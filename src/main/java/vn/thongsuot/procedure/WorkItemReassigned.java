package vn.thongsuot.procedure;

import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonId;

/**
 * A superior took a step from somebody or gave it to somebody. Published in that transaction.
 *
 * @param from who had taken it
 * @param to who shall do it; {@code null} when it waits for the role again
 */
public record WorkItemReassigned(
        CaseId caseId,
        WorkItemId workItem,
        @Nullable PersonId from,
        @Nullable PersonId to) {}
