package vn.thongsuot.document.rendering.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.w3c.dom.Element;
import vn.thongsuot.document.rendering.PdfOptions;
import vn.thongsuot.document.rendering.template.DocxPackage;
import vn.thongsuot.document.rendering.template.Ooxml;

/** The text of a DOCX on pages. */
public final class DocxToPdf {

    private DocxToPdf() {}

    public static byte[] convert(byte[] docx, PdfOptions options) {
        try (var pdf = new PDDocument();
                InputStream regular = DocxToPdf.class.getResourceAsStream("/fonts/tinos/Tinos-Regular.ttf")) {
            var font = PDType0Font.load(pdf, regular, true);
            var page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            try (var content = new PDPageContentStream(pdf, page)) {
                float y = 760;
                for (Element paragraph :
                        Ooxml.descendants(DocxPackage.read(docx).body(), "p")) {
                    var text = new StringBuilder();
                    Ooxml.descendants(paragraph, "t").forEach(t -> text.append(t.getTextContent()));
                    content.beginText();
                    content.setFont(font, 14);
                    content.newLineAtOffset(85, y);
                    content.showText(Normalizer.normalize(text, Normalizer.Form.NFC));
                    content.endText();
                    y -= 19;
                }
            }
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
