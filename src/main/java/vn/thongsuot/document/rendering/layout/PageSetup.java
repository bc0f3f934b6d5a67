package vn.thongsuot.document.rendering.layout;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.thongsuot.document.rendering.template.DocxPackage;
import vn.thongsuot.document.rendering.template.Ooxml;

/** Size and margins of the pages, in points, and what stands in the margins. */
record PageSetup(
        double width,
        double height,
        double top,
        double bottom,
        double left,
        double right,
        double headerDistance,
        double footerDistance,
        boolean differentFirstPage,
        Map<String, Element> headers,
        Map<String, Element> footers) {

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final double A4_WIDTH = 595.3;
    private static final double A4_HEIGHT = 841.9;
    private static final double LARGEST_SIDE = 2_400;
    private static final double SMALLEST_TEXT = 72;
    private static final double MARGIN = 56.7;
    private static final double DISTANCE = 35.4;

    static PageSetup of(DocxPackage docx) {
        Element section = Ooxml.child(docx.body(), "sectPr");
        Element size = Ooxml.child(section, "pgSz");
        Element margins = Ooxml.child(section, "pgMar");
        Map<String, Element> headers = new HashMap<>();
        Map<String, Element> footers = new HashMap<>();
        if (section != null) {
            Map<String, String> targets = targets(docx);
            Ooxml.children(section, "headerReference").forEach(reference -> put(docx, targets, reference, headers));
            Ooxml.children(section, "footerReference").forEach(reference -> put(docx, targets, reference, footers));
        }
        double width = Math.clamp(Measures.twips(size, "w", A4_WIDTH), SMALLEST_TEXT, LARGEST_SIDE);
        double height = Math.clamp(Measures.twips(size, "h", A4_HEIGHT), SMALLEST_TEXT, LARGEST_SIDE);
        double left = margin(margins, "left", width) + Math.abs(Measures.twips(margins, "gutter", 0));
        return new PageSetup(
                width,
                height,
                margin(margins, "top", height),
                margin(margins, "bottom", height),
                Math.min(left, width / 2),
                margin(margins, "right", width),
                Math.abs(Measures.twips(margins, "header", DISTANCE)),
                Math.abs(Measures.twips(margins, "footer", DISTANCE)),
                Boolean.TRUE.equals(Ooxml.flag(Ooxml.child(section, "titlePg"))),
                headers,
                footers);
    }

    double textWidth() {
        return Math.max(SMALLEST_TEXT / 2, width - left - right);
    }

    @Nullable
    Element header(boolean first) {
        return headers.get(first ? "first" : "default");
    }

    @Nullable
    Element footer(boolean first) {
        return footers.get(first ? "first" : "default");
    }

    private static double margin(@Nullable Element margins, String name, double side) {
        return Math.min(Math.abs(Measures.twips(margins, name, MARGIN)), side / 2 - 1);
    }

    private static void put(
            DocxPackage docx, Map<String, String> targets, Element reference, Map<String, Element> into) {
        String target = targets.get(reference.getAttributeNS(RELATIONSHIPS, "id"));
        String type = String.valueOf(Ooxml.attribute(reference, "type"));
        if (target != null) {
            docx.part("word/" + target).ifPresent(root -> into.put(type, root));
        }
    }

    private static Map<String, String> targets(DocxPackage docx) {
        Map<String, String> targets = new HashMap<>();
        docx.part("word/_rels/document.xml.rels").ifPresent(root -> Ooxml.children(root)
                .forEach(link -> targets.put(link.getAttribute("Id"), link.getAttribute("Target"))));
        return targets;
    }
}
