package vn.thongsuot.document.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.document.FileId;
import vn.thongsuot.platform.error.Violation;

/**
 * What an office writes down of a document that came in. Fields of violations carry the names of the components.
 *
 * @param restricted whether it is read only by who keeps the register and by those to whom it is handed on
 */
public record IncomingEntry(
        @Nullable LocalDate receivedOn,
        String sender,
        String senderNumber,
        @Nullable LocalDate senderDate,
        @Nullable String typeKey,
        String summary,
        @Nullable FileId file,
        boolean restricted) {

    private static final int LONGEST_SENDER = 200;
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_SUMMARY = 500;

    List<Violation> violations(LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        if (receivedOn == null) {
            violations.add(Violation.of("receivedOn", "document.entry.date-required"));
        } else if (receivedOn.isAfter(today)) {
            violations.add(Violation.of("receivedOn", "document.entry.date-in-future"));
        } else if (senderDate != null && senderDate.isAfter(receivedOn)) {
            violations.add(Violation.of("senderDate", "document.incoming.sent-after-receipt"));
        }
        if (sender.isBlank() || sender.length() > LONGEST_SENDER) {
            violations.add(Violation.of("sender", "document.incoming.sender-required", LONGEST_SENDER));
        }
        if (senderNumber.length() > LONGEST_NUMBER) {
            violations.add(Violation.of("senderNumber", "document.entry.too-long", LONGEST_NUMBER));
        }
        if (summary.isBlank() || summary.length() > LONGEST_SUMMARY) {
            violations.add(Violation.of("summary", "document.entry.summary-required", LONGEST_SUMMARY));
        }
        return violations;
    }
}
