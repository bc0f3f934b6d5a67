package vn.thongsuot.procedure.ui.form;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.document.StoredFile;

/**
 * A file handed in for a paper.
 *
 * @param documentDate the date the paper bears
 * @param documentNumber its number and sign
 * @param removable whether it may still be taken back
 * @param sealed cannot be downloaded here
 * @param expired too old for what it is needed for
 * @param cancelled the document that it is was cancelled
 */
public record PaperFile(
        StoredFile file,
        @Nullable LocalDate documentDate,
        @Nullable String documentNumber,
        String uploadedBy,
        Instant uploadedAt,
        boolean removable,
        boolean expired,
        boolean cancelled,
        boolean sealed)
        implements Serializable {

    boolean good() {
        return !expired && !cancelled;
    }
}
