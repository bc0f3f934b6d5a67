package vn.thongsuot.petition.reception;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.petition.PetitionKind;
import vn.thongsuot.petition.Sender;
import vn.thongsuot.platform.error.Violation;

/**
 * Somebody who came.
 *
 * @param people how many
 * @param answer what was explained on the spot
 * @param subjectPerson whom it is about, where the portal knows the person: reads nothing of it
 * @param subjectUnit the same for a unit and everybody who works there
 * @param becomesPetition whether what was said is entered as a petition
 */
public record VisitEntry(
        Sender visitor,
        int people,
        PetitionKind kind,
        String content,
        String answer,
        @Nullable PersonId subjectPerson,
        @Nullable UnitId subjectUnit,
        boolean becomesPetition) {

    private static final int LONGEST_CONTENT = 1000;
    private static final int LONGEST_ANSWER = 2000;

    public VisitEntry {
        content = content.strip();
        answer = answer.strip();
    }

    boolean isAboutSomebody() {
        return subjectPerson != null || subjectUnit != null;
    }

    List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        if (visitor.name().isEmpty()) {
            violations.add(Violation.of("visitorName", "platform.required"));
        }
        if (people < 1) {
            violations.add(Violation.of("people", "platform.required"));
        }
        if (content.isEmpty() || content.length() > LONGEST_CONTENT) {
            violations.add(Violation.of("content", "petition.reception.content-required", LONGEST_CONTENT));
        }
        if (answer.length() > LONGEST_ANSWER) {
            violations.add(Violation.of("answer", "petition.intake.too-long", LONGEST_ANSWER));
        }
        if (kind.protectsSender() && !becomesPetition) {
            // Who denounces is named in the compartment of a petition and nowhere else.
            violations.add(Violation.of("kind", "petition.reception.denunciation-is-petition"));
        }
        // The papers of the day name nobody, and a petition that arises may be sealed later.
        if (visitor.isNamedIn(answer)) {
            violations.add(Violation.of("answer", "petition.intake.names-sender"));
        }
        if (visitor.isNamedIn(content)) {
            violations.add(Violation.of("content", "petition.intake.names-sender"));
        }
        if (isAboutSomebody() && !becomesPetition) {
            // The papers of the day have one text for all its readers; only a petition is kept from whom it is about.
            violations.add(Violation.of(
                    subjectPerson == null ? "subjectUnit" : "subjectPerson", "petition.reception.about-is-petition"));
        }
        return violations;
    }
}
