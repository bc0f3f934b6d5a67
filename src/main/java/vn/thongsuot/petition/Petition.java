package vn.thongsuot.petition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.document.FileId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.procedure.CaseId;

/**
 * A petition as somebody who may read it sees it.
 *
 * @param label number and year, {@code 12/2026}
 * @param trackingCode as it is printed; {@code null} for whoever does not keep the register
 * @param sender {@code null} when protected: then only {@link SenderOpening} tells, for a reason
 * @param protectedSender whether somebody is named who is protected
 * @param sealedLetter whether there is a letter in the compartment
 * @param classified whether the kind is what classification found, or still a guess
 * @param late for the first answer, or for a limit of its case
 */
public record Petition(
        PetitionId id,
        UnitId unit,
        String unitName,
        String label,
        @Nullable String trackingCode,
        Channel channel,
        LocalDate receivedOn,
        String transferredFrom,
        SenderKind senderKind,
        boolean protectedSender,
        @Nullable Sender sender,
        String content,
        String subject,
        PetitionKind kind,
        boolean classified,
        @Nullable FileId file,
        boolean sealedLetter,
        PetitionState state,
        @Nullable Handling handling,
        @Nullable Handler handler,
        String handlerName,
        @Nullable LocalDate firstAnswerDue,
        @Nullable LocalDate firstAnsweredOn,
        @Nullable LocalDate closedOn,
        String closingNote,
        boolean late,
        @Nullable PetitionId earlier,
        @Nullable PetitionId splitFrom,
        @Nullable CaseId caseId) {

    /** Where it stands in the register, newest first. */
    public record Place(LocalDate receivedOn, PetitionId id) {}

    public Place place() {
        return new Place(receivedOn, id);
    }
}
