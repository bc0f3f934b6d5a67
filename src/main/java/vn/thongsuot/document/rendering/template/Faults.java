package vn.thongsuot.document.rendering.template;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.i18n.Texts;

/** Collects what is wrong in a template, so that a designer sees everything at once. */
final class Faults {

    private static final int SNIPPET = 48;
    private static final String PLACE = "place";

    private final List<Violation> found = new ArrayList<>();

    void add(String messageKey, Object... arguments) {
        Violation violation = Violation.of(null, messageKey, arguments);
        if (!found.contains(violation)) {
            found.add(violation);
        }
    }

    List<Violation> found() {
        return List.copyOf(found);
    }

    /** @throws RuleViolationException with all of them, if there are any */
    void refuse() {
        if (!found.isEmpty()) {
            throw new RuleViolationException(found);
        }
    }

    /** Where a paragraph stands, in words a designer can follow in a word processor. */
    static String place(Element paragraph) {
        if (paragraph.hasAttribute(PLACE)) {
            return paragraph.getAttribute(PLACE);
        }
        String text = paragraphText(paragraph).strip();
        String start = text.length() <= SNIPPET ? text : text.substring(0, SNIPPET) + "…";
        Element cell = above(paragraph, "tc");
        if (cell != null) {
            Element row = (Element) cell.getParentNode();
            Element table = (Element) row.getParentNode();
            return Texts.t(
                    "document.template.place.cell",
                    1 + before(table, "tbl"),
                    1 + before(row, "tr"),
                    1 + before(cell, "tc"),
                    start);
        }
        String root = paragraph.getOwnerDocument().getDocumentElement().getLocalName();
        return switch (root) {
            case "hdr" -> Texts.t("document.template.place.header", start);
            case "ftr" -> Texts.t("document.template.place.footer", start);
            default -> Texts.t("document.template.place.paragraph", 1 + before(paragraph, "p"), start);
        };
    }

    static void markPlaces(Element root) {
        Ooxml.descendants(root, "p").stream()
                .filter(paragraph -> Tag.in(paragraphText(paragraph)))
                .forEach(paragraph -> paragraph.setAttribute(PLACE, place(paragraph)));
    }

    static void unmarkPlaces(Element root) {
        Ooxml.descendants(root, "p").forEach(paragraph -> paragraph.removeAttribute(PLACE));
    }

    static String paragraphText(Element paragraph) {
        var text = new StringBuilder();
        Ooxml.descendants(paragraph, "t").forEach(t -> text.append(t.getTextContent()));
        return text.toString();
    }

    private static @Nullable Element above(Element element, String name) {
        for (Node node = element.getParentNode(); node != null; node = node.getParentNode()) {
            if (Ooxml.is(node, name)) {
                return (Element) node;
            }
        }
        return null;
    }

    private static int before(Element element, String name) {
        int count = 0;
        for (Node node = element.getPreviousSibling(); node != null; node = node.getPreviousSibling()) {
            count += Ooxml.is(node, name) ? 1 : 0;
        }
        return count;
    }
}
