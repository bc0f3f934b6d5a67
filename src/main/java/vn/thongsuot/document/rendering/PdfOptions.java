package vn.thongsuot.document.rendering;

import org.jspecify.annotations.Nullable;

/**
 * What a PDF carries besides the pages of its DOCX.
 *
 * @param draft marks every page as a draft that has no force
 * @param verificationCode printed at the foot of every page, null for none
 * @param title of the file, as a reader shows it in the window, null for none
 */
public record PdfOptions(
        boolean draft,
        @Nullable String verificationCode,
        @Nullable String title) {

    public static final PdfOptions PLAIN = new PdfOptions(false, null, null);
    public static final PdfOptions DRAFT = new PdfOptions(true, null, null);

    public static PdfOptions issued(String verificationCode, String title) {
        return new PdfOptions(false, verificationCode, title);
    }
}
