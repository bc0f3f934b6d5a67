package vn.thongsuot.document.rendering.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Distributes boxes over pages of one height. */
final class PageFlow {

    private static final double TOLERANCE = 0.1;

    private final double height;
    private final List<List<Placed>> pages = new ArrayList<>();
    private List<Placed> current = new ArrayList<>();
    private double y;
    private double after;

    private PageFlow(double height) {
        this.height = height;
        pages.add(current);
    }

    /** @param y below the upper edge of the text area */
    record Placed(Box box, double y) {}

    static List<List<Placed>> pages(List<Box> boxes, double height) {
        var flow = new PageFlow(height);
        flow.fill(new ArrayDeque<>(boxes));
        return flow.pages;
    }

    private void fill(Deque<Box> waiting) {
        while (!waiting.isEmpty()) {
            Box box = waiting.removeFirst();
            if (box.startsPage() && !current.isEmpty()) {
                newPage(box);
            }
            double needed = chainHeight(box, waiting);
            if (gap(box) + needed <= height - y + TOLERANCE) {
                place(box);
                continue;
            }
            Optional<List<Box>> parts =
                    box.splitting() == null ? Optional.empty() : box.splitting().at(height - y - gap(box));
            if (parts.isPresent()) {
                place(parts.get().getFirst());
                newPage(box);
                waiting.addFirst(parts.get().getLast());
            } else if (current.isEmpty() || onlyHeadings(box)) {
                // Higher than a page: printed as far as it goes rather than never.
                place(box);
            } else {
                newPage(box);
                waiting.addFirst(box);
            }
        }
    }

    /** Height of a box with those that may not be parted from it, unless they are more than a page. */
    private double chainHeight(Box first, Deque<Box> following) {
        double sum = first.height();
        Box last = first;
        for (Box next : following) {
            if (!last.keepNext() || next.startsPage()) {
                break;
            }
            sum += Math.max(last.after(), next.before()) + next.height();
            last = next;
        }
        return sum > height ? first.height() : sum;
    }

    private double gap(Box box) {
        boolean top = current.isEmpty() && pages.size() > 1;
        return top ? 0 : Math.max(after, box.before());
    }

    private void place(Box box) {
        y += gap(box);
        current.add(new Placed(box, y));
        y += box.height();
        after = box.after();
    }

    private void newPage(Box first) {
        current = new ArrayList<>();
        pages.add(current);
        y = 0;
        after = 0;
        first.headings().forEach(this::place);
    }

    private boolean onlyHeadings(Box box) {
        return current.size() == box.headings().size()
                && current.stream().allMatch(placed -> box.headings().contains(placed.box()));
    }
}
