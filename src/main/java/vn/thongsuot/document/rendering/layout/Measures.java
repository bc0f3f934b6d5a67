package vn.thongsuot.document.rendering.layout;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.thongsuot.document.rendering.template.Ooxml;

/** Lengths of WordprocessingML in points. */
final class Measures {

    private static final double TWIPS = 20;

    /** Larger than any page; a template with wild numbers makes an odd page, not a hanging server. */
    private static final double LIMIT = 31_680;

    private Measures() {}

    /** An attribute in twentieths of a point; null if it is not set. */
    static @Nullable Double twips(@Nullable Element element, String... names) {
        for (String name : names) {
            String value = Ooxml.attribute(element, name);
            if (value != null) {
                return number(value) / TWIPS;
            }
        }
        return null;
    }

    static double twips(@Nullable Element element, String name, double otherwise) {
        Double value = twips(element, name);
        return value == null ? otherwise : value;
    }

    static double number(String value) {
        try {
            double number = Double.parseDouble(value);
            return Double.isFinite(number) ? Math.clamp(number, -LIMIT, LIMIT) : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
