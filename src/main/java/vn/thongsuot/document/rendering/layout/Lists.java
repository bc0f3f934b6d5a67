package vn.thongsuot.document.rendering.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.thongsuot.document.rendering.layout.Token.Text;
import vn.thongsuot.document.rendering.template.DocxPackage;
import vn.thongsuot.document.rendering.template.Ooxml;

/** The automatic numbers and bullets of lists, counted while the text is read. */
final class Lists {

    private static final int LEVELS = 9;
    private static final String[] TENS = {"", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"};
    private static final String[] ONES = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};

    private final Map<String, Element> abstractByNumber = new HashMap<>();
    private final Map<Element, int[]> counts = new HashMap<>();

    Lists(DocxPackage docx) {
        Element root = docx.part("word/numbering.xml").orElse(null);
        if (root == null) {
            return;
        }
        Map<String, Element> definitions = new HashMap<>();
        Ooxml.children(root, "abstractNum")
                .forEach(definition ->
                        definitions.put(String.valueOf(Ooxml.attribute(definition, "abstractNumId")), definition));
        for (Element number : Ooxml.children(root, "num")) {
            Element definition = definitions.get(String.valueOf(Ooxml.val(Ooxml.child(number, "abstractNumId"))));
            if (definition != null) {
                abstractByNumber.put(String.valueOf(Ooxml.attribute(number, "numId")), definition);
            }
        }
    }

    /** Indents of the level of a paragraph in a list. */
    @Nullable
    Element properties(@Nullable Element list) {
        return Ooxml.child(level(list), "pPr");
    }

    /** What stands before the text, with the tab behind it; nothing outside of lists. Counts on. */
    List<Token> label(@Nullable Element list, RunStyle mark) {
        Element level = level(list);
        if (level == null) {
            return List.of();
        }
        int depth = depth(list);
        int[] counted = counts.computeIfAbsent((Element) level.getParentNode(), definition -> new int[LEVELS]);
        counted[depth]++;
        for (int deeper = depth + 1; deeper < LEVELS; deeper++) {
            counted[deeper] = 0;
        }
        RunStyle style = mark.with(Ooxml.child(level, "rPr"));
        String text = text(level, depth, counted);
        String behind = String.valueOf(Ooxml.val(Ooxml.child(level, "suff")));
        var word = new Token.Word(List.of(new Text(text, style)));
        return switch (behind) {
            case "nothing" -> List.of(word);
            case "space" -> List.of(word, new Token.Space(new Text(" ", style)));
            default -> List.of(word, new Token.Tab(style));
        };
    }

    private static String text(Element level, int depth, int[] counted) {
        String pattern = String.valueOf(Ooxml.val(Ooxml.child(level, "lvlText")));
        if ("bullet".equals(Ooxml.val(Ooxml.child(level, "numFmt")))) {
            // Bullets of symbol fonts are private letters; what is no ordinary sign becomes a round one.
            String drawable = Fonts.drawable(pattern);
            return drawable.isEmpty() || drawable.contains("?") || drawable.equals("o") ? "\u2022" : drawable;
        }
        String text = pattern;
        for (int i = 0; i <= depth; i++) {
            Element at = levelAt((Element) level.getParentNode(), i);
            String start = Ooxml.val(Ooxml.child(at, "start"));
            int first = start == null ? 1 : (int) Measures.number(start);
            int value = Math.max(1, counted[i]) - 1 + first;
            text = text.replace("%" + (i + 1), written(String.valueOf(Ooxml.val(Ooxml.child(at, "numFmt"))), value));
        }
        return Fonts.drawable(text);
    }

    private static String written(String format, int value) {
        return switch (format) {
            case "lowerLetter" -> letter(value);
            case "upperLetter" -> letter(value).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(value);
            case "upperRoman" -> roman(value).toUpperCase(Locale.ROOT);
            case "decimalZero" -> value < 10 ? "0" + value : String.valueOf(value);
            case "none" -> "";
            default -> String.valueOf(value);
        };
    }

    private static String letter(int value) {
        return String.valueOf((char) ('a' + Math.floorMod(value - 1, 26))).repeat(Math.max(1, (value - 1) / 26 + 1));
    }

    private static String roman(int value) {
        return value < 1 || value > 99 ? String.valueOf(value) : TENS[value / 10] + ONES[value % 10];
    }

    private @Nullable Element level(@Nullable Element list) {
        String number = Ooxml.val(Ooxml.child(list, "numId"));
        Element definition = number == null ? null : abstractByNumber.get(number);
        return definition == null ? null : levelAt(definition, depth(list));
    }

    private static int depth(@Nullable Element list) {
        String depth = Ooxml.val(Ooxml.child(list, "ilvl"));
        return depth == null ? 0 : Math.clamp((int) Measures.number(depth), 0, LEVELS - 1);
    }

    private static @Nullable Element levelAt(Element definition, int depth) {
        return Ooxml.children(definition, "lvl").stream()
                .filter(level -> String.valueOf(depth).equals(Ooxml.attribute(level, "ilvl")))
                .findFirst()
                .orElse(null);
    }
}
