package vn.thongsuot.document.rendering.layout;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.thongsuot.document.rendering.template.Ooxml;

/**
 * How the lines of a paragraph are set. Lengths in points.
 *
 * @param first indent of the first line against the others, negative for a hanging one
 * @param line distance of lines, by the rule a length or a factor
 * @param contextual no space towards paragraphs of the same style
 */
record ParagraphStyle(
        Alignment alignment,
        double left,
        double right,
        double first,
        double before,
        double after,
        double line,
        LineRule rule,
        boolean keepNext,
        boolean keepLines,
        boolean pageBreakBefore,
        boolean widowControl,
        boolean contextual,
        List<TabStop> tabs,
        @Nullable Edge top,
        @Nullable Edge bottom) {

    static final ParagraphStyle PLAIN = new ParagraphStyle(
            Alignment.LEFT, 0, 0, 0, 0, 0, 1, LineRule.FACTOR, false, false, false, true, false, List.of(), null, null);

    private static final double SINGLE = 240;

    enum Alignment {
        LEFT,
        CENTER,
        RIGHT,
        JUSTIFIED
    }

    enum LineRule {
        FACTOR,
        AT_LEAST,
        EXACT
    }

    record TabStop(double position, Alignment alignment, boolean dotted) {}

    /** This style with what a {@code w:pPr} sets. */
    ParagraphStyle with(@Nullable Element properties) {
        if (properties == null) {
            return this;
        }
        Element spacing = Ooxml.child(properties, "spacing");
        Element indent = Ooxml.child(properties, "ind");
        Element borders = Ooxml.child(properties, "pBdr");
        String align = Ooxml.val(Ooxml.child(properties, "jc"));
        LineRule newRule = rule;
        double newLine = line;
        String lineValue = Ooxml.attribute(spacing, "line");
        if (lineValue != null) {
            newRule = switch (Objects.requireNonNullElse(Ooxml.attribute(spacing, "lineRule"), "auto")) {
                case "exact" -> LineRule.EXACT;
                case "atLeast" -> LineRule.AT_LEAST;
                default -> LineRule.FACTOR;
            };
            double value = Measures.number(lineValue);
            newLine = newRule == LineRule.FACTOR ? value / SINGLE : value / 20;
        }
        return new ParagraphStyle(
                align == null ? alignment : alignmentOf(align),
                or(Measures.twips(indent, "left", "start"), left),
                or(Measures.twips(indent, "right", "end"), right),
                firstOf(indent),
                or(Measures.twips(spacing, "before"), before),
                or(Measures.twips(spacing, "after"), after),
                newLine,
                newRule,
                flag(properties, "keepNext", keepNext),
                flag(properties, "keepLines", keepLines),
                flag(properties, "pageBreakBefore", pageBreakBefore),
                flag(properties, "widowControl", widowControl),
                flag(properties, "contextualSpacing", contextual),
                tabsWith(Ooxml.child(properties, "tabs")),
                Edge.of(Ooxml.child(borders, "top"), top),
                Edge.of(Ooxml.child(borders, "bottom"), bottom));
    }

    private double firstOf(@Nullable Element indent) {
        Double hanging = Measures.twips(indent, "hanging");
        return hanging != null ? -hanging : or(Measures.twips(indent, "firstLine"), first);
    }

    private List<TabStop> tabsWith(@Nullable Element stops) {
        if (stops == null) {
            return tabs;
        }
        var byPosition = new TreeMap<Double, TabStop>();
        tabs.forEach(tab -> byPosition.put(tab.position, tab));
        for (Element tab : Ooxml.children(stops, "tab")) {
            double position = Measures.twips(tab, "pos", 0);
            String kind = Objects.requireNonNullElse(Ooxml.val(tab), "left");
            if (kind.equals("clear")) {
                byPosition.remove(position);
            } else {
                boolean dotted = "dot".equals(Ooxml.attribute(tab, "leader"));
                byPosition.put(position, new TabStop(position, alignmentOf(kind), dotted));
            }
        }
        return List.copyOf(byPosition.values());
    }

    private static Alignment alignmentOf(String value) {
        return switch (value) {
            case "center" -> Alignment.CENTER;
            case "right", "end", "decimal" -> Alignment.RIGHT;
            case "both", "distribute" -> Alignment.JUSTIFIED;
            default -> Alignment.LEFT;
        };
    }

    private static double or(@Nullable Double value, double otherwise) {
        return value == null ? otherwise : value;
    }

    private static boolean flag(Element properties, String name, boolean otherwise) {
        Boolean set = Ooxml.flag(Ooxml.child(properties, name));
        return set == null ? otherwise : set;
    }
}
