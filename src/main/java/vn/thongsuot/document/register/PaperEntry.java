package vn.thongsuot.document.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.document.FileId;
import vn.thongsuot.platform.error.Violation;

/**
 * What an office writes down of a document made outside the portal. Fields of violations carry the names of the components.
 *
 * @param restricted whether only who keeps the register reads more of it than number and type
 */
public record PaperEntry(
        @Nullable LocalDate date,
        String summary,
        String recipients,
        String signatory,
        String signatoryTitle,
        @Nullable FileId file,
        boolean restricted) {

    private static final int LONGEST_SUMMARY = 500;
    private static final int LONGEST_RECIPIENTS = 2000;
    private static final int LONGEST_NAME = 100;

    List<Violation> violations(Term term, LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        if (date == null) {
            violations.add(Violation.of("date", "document.entry.date-required"));
        } else if (date.isAfter(today)) {
            violations.add(Violation.of("date", "document.entry.date-in-future"));
        } else if (date.isBefore(term.startsOn()) || (term.endsOn() != null && date.isAfter(term.endsOn()))) {
            violations.add(Violation.of("date", "document.entry.date-outside-term", term.name()));
        }
        if (summary.isBlank() || summary.length() > LONGEST_SUMMARY) {
            violations.add(Violation.of("summary", "document.entry.summary-required", LONGEST_SUMMARY));
        }
        if (signatory.isBlank() || signatory.length() > LONGEST_NAME) {
            violations.add(Violation.of("signatory", "document.entry.signatory-required"));
        }
        if (signatoryTitle.length() > LONGEST_NAME) {
            violations.add(Violation.of("signatoryTitle", "document.entry.too-long", LONGEST_NAME));
        }
        if (recipients.length() > LONGEST_RECIPIENTS) {
            violations.add(Violation.of("recipients", "document.entry.too-long", LONGEST_RECIPIENTS));
        }
        if (file == null) {
            violations.add(Violation.of("file", "document.entry.file-required"));
        }
        return violations;
    }
}
