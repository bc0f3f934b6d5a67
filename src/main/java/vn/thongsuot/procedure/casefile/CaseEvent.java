package vn.thongsuot.procedure.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonId;

/**
 * One line of a case's history.
 *
 * @param stepId element of the model it is about
 * @param person who did it
 * @param personName who did it; {@code null} for what the portal did by itself
 * @param onBehalfOfName in whose place; {@code null} for what people do by own right
 * @param detail what people wrote: a reason, a remark, the label of an outcome
 */
public record CaseEvent(
        CaseEventKind kind,
        @Nullable String stepId,
        @Nullable PersonId person,
        @Nullable String personName,
        @Nullable String onBehalfOfName,
        @Nullable String detail,
        Instant happenedAt) {}
