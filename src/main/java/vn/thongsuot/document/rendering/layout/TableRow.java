package vn.thongsuot.document.rendering.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row of a table with its cells laid out. */
final class TableRow {

    private List<Cell> cells;
    private final double minimum;
    private final boolean exact;
    private final boolean unbroken;
    private final boolean heading;
    private double required;

    TableRow(List<Cell> cells, double minimum, boolean exact, boolean unbroken, boolean heading) {
        this.cells = cells;
        this.minimum = minimum;
        this.exact = exact;
        this.unbroken = unbroken;
        this.heading = heading;
    }

    record Borders(
            @Nullable Edge top,
            @Nullable Edge bottom,
            @Nullable Edge left,
            @Nullable Edge right) {

        Borders withoutBottom() {
            return new Borders(top, null, left, right);
        }

        double topWidth() {
            return top == null ? 0 : top.width();
        }
    }

    /**
     * @param merged whether it spans several rows
     * @param continued whether it is a lower part of such a cell
     * @param lowest whether it is in the last row, so that the line below it takes room too
     */
    record Cell(
            double x,
            double width,
            double marginLeft,
            double marginTop,
            double marginBottom,
            List<Box> content,
            String verticalAlignment,
            @Nullable String fill,
            Borders borders,
            boolean merged,
            boolean continued,
            boolean lowest) {

        double neededHeight() {
            return marginTop
                    + Box.stackHeight(content)
                    + marginBottom
                    + borders.topWidth()
                    + (lowest && borders.bottom() != null ? borders.bottom().width() : 0);
        }

        Cell with(List<Box> part) {
            return new Cell(
                    x,
                    width,
                    marginLeft,
                    marginTop,
                    marginBottom,
                    part,
                    verticalAlignment,
                    fill,
                    borders,
                    merged,
                    continued,
                    lowest);
        }

        Cell with(Borders other) {
            return new Cell(
                    x,
                    width,
                    marginLeft,
                    marginTop,
                    marginBottom,
                    content,
                    verticalAlignment,
                    fill,
                    other,
                    merged,
                    continued,
                    lowest);
        }

        void draw(Canvas canvas, double left, double y, double height) {
            double start = left + x;
            double end = start + width;
            if (fill != null) {
                canvas.fill(start, y, width, height, fill);
            }
            double free = height - neededHeight();
            double down =
                    switch (verticalAlignment) {
                        case "center" -> Math.max(0, free / 2);
                        case "bottom" -> Math.max(0, free);
                        default -> 0;
                    };
            Box.drawStack(content, canvas, start + marginLeft, y + marginTop + borders.topWidth() + down);
            edge(canvas, borders.top(), start, y, end, y);
            edge(canvas, borders.bottom(), start, y + height, end, y + height);
            edge(canvas, borders.left(), start, y, start, y + height);
            edge(canvas, borders.right(), end, y, end, y + height);
        }

        private static void edge(Canvas canvas, @Nullable Edge edge, double x1, double y1, double x2, double y2) {
            if (edge != null) {
                canvas.line(x1, y1, x2, y2, edge.width(), edge.color());
            }
        }
    }

    List<Cell> cells() {
        return cells;
    }

    boolean heading() {
        return heading;
    }

    boolean continues(Cell above) {
        return cells.stream().anyMatch(cell -> cell.continued() && cell.x() == above.x());
    }

    void hideBottomOf(Cell merged) {
        cells = cells.stream()
                .map(cell -> cell.x() == merged.x() ? cell.with(cell.borders().withoutBottom()) : cell)
                .toList();
    }

    void require(double height) {
        required = Math.max(required, height);
    }

    double height() {
        if (exact && minimum > 0) {
            return minimum;
        }
        double needed = cells.stream()
                .filter(cell -> !cell.merged())
                .mapToDouble(Cell::neededHeight)
                .max()
                .orElse(0);
        return Math.max(Math.max(minimum, required), needed);
    }

    Box box(double offset, List<Box> headings) {
        double height = height();
        boolean keepNext = heading
                || cells.stream()
                                .flatMap(cell -> cell.content().stream().limit(1))
                                .anyMatch(Box::keepNext)
                        && cells.stream().allMatch(TableRow::keepsNext);
        return new Box(
                0,
                0,
                height,
                keepNext,
                false,
                (canvas, x, y) -> cells.forEach(cell -> cell.draw(canvas, x + offset, y, height)),
                unbroken || exact ? null : available -> split(available, offset, headings),
                headings);
    }

    private static boolean keepsNext(Cell cell) {
        return cell.content().isEmpty() || cell.content().getLast().keepNext();
    }

    private Optional<List<Box>> split(double available, double offset, List<Box> headings) {
        List<Cell> upper = new ArrayList<>();
        List<Cell> lower = new ArrayList<>();
        boolean cut = false;
        for (Cell cell : cells) {
            int fitting = fitting(cell, available);
            if (fitting == 0 && !cell.content().isEmpty()) {
                return Optional.empty();
            }
            cut |= fitting < cell.content().size();
            upper.add(cell.with(cell.content().subList(0, fitting)));
            lower.add(cell.with(cell.content().subList(fitting, cell.content().size())));
        }
        if (!cut) {
            return Optional.empty();
        }
        Box first = new TableRow(upper, 0, false, false, false).box(offset, headings);
        Box rest = new TableRow(lower, 0, false, false, false).box(offset, headings);
        return Optional.of(List.of(first, rest));
    }

    /** How many boxes of the cell stand above the cut, with lines that belong together kept together. */
    private static int fitting(Cell cell, double available) {
        List<Box> content = cell.content();
        for (int count = content.size(); count > 0; count--) {
            double height = cell.with(content.subList(0, count)).neededHeight();
            if (height <= available
                    && (count == content.size() || !content.get(count - 1).keepNext())) {
                return count;
            }
        }
        return 0;
    }
}
