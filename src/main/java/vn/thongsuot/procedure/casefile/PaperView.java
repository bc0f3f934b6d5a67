package vn.thongsuot.procedure.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper of a case and the files that stand for it.
 *
 * @param validMonths how long it is good for from its date; {@code null} when nothing limits it
 * @param sealed whether new files are sealed
 */
public record PaperView(
        String key,
        String label,
        @Nullable String code,
        boolean required,
        @Nullable Integer validMonths,
        boolean sealed,
        List<PaperFile> files) {

    /**
     * @param expired older than the paper may be today
     * @param issued it is a document that a step issued, or its signed copy, and stays
     * @param cancelled the document that it is was cancelled in its register
     * @param sealed is opened with a reason only
     */
    public record PaperFile(
            long id,
            String name,
            long size,
            String mediaType,
            @Nullable LocalDate documentDate,
            @Nullable String documentNumber,
            String addedBy,
            Instant addedAt,
            boolean expired,
            boolean issued,
            boolean cancelled,
            boolean sealed) {

        /** Whether it counts when the step asks for the paper. */
        public boolean good() {
            return !expired && !cancelled;
        }
    }
}
