package vn.thongsuot.petition.reception;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.procedure.CaseId;

/**
 * A day on which the head receives citizens.
 *
 * @param ground why it is held beside the regular days; empty for a regular one
 * @param hostName the head of the committee on that day
 * @param visits how many the reader may know of
 * @param owesNotice whether people of that day are still to be told, and no case does so
 * @param conclusion what was noted where nobody came; empty otherwise
 * @param caseId in which people of that day are, or were last, told
 */
public record ReceptionDay(
        ReceptionDayId id,
        UnitId unit,
        String unitName,
        LocalDate heldOn,
        LocalTime beginsAt,
        String place,
        boolean extraordinary,
        String ground,
        String hostName,
        ReceptionState state,
        String cancelReason,
        String conclusion,
        int visits,
        boolean owesNotice,
        @Nullable CaseId caseId) {}
