package vn.thongsuot.procedure.issuing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.error.Violation;

/**
 * What a person decides about a document before it is issued.
 *
 * @param recipients one per line
 */
public record DocumentDraft(
        String summary,
        String place,
        String recipients,
        @Nullable PersonId signatory) {

    /** Prefix of the fields in violations. */
    public static final String FIELD = "document.";

    private static final int LONGEST_SUMMARY = 500;
    private static final int LONGEST_PLACE = 60;
    private static final int LONGEST_RECIPIENTS = 2000;

    public List<String> recipientLines() {
        return Arrays.stream(recipients.split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    List<Violation> violations(DocumentTask task) {
        List<Violation> violations = new ArrayList<>();
        text("summary", summary, LONGEST_SUMMARY, violations);
        text("place", place, LONGEST_PLACE, violations);
        text("recipients", recipients, LONGEST_RECIPIENTS, violations);
        if (task.signatory(signatory).isEmpty()) {
            violations.add(Violation.of(FIELD + "signatory", "procedure.document.signatory-required"));
        }
        return violations;
    }

    private static void text(String field, String text, int longest, List<Violation> violations) {
        if (text.isBlank()) {
            violations.add(Violation.of(FIELD + field, "procedure.document." + field + "-required"));
        } else if (text.length() > longest) {
            violations.add(Violation.of(FIELD + field, "procedure.document.too-long", longest));
        }
    }
}
