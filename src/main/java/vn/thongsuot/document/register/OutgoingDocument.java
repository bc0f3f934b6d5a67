package vn.thongsuot.document.register;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.document.FileId;
import vn.thongsuot.organization.UnitId;

/**
 * An entry of an outgoing register. Of a restricted document that the reader may not read there are only number and type: it is {@code hidden}, and what would tell of its content is empty.
 *
 * @param code number and symbol, {@code 05-QĐ/ĐU}
 * @param date empty when hidden
 * @param verificationCode as printed; {@code null} for a document that was made on paper
 */
public record OutgoingDocument(
        DocumentId id,
        int number,
        String code,
        DocumentType type,
        UnitId unit,
        String unitName,
        IssuingBody body,
        Origin origin,
        OutgoingState state,
        @Nullable LocalDate date,
        String summary,
        String recipients,
        String signatory,
        String signatoryTitle,
        @Nullable FileId docx,
        @Nullable FileId pdf,
        @Nullable String verificationCode,
        @Nullable Long caseId,
        boolean restricted,
        boolean hidden,
        String recordedBy,
        @Nullable Cancellation cancellation) {

    /** @param reason empty when the document is hidden */
    public record Cancellation(String by, Instant at, String reason) {}

    public boolean inForce() {
        return state == OutgoingState.IN_FORCE;
    }
}
