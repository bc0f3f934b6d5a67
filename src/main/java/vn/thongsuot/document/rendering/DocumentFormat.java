package vn.thongsuot.document.rendering;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;

/**
 * The generations of the official form, chosen by the date of a document.
 *
 * <p>Source: 66-QĐ/TW with 36-HD/VPTW, and 399-QĐ/TW (09/01/2026) with 05-HD/VPTW (27/05/2026). Known to differ are the symbol of a
 * regulation and what a cell may issue (see {@code document_type_symbol}, {@code document_authority}). Margins, sizes, line
 * distance, heading and signature block are known from the guidance of 2026 alone; where that of 2018 differs was not seen, and
 * documents of both are printed alike. Whether documents between 09/01 and 27/05/2026 still followed the older guidance was not
 * seen either. A template can tell the generations apart by the fields {@code format.of2018} and {@code format.of2026}.
 */
public enum DocumentFormat {
    OF_2018("document.format.of-2018", LocalDate.MIN),
    OF_2026("document.format.of-2026", LocalDate.of(2026, 1, 9));

    private final String basisKey;
    private final LocalDate since;

    DocumentFormat(String basisKey, LocalDate since) {
        this.basisKey = basisKey;
        this.since = since;
    }

    public static DocumentFormat on(LocalDate date) {
        return Arrays.stream(values())
                .filter(format -> !format.since.isAfter(date))
                .max(Comparator.comparing(format -> format.since))
                .orElseThrow();
    }

    /** Text key of the documents that prescribe it. */
    public String basisKey() {
        return basisKey;
    }
}
