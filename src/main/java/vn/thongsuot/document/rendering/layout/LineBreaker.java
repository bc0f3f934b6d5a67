package vn.thongsuot.document.rendering.layout;

import java.util.ArrayList;
import java.util.List;
import vn.thongsuot.document.rendering.layout.Line.Placed;
import vn.thongsuot.document.rendering.layout.ParagraphStyle.Alignment;
import vn.thongsuot.document.rendering.layout.ParagraphStyle.TabStop;
import vn.thongsuot.document.rendering.layout.Token.Text;

/** Fills the lines of one paragraph, word by word. */
final class LineBreaker {

    /** What rounding may add to a line that just fits. */
    private static final double TOLERANCE = 0.02;

    private final ParagraphStyle style;
    private final RunStyle paragraphMark;
    private final double limit;
    private final double defaultTab;

    private final List<Line> lines = new ArrayList<>();
    private final List<Placed> current = new ArrayList<>();
    private double x;
    private int justifyFrom;

    private LineBreaker(ParagraphStyle style, RunStyle paragraphMark, double width, double defaultTab) {
        this.style = style;
        this.paragraphMark = paragraphMark;
        this.limit = width - style.right();
        this.defaultTab = defaultTab;
        this.x = style.left() + style.first();
    }

    /** @return at least one line */
    static List<Line> lines(
            List<Token> tokens, ParagraphStyle style, RunStyle paragraphMark, double width, double defaultTab) {
        var breaker = new LineBreaker(style, paragraphMark, width, defaultTab);
        breaker.fill(tokens);
        return breaker.lines;
    }

    private void fill(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            switch (tokens.get(i)) {
                case Token.Word word -> place(word);
                case Token.Space space -> place(space.text(), true);
                case Token.Tab tab -> tab(tab, tokens.subList(i + 1, tokens.size()));
                case Token.LineBreak forced -> {
                    if (current.isEmpty()) {
                        place(new Text("", forced.style()), true);
                    }
                    end(false);
                }
                case Token.PageBreak ignored -> {
                    // The paragraph is cut there before its lines are made.
                }
            }
        }
        if (!current.isEmpty() || lines.isEmpty()) {
            end(false);
        }
    }

    private void place(Token.Word word) {
        double width = word.width();
        if (x + width > limit + TOLERANCE && !isEmpty()) {
            end(true);
        }
        if (x + width > limit + TOLERANCE) {
            word.parts().forEach(this::placeInPieces);
        } else {
            word.parts().forEach(part -> place(part, false));
        }
    }

    /** A word that is longer than a line is cut where the line ends. */
    private void placeInPieces(Text part) {
        var piece = new StringBuilder();
        for (int i = 0; i < part.letters().length(); i++) {
            piece.append(part.letters().charAt(i));
            double width = Fonts.width(piece.toString(), part.style());
            if (x + width > limit + TOLERANCE && (piece.length() > 1 || !isEmpty())) {
                char last = piece.charAt(piece.length() - 1);
                piece.setLength(piece.length() - 1);
                place(new Text(piece.toString(), part.style()), false);
                end(true);
                piece.setLength(0);
                piece.append(last);
            }
        }
        place(new Text(piece.toString(), part.style()), false);
    }

    private void place(Text text, boolean blank) {
        current.add(new Placed(x, text, blank, 0));
        x += text.width();
    }

    private void tab(Token.Tab tab, List<Token> following) {
        TabStop stop = nextStop();
        double ahead = widthUntilNextTab(following);
        double target =
                switch (stop.alignment()) {
                    case RIGHT -> stop.position() - ahead;
                    case CENTER -> stop.position() - ahead / 2;
                    default -> stop.position();
                };
        target = Math.max(target, x);
        if (stop.dotted()) {
            double dot = Fonts.width(".", tab.style());
            int count = (int) ((target - x) / dot);
            if (count > 0) {
                place(new Text(".".repeat(count), tab.style()), false);
            }
        } else {
            current.add(new Placed(x, new Text("", tab.style()), true, 0));
        }
        x = target;
        justifyFrom = current.size();
    }

    private TabStop nextStop() {
        for (TabStop stop : style.tabs()) {
            if (stop.position() > x + TOLERANCE) {
                return stop;
            }
        }
        // The indent of the other lines is a stop for the first one.
        if (style.first() < 0 && x + TOLERANCE < style.left()) {
            return new TabStop(style.left(), Alignment.LEFT, false);
        }
        double next = (Math.floor((x + TOLERANCE) / defaultTab) + 1) * defaultTab;
        return new TabStop(next, Alignment.LEFT, false);
    }

    private static double widthUntilNextTab(List<Token> tokens) {
        double width = 0;
        double blanks = 0;
        for (Token token : tokens) {
            switch (token) {
                case Token.Word word -> {
                    width += blanks + word.width();
                    blanks = 0;
                }
                case Token.Space space -> blanks += space.text().width();
                default -> {
                    return width;
                }
            }
        }
        return width;
    }

    private boolean isEmpty() {
        return current.stream().allMatch(Placed::blank);
    }

    /** @param full because the next word did not fit, so that it is justified */
    private void end(boolean full) {
        int last = current.size();
        while (full && last > 0 && current.get(last - 1).blank()) {
            last--;
        }
        List<Placed> kept = current.subList(0, last);
        double end =
                kept.isEmpty() ? x : kept.getLast().x() + kept.getLast().text().width();
        double rest = limit - end;
        List<Placed> set =
                switch (style.alignment()) {
                    case CENTER -> moved(kept, rest / 2);
                    case RIGHT -> moved(kept, rest);
                    case JUSTIFIED -> full ? justified(kept, rest) : List.copyOf(kept);
                    case LEFT -> List.copyOf(kept);
                };
        lines.add(new Line(set, paragraphMark));
        current.clear();
        justifyFrom = 0;
        x = style.left();
    }

    private static List<Placed> moved(List<Placed> pieces, double by) {
        return pieces.stream()
                .map(piece -> new Placed(piece.x() + by, piece.text(), piece.blank(), 0))
                .toList();
    }

    private List<Placed> justified(List<Placed> pieces, double rest) {
        long gaps = pieces.stream().skip(justifyFrom).filter(Placed::blank).count();
        if (gaps == 0 || rest <= 0) {
            return List.copyOf(pieces);
        }
        double extra = rest / gaps;
        List<Placed> set = new ArrayList<>();
        double shift = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Placed piece = pieces.get(i);
            boolean grows = piece.blank() && i >= justifyFrom;
            set.add(new Placed(piece.x() + shift, piece.text(), piece.blank(), grows ? extra : 0));
            shift += grows ? extra : 0;
        }
        return set;
    }
}
