package vn.thongsuot.document.rendering;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thongsuot.document.rendering.template.DocxPackage;
import vn.thongsuot.document.rendering.template.TemplateEngine;
import vn.thongsuot.platform.error.RuleViolationException;

/** Fills a DOCX template. A template is data: it names fields, it computes nothing. */
@Component
public class DocumentRenderer {

    /**
     * Fills every field, repeats what is repeated and leaves out what does not apply.
     *
     * @param template a DOCX
     * @param data names to text, numbers, days, booleans, lists and further maps; null for what is not known yet
     * @return the filled DOCX
     * @throws RuleViolationException {@code document.template.*}: every fault of the template, each with its place
     */
    public byte[] render(byte[] template, Map<String, ?> data) {
        DocxPackage docx = DocxPackage.read(template);
        new TemplateEngine(data).fill(docx);
        return docx.write();
    }
}
