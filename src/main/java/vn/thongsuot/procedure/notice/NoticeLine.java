package vn.thongsuot.procedure.notice;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;

/**
 * A notice as it is shown or sent. Title and step are there for cases that are not restricted only.
 *
 * @param open whether the step still waits
 */
public record NoticeLine(
        long id,
        NoticeKind kind,
        CaseId caseId,
        String caseNumber,
        @Nullable String caseTitle,
        @Nullable String step,
        @Nullable WorkItemId workItem,
        boolean open,
        @Nullable LocalDate dueOn,
        Instant at,
        boolean read) {}
