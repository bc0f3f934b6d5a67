package vn.thongsuot.document.rendering;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thongsuot.document.rendering.template.DocxPackage;
import vn.thongsuot.document.rendering.template.TemplateEngine;
import vn.thongsuot.platform.error.RuleViolationException;

/** Looks at a template before anybody works with it. */
@Component
public class TemplateCheck {

    /** Never throws for a bad template; a file that is no DOCX is one fault. */
    public TemplateReport check(byte[] template) {
        try {
            return new TemplateReport(TemplateEngine.fieldsOf(DocxPackage.read(template)), List.of());
        } catch (RuleViolationException e) {
            return new TemplateReport(
                    Set.of(),
                    e.violations().stream()
                            .map(violation -> new TemplateFault(violation.messageKey(), violation.arguments()))
                            .toList());
        }
    }
}
