package vn.thongsuot.membership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One entry of a member's history. */
public record MemberEvent(
        MemberEventKind kind,
        LocalDate happenedOn,
        @Nullable String decisionNumber,
        @Nullable String note,
        String cellName) {}
