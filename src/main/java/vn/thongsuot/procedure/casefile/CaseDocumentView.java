package vn.thongsuot.procedure.casefile;

import java.time.LocalDate;
import vn.thongsuot.document.register.DocumentId;
import vn.thongsuot.document.register.OutgoingState;

/**
 * A document that a step of the case issued.
 *
 * @param type as people call it
 * @param code number and symbol
 */
public record CaseDocumentView(
        DocumentId id,
        String type,
        String code,
        LocalDate date,
        String summary,
        String signatory,
        OutgoingState state,
        String verificationCode) {}
