package vn.thongsuot.document.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.document.FileId;
import vn.thongsuot.organization.UnitId;

/**
 * A document that came in. Of a restricted one there is only the number for whoever may not read it: it is {@code hidden}, and what
 * would tell of its content is empty.
 *
 * @param number in the register of the unit, continuous through the term
 * @param receivedOn empty when hidden
 * @param senderNumber as the sender numbered it; empty for none
 * @param typeKey type of document; {@code null} when it was not said
 * @param cancelReason {@code null} while it stands
 */
public record IncomingDocument(
        IncomingId id,
        int number,
        UnitId unit,
        String unitName,
        @Nullable LocalDate receivedOn,
        String sender,
        String senderNumber,
        @Nullable LocalDate senderDate,
        @Nullable String typeKey,
        String summary,
        @Nullable FileId file,
        String recordedBy,
        @Nullable String cancelledBy,
        @Nullable String cancelReason,
        boolean restricted,
        boolean hidden,
        List<Handover> handovers) {

    /** To whom it was handed on, oldest first. */
    public record Handover(String to, String note, String by, Instant at) {}
}
