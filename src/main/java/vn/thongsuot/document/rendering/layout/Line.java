package vn.thongsuot.document.rendering.layout;

import java.util.ArrayList;
import java.util.List;
import vn.thongsuot.document.rendering.layout.Canvas.Piece;
import vn.thongsuot.document.rendering.layout.Token.Text;

/** One line of a paragraph: what stands where, measured from the left edge of the column. */
final class Line {

    private static final double UNDERLINE_DEPTH = 0.11;
    private static final double STRIKE_HEIGHT = 0.26;
    private static final double STROKE = 0.05;

    private final List<Placed> placed = new ArrayList<>();
    private final double ascent;
    private final double descent;
    private final double gap;

    Line(List<Placed> placed, RunStyle paragraphMark) {
        this.placed.addAll(placed);
        double largest = placed.stream()
                .filter(piece -> !piece.blank())
                .mapToDouble(piece -> piece.text().style().size())
                .max()
                .orElseGet(() -> placed.isEmpty()
                        ? paragraphMark.size()
                        : placed.getFirst().text().style().size());
        ascent = Fonts.ASCENT * largest;
        descent = Fonts.DESCENT * largest;
        gap = Fonts.GAP * largest;
    }

    /** @param extra added behind it when the line is justified */
    record Placed(double x, Text text, boolean blank, double extra) {}

    double height(ParagraphStyle style) {
        double natural = ascent + descent + gap;
        return switch (style.rule()) {
            case FACTOR -> natural * style.line();
            case AT_LEAST -> Math.max(natural, style.line());
            case EXACT -> style.line();
        };
    }

    /** How far the letters stand below the upper edge of the line. A factor adds its space below, a length above. */
    double baseline(ParagraphStyle style) {
        boolean spaceBelow = style.rule() == ParagraphStyle.LineRule.FACTOR && style.line() > 1;
        return spaceBelow ? gap + ascent : height(style) - descent;
    }

    void draw(Canvas canvas, double x, double baseline) {
        int i = 0;
        while (i < placed.size()) {
            Placed first = placed.get(i);
            List<Piece> pieces = new ArrayList<>();
            double end = first.x();
            int from = i;
            while (i < placed.size()
                    && placed.get(i).text().style().drawnAs(first.text().style())
                    && Math.abs(placed.get(i).x() - end) < 0.01) {
                Placed piece = placed.get(i);
                pieces.add(new Piece(piece.text().letters(), piece.extra()));
                end = piece.x() + piece.text().width() + piece.extra();
                i++;
            }
            canvas.text(x + first.x(), baseline, first.text().style(), pieces);
            decorate(canvas, placed.subList(from, i), x, baseline);
        }
    }

    private static void decorate(Canvas canvas, List<Placed> pieces, double x, double baseline) {
        for (Placed piece : pieces) {
            RunStyle style = piece.text().style();
            double start = x + piece.x();
            double end = start + piece.text().width() + piece.extra();
            if (style.underlined()) {
                double y = baseline + UNDERLINE_DEPTH * style.size();
                canvas.line(start, y, end, y, STROKE * style.size(), style.color());
            }
            if (style.struck()) {
                double y = baseline - STRIKE_HEIGHT * style.size();
                canvas.line(start, y, end, y, STROKE * style.size(), style.color());
            }
        }
    }
}
