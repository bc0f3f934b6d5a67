package vn.thongsuot.document.rendering.layout;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.thongsuot.document.rendering.template.Ooxml;
import vn.thongsuot.platform.i18n.Texts;

/**
 * How letters look.
 *
 * @param size in points, as it is set; a raised or lowered text is drawn smaller
 * @param rise above the baseline in parts of the size
 * @param color as RRGGBB
 */
record RunStyle(
        double size,
        boolean bold,
        boolean italic,
        boolean underlined,
        boolean struck,
        boolean capitals,
        boolean hidden,
        double rise,
        String color) {

    static final RunStyle PLAIN = new RunStyle(10, false, false, false, false, false, false, 0, "000000");

    private static final double SUPERSCRIPT = 0.33;
    private static final double SUBSCRIPT = -0.08;
    private static final double SMALL = 0.58;

    /** This style with what a {@code w:rPr} sets. */
    RunStyle with(@Nullable Element properties) {
        if (properties == null) {
            return this;
        }
        String points = Ooxml.val(Ooxml.child(properties, "sz"));
        String underline = Ooxml.val(Ooxml.child(properties, "u"));
        String raised = Ooxml.val(Ooxml.child(properties, "vertAlign"));
        String ink = Ooxml.val(Ooxml.child(properties, "color"));
        return new RunStyle(
                points == null ? size : Measures.number(points) / 2,
                flag(properties, "b", bold),
                flag(properties, "i", italic),
                underline == null ? underlined : !underline.equals("none"),
                flag(properties, "strike", struck),
                flag(properties, "caps", capitals),
                flag(properties, "vanish", hidden),
                raised == null ? rise : riseOf(raised),
                ink == null ? color : ink.matches("[0-9A-Fa-f]{6}") ? ink.toUpperCase(Locale.ROOT) : "000000");
    }

    double drawnSize() {
        return rise == 0 ? size : size * SMALL;
    }

    int face() {
        return (bold ? Fonts.BOLD : 0) + (italic ? Fonts.ITALIC : 0);
    }

    String shown(String text) {
        return capitals ? text.toUpperCase(Texts.VIETNAMESE) : text;
    }

    /** Whether a text of the other style can be drawn in one go with this. */
    boolean drawnAs(RunStyle other) {
        return face() == other.face()
                && List.of(drawnSize(), rise, color).equals(List.of(other.drawnSize(), other.rise, other.color));
    }

    private static double riseOf(String value) {
        return switch (value) {
            case "superscript" -> SUPERSCRIPT;
            case "subscript" -> SUBSCRIPT;
            default -> 0;
        };
    }

    private static boolean flag(Element properties, String name, boolean otherwise) {
        Boolean set = Ooxml.flag(Ooxml.child(properties, name));
        return set == null ? otherwise : set;
    }
}
