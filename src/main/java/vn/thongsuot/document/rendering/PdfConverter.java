package vn.thongsuot.document.rendering;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongsuot.document.rendering.layout.DocxToPdf;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.i18n.Texts;

/** Makes the PDF of a DOCX: the same lines on the same pages, with the fonts in it, fit to be kept (PDF/A-2b). */
@Component
public class PdfConverter {

    private final Texts texts;

    PdfConverter(Texts texts) {
        this.texts = texts;
    }

    /** @throws RuleViolationException {@code document.template.*}: the file holds what cannot be printed as it is */
    public byte[] toPdf(byte[] docx) {
        return toPdf(docx, PdfOptions.PLAIN);
    }

    /** @throws RuleViolationException {@code document.template.*}: the file holds what cannot be printed as it is */
    public byte[] toPdf(byte[] docx, PdfOptions options) {
        String code = options.verificationCode();
        return DocxToPdf.convert(
                docx,
                new DocxToPdf.PageMarks(
                        options.draft() ? vietnamese("document.pdf.draft") : null,
                        code == null ? null : vietnamese("document.pdf.verification", code),
                        options.title()));
    }

    /** Papers are Vietnamese, whoever looks at them. */
    private @Nullable String vietnamese(String key, Object... arguments) {
        return texts.getTranslation(key, Texts.VIETNAMESE, arguments);
    }
}
