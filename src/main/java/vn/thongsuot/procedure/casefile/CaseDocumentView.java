package vn.thongsuot.procedure.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.document.register.DocumentId;
import vn.thongsuot.document.register.OutgoingDocument;
import vn.thongsuot.document.register.OutgoingState;

/**
 * A document that a step of the case issued.
 *
 * @param type as people call it
 * @param code number and symbol
 * @param uses what comes from it: dates of the case, actions done with its number
 */
public record CaseDocumentView(
        DocumentId id,
        String type,
        String code,
        LocalDate date,
        String summary,
        String signatory,
        OutgoingState state,
        String verificationCode,
        OutgoingDocument.@Nullable Cancellation cancellation,
        List<String> uses) {}
