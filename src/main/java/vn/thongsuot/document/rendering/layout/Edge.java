package vn.thongsuot.document.rendering.layout;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.thongsuot.document.rendering.template.Ooxml;

/**
 * One side of a border, in points.
 *
 * @param space between the line and the text
 */
record Edge(double width, double space, String color) {

    private static final double EIGHTHS = 8;

    /** What the element says, or the other if there is none; null for no line. */
    static @Nullable Edge of(@Nullable Element element, @Nullable Edge otherwise) {
        if (element == null) {
            return otherwise;
        }
        String kind = Ooxml.val(element);
        if (kind == null || kind.equals("nil") || kind.equals("none")) {
            return null;
        }
        String size = Ooxml.attribute(element, "sz");
        String space = Ooxml.attribute(element, "space");
        String color = Ooxml.attribute(element, "color");
        return new Edge(
                size == null ? 0.5 : Measures.number(size) / EIGHTHS,
                space == null ? 0 : Measures.number(space),
                color != null && color.matches("[0-9A-Fa-f]{6}") ? color : "000000");
    }
}
