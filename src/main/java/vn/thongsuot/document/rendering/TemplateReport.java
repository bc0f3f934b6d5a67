package vn.thongsuot.document.rendering;

import java.util.List;
import java.util.Set;

/**
 * What a template asks for and what is wrong in it.
 *
 * @param fields names that it uses outside of repeated parts, and inside them those that no item gives; the first part of {@code
 *     a.b} is in it too
 * @param faults none in a good template
 */
public record TemplateReport(Set<String> fields, List<TemplateFault> faults) {

    public TemplateReport {
        fields = Set.copyOf(fields);
        faults = List.copyOf(faults);
    }
}
