package vn.thongsuot.document.rendering.template;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What a template may not hold. Partly because it reaches out of the document (macros, objects, links, fields that fetch), partly
 * because the PDF would not show it as the word processor does (shapes, notes, columns): refused rather than printed wrong.
 */
final class TemplateGuard {

    private static final List<String> ACTIVE_PARTS = List.of(
            "vbaproject", "vbadata", "word/embeddings/", "word/activex/", "word/afchunk", "oleobject", "customui/");
    private static final Set<String> PLAIN_FIELDS = Set.of("PAGE", "NUMPAGES");

    /** Elements of the main namespace that are refused, and the key that says why. */
    private static final Map<String, String> REFUSED = Map.ofEntries(
            Map.entry("object", "document.template.embedded"),
            Map.entry("control", "document.template.embedded"),
            Map.entry("altChunk", "document.template.embedded"),
            Map.entry("subDoc", "document.template.external"),
            Map.entry("pict", "document.template.shape"),
            Map.entry("drawing", "document.template.shape"),
            Map.entry("txbxContent", "document.template.shape"),
            Map.entry("framePr", "document.template.shape"),
            Map.entry("ins", "document.template.tracked-change"),
            Map.entry("del", "document.template.tracked-change"),
            Map.entry("moveFrom", "document.template.tracked-change"),
            Map.entry("moveTo", "document.template.tracked-change"),
            Map.entry("commentReference", "document.template.comment"),
            Map.entry("footnoteReference", "document.template.note"),
            Map.entry("endnoteReference", "document.template.note"),
            Map.entry("sdt", "document.template.content-control"));

    private final Faults faults;

    TemplateGuard(Faults faults) {
        this.faults = faults;
    }

    void inspect(DocxPackage docx) {
        for (Map.Entry<String, byte[]> part : docx.parts().entrySet()) {
            String name = part.getKey().toLowerCase(Locale.ROOT);
            if (ACTIVE_PARTS.stream().anyMatch(name::contains)) {
                faults.add(
                        name.contains("vba") ? "document.template.macros" : "document.template.embedded-part",
                        part.getKey());
            }
            if (name.endsWith(".rels")) {
                docx.part(part.getKey()).ifPresent(this::inspectLinks);
            }
        }
        String types = new String(docx.parts().get("[Content_Types].xml"), StandardCharsets.UTF_8);
        if (types.toLowerCase(Locale.ROOT).contains("macroenabled")) {
            faults.add("document.template.macros", "[Content_Types].xml");
        }
        docx.texts().forEach(this::inspectText);
    }

    private void inspectLinks(Element relationships) {
        for (Element link : Ooxml.children(relationships)) {
            if (link.getAttribute("TargetMode").equalsIgnoreCase("External")) {
                faults.add("document.template.link", link.getAttribute("Target"));
            }
        }
    }

    private void inspectText(Element parent) {
        for (Element element : Ooxml.children(parent)) {
            if (!Ooxml.W.equals(element.getNamespaceURI())) {
                inspectText(element);
                continue;
            }
            String name = element.getLocalName();
            String refusal = REFUSED.get(name);
            // Inside the properties of a paragraph the same words mark a tracked paragraph mark.
            if (refusal != null) {
                faults.add(refusal, place(element));
            } else if (name.equals("instrText")) {
                inspectField(element, element.getTextContent());
            } else if (name.equals("fldSimple")) {
                inspectField(element, String.valueOf(Ooxml.attribute(element, "instr")));
            } else if (name.equals("cols") && columns(element) > 1) {
                faults.add("document.template.columns");
            }
            if (refusal == null) {
                inspectText(element);
            }
        }
    }

    /** A field code is a program of the word processor; only those that number pages are taken. */
    private void inspectField(Element element, String code) {
        String command = code.strip().split("[\\s\\\\]+", 2)[0].toUpperCase(Locale.ROOT);
        if (!PLAIN_FIELDS.contains(command)) {
            faults.add("document.template.field-code", code.strip(), place(element));
        }
    }

    private static int columns(Element cols) {
        String number = Ooxml.attribute(cols, "num");
        try {
            return number == null ? 1 : Integer.parseInt(number);
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    private static String place(Element element) {
        for (Node node = element; node instanceof Element at; node = node.getParentNode()) {
            if (Ooxml.is(at, "p")) {
                return Faults.place(at);
            }
        }
        return element.getTagName();
    }
}
