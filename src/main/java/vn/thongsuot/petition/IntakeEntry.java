package vn.thongsuot.petition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.platform.error.Violation;

/**
 * What the office writes down of a petition that came in.
 *
 * @param transferredFrom the body that passed it on
 * @param kind a guess, which classification confirms or corrects
 * @param content in a sentence or two; never who sent it
 * @param subject whom or what it is about, in words
 * @param subjectPerson whoever that is in the portal: does not get to see it
 * @param subjectUnit the same for a unit and everybody who works only there
 * @param letter the scanned letter
 * @param earlier the petition that this one repeats, as the office sees it
 */
public record IntakeEntry(
        Channel channel,
        @Nullable LocalDate receivedOn,
        String transferredFrom,
        Sender sender,
        PetitionKind kind,
        String content,
        String subject,
        @Nullable PersonId subjectPerson,
        @Nullable UnitId subjectUnit,
        @Nullable Letter letter,
        @Nullable PetitionId earlier) {

    static final int LONGEST_CONTENT = 1000;
    static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PHONE = 40;

    public IntakeEntry {
        transferredFrom = transferredFrom.strip();
        content = content.strip();
        subject = subject.strip();
    }

    /** Nobody who denounces, or may, is named outside the compartment. */
    boolean sealsSender() {
        return kind.protectsSender() && !sender.isAnonymous();
    }

    /** @param senderSaid whether the sender is part of it, and not taken over from elsewhere */
    List<Violation> violations(LocalDate today, boolean senderSaid) {
        List<Violation> violations = new ArrayList<>();
        if (receivedOn == null) {
            violations.add(Violation.of("receivedOn", "platform.required"));
        } else if (receivedOn.isAfter(today)) {
            violations.add(Violation.of("receivedOn", "petition.intake.future"));
        }
        if (channel == Channel.TRANSFERRED && transferredFrom.isEmpty()) {
            violations.add(Violation.of("transferredFrom", "platform.required"));
        }
        longest(violations, "transferredFrom", transferredFrom, LONGEST_NAME);
        if (content.isEmpty()) {
            violations.add(Violation.of("content", "platform.required"));
        }
        longest(violations, "content", content, LONGEST_CONTENT);
        longest(violations, "subject", subject, LONGEST_SUBJECT);
        if (senderSaid && !sender.isAnonymous() && sender.name().isEmpty()) {
            violations.add(Violation.of("senderName", "petition.intake.name-required"));
        }
        longest(violations, "senderName", sender.name(), LONGEST_NAME);
        longest(violations, "senderAddress", sender.address(), LONGEST_SUBJECT);
        longest(violations, "senderPhone", sender.phone(), LONGEST_PHONE);
        if (letter != null && !letter.isAcceptable()) {
            violations.add(Violation.of("letter", "petition.intake.letter"));
        }
        // What is sealed must not stand beside the seal, and classification may seal the sender of any petition later.
        notNamed(violations, "content", content);
        notNamed(violations, "transferredFrom", transferredFrom);
        if (kind != PetitionKind.COMPLAINT_DISCIPLINE) {
            notNamed(violations, "subject", subject);
        }
        return violations;
    }

    private void notNamed(List<Violation> violations, String field, String text) {
        if (sender.isNamedIn(text)) {
            violations.add(Violation.of(field, "petition.intake.names-sender"));
        }
    }

    private static void longest(List<Violation> violations, String field, String text, int most) {
        if (text.length() > most) {
            violations.add(Violation.of(field, "petition.intake.too-long", most));
        }
    }
}
