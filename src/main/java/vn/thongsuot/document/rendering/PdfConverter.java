package vn.thongsuot.document.rendering;

import org.springframework.stereotype.Component;
import vn.thongsuot.document.rendering.layout.DocxToPdf;

/** Makes the PDF of a DOCX: the same pages, with the fonts in it. */
@Component
public class PdfConverter {

    public byte[] toPdf(byte[] docx) {
        return toPdf(docx, PdfOptions.PLAIN);
    }

    public byte[] toPdf(byte[] docx, PdfOptions options) {
        return DocxToPdf.convert(docx, options);
    }
}
