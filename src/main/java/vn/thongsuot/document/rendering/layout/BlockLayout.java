package vn.thongsuot.document.rendering.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.thongsuot.document.rendering.template.DocxPackage;
import vn.thongsuot.document.rendering.template.Ooxml;

/** Makes boxes of the paragraphs and tables of a container: the body, a cell, a header. */
final class BlockLayout {

    private static final double DEFAULT_TAB = 36;
    private static final int MODERN = 15;

    private final Styles styles;
    private final Lists lists;
    private final double defaultTab;
    private final boolean modern;

    BlockLayout(DocxPackage docx) {
        styles = new Styles(docx);
        lists = new Lists(docx);
        Element settings = docx.part("word/settings.xml").orElse(null);
        String tab = Ooxml.val(Ooxml.child(settings, "defaultTabStop"));
        defaultTab = tab == null ? DEFAULT_TAB : Math.max(1, Measures.number(tab) / 20);
        modern = settings == null
                || Ooxml.descendants(settings, "compatSetting").stream()
                                .filter(setting -> "compatibilityMode".equals(Ooxml.attribute(setting, "name")))
                                .map(setting -> Measures.number(String.valueOf(Ooxml.val(setting))))
                                .findFirst()
                                .orElse(0.0)
                        >= MODERN;
    }

    Styles styles() {
        return styles;
    }

    /** Whether tables begin at the margin, and not their text (documents of Word 2013 and later). */
    boolean modern() {
        return modern;
    }

    List<Box> boxes(Element container, double width, PageNumber page) {
        return boxes(container, width, page, null);
    }

    /** @param table id of the style of the table around it */
    List<Box> boxes(Element container, double width, PageNumber page, @Nullable String table) {
        List<Box> boxes = new ArrayList<>();
        String styleBefore = null;
        for (Element block : Ooxml.children(container)) {
            if (Ooxml.is(block, "p")) {
                Element properties = Ooxml.child(block, "pPr");
                ParagraphStyle style = styles.paragraph(properties, table, lists.properties(styles.list(properties)));
                String id = String.valueOf(styles.styleId(properties));
                List<Box> lines = paragraph(block, style, width, page, table);
                if (style.contextual() && id.equals(styleBefore) && !boxes.isEmpty()) {
                    boxes.add(joined(boxes.removeLast()));
                    lines.set(0, closed(lines.getFirst()));
                }
                styleBefore = style.contextual() ? id : null;
                boxes.addAll(lines);
            } else if (Ooxml.is(block, "tbl")) {
                styleBefore = null;
                boxes.addAll(new TableLayout(this, block, width, page).rows());
            }
        }
        return boxes;
    }

    private List<Box> paragraph(
            Element paragraph, ParagraphStyle style, double width, PageNumber page, @Nullable String table) {
        Element properties = Ooxml.child(paragraph, "pPr");
        RunStyle letters = styles.letters(properties, table);
        RunStyle mark = letters.with(Ooxml.child(properties, "rPr"));
        List<Token> tokens = new ArrayList<>(lists.label(styles.list(properties), mark));
        tokens.addAll(InlineReader.read(paragraph, styles, letters, page));
        List<Box> boxes = new ArrayList<>();
        boolean startsPage = style.pageBreakBefore();
        int from = 0;
        for (int i = 0; i <= tokens.size(); i++) {
            if (i == tokens.size() || tokens.get(i) instanceof Token.PageBreak) {
                boolean last = i == tokens.size();
                List<Token> part = tokens.subList(from, i);
                // After a page break the rest of the paragraph is on the next page, even if it is empty.
                List<Line> lines = LineBreaker.lines(part, style, mark, width, defaultTab);
                boxes.addAll(lines(lines, style, width, startsPage, from == 0, last));
                startsPage = true;
                from = i + 1;
            }
        }
        return boxes;
    }

    private static List<Box> lines(
            List<Line> lines, ParagraphStyle style, double width, boolean startsPage, boolean first, boolean last) {
        List<Box> boxes = new ArrayList<>();
        int count = lines.size();
        for (int i = 0; i < count; i++) {
            Line line = lines.get(i);
            Edge top = i == 0 && first ? style.top() : null;
            Edge bottom = i == count - 1 && last ? style.bottom() : null;
            double above = top == null ? 0 : top.space() + top.width();
            double below = bottom == null ? 0 : bottom.space() + bottom.width();
            double height = line.height(style);
            boolean together = style.keepLines() || style.widowControl() && (i == 0 || i == count - 2);
            boolean keep = i < count - 1 ? together : style.keepNext();
            boxes.add(Box.line(
                    i == 0 && first ? style.before() : 0,
                    i == count - 1 && last ? style.after() : 0,
                    above + height + below,
                    keep,
                    i == 0 && startsPage,
                    (canvas, x, y) -> {
                        line.draw(canvas, x, y + above + line.baseline(style));
                        double start = x + style.left() + Math.min(0, style.first());
                        double end = x + width - style.right();
                        if (top != null) {
                            canvas.line(start, y + top.width() / 2, end, y + top.width() / 2, top.width(), top.color());
                        }
                        if (bottom != null) {
                            double at = y + above + height + bottom.space() + bottom.width() / 2;
                            canvas.line(start, at, end, at, bottom.width(), bottom.color());
                        }
                    }));
        }
        return boxes;
    }

    private static Box joined(Box box) {
        return new Box(
                box.before(),
                0,
                box.height(),
                box.keepNext(),
                box.startsPage(),
                box.drawing(),
                box.splitting(),
                box.headings());
    }

    private static Box closed(Box box) {
        return new Box(
                0,
                box.after(),
                box.height(),
                box.keepNext(),
                box.startsPage(),
                box.drawing(),
                box.splitting(),
                box.headings());
    }
}
