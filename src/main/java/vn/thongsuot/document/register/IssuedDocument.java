package vn.thongsuot.document.register;

import java.time.LocalDate;
import vn.thongsuot.document.StoredFile;

/**
 * A document that was issued just now.
 *
 * @param code number and symbol, {@code 05-QĐ/ĐU}
 * @param verificationCode as printed
 */
public record IssuedDocument(
        DocumentId id,
        int number,
        String code,
        LocalDate date,
        String verificationCode,
        StoredFile docx,
        StoredFile pdf) {}
