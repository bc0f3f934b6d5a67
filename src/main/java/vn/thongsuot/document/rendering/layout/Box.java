package vn.thongsuot.document.rendering.layout;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the body that is not broken: a line, or a row of a table.
 *
 * @param before space above, which shares with the space below the box before it
 * @param keepNext whether it may not stand last on a page
 * @param startsPage whether it begins a new page
 * @param headings rows that are repeated when a page begins with this one
 */
record Box(
        double before,
        double after,
        double height,
        boolean keepNext,
        boolean startsPage,
        Drawing drawing,
        @Nullable Splitting splitting,
        List<Box> headings) {

    static Box line(double before, double after, double height, boolean keepNext, boolean startsPage, Drawing drawing) {
        return new Box(before, after, height, keepNext, startsPage, drawing, null, List.of());
    }

    /** Draws with its upper left corner at a point. */
    @FunctionalInterface
    interface Drawing {
        void draw(Canvas canvas, double x, double y);
    }

    /** Cuts a box in two of which the first is at most that high; empty where it cannot be cut. */
    @FunctionalInterface
    interface Splitting {
        Optional<List<Box>> at(double height);
    }

    /** Height of boxes that stand in one cell, or in a header. */
    static double stackHeight(List<Box> boxes) {
        double y = 0;
        double after = 0;
        for (Box box : boxes) {
            y += Math.max(after, box.before) + box.height;
            after = box.after;
        }
        return y + after;
    }

    static void drawStack(List<Box> boxes, Canvas canvas, double x, double y) {
        double at = y;
        double after = 0;
        for (Box box : boxes) {
            at += Math.max(after, box.before);
            box.drawing.draw(canvas, x, at);
            at += box.height;
            after = box.after;
        }
    }
}
