package vn.thongsuot.document.rendering.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.thongsuot.document.rendering.template.Ooxml;

/** Makes boxes of the rows of a table. Column widths are those the document gives. */
final class TableLayout {

    private static final double DEFAULT_MARGIN = 5.4;

    private final BlockLayout blocks;
    private final Element table;
    private final PageNumber page;
    private final List<Element> properties;
    private final @Nullable String style;
    private final double[] edges;
    private final double offset;

    TableLayout(BlockLayout blocks, Element table, double width, PageNumber page) {
        this.blocks = blocks;
        this.table = table;
        this.page = page;
        Element own = Ooxml.child(table, "tblPr");
        this.properties = blocks.styles().table(own);
        this.style = Ooxml.val(Ooxml.child(own, "tblStyle"));
        double[] columns = columns(width);
        this.edges = new double[columns.length + 1];
        for (int i = 0; i < columns.length; i++) {
            edges[i + 1] = edges[i] + columns[i];
        }
        this.offset = offset(width);
    }

    List<Box> rows() {
        List<TableRow> rows = new ArrayList<>();
        List<Element> elements = Ooxml.children(table, "tr");
        for (int i = 0; i < elements.size(); i++) {
            rows.add(row(elements.get(i), i == 0, i == elements.size() - 1));
        }
        spanRows(rows);
        List<Box> boxes = new ArrayList<>();
        List<Box> headings = new ArrayList<>();
        for (TableRow row : rows) {
            Box box = row.box(offset, List.copyOf(headings));
            if (row.heading() && headings.size() == boxes.size()) {
                headings.add(box);
            }
            boxes.add(box);
        }
        return boxes;
    }

    private double[] columns(double width) {
        Element grid = Ooxml.child(table, "tblGrid");
        double[] columns = grid == null
                ? new double[0]
                : Ooxml.children(grid, "gridCol").stream()
                        .mapToDouble(column -> Measures.twips(column, "w", 0))
                        .toArray();
        if (columns.length == 0) {
            int count = Ooxml.children(table, "tr").stream()
                    .mapToInt(row -> Ooxml.children(row, "tc").size())
                    .max()
                    .orElse(1);
            columns = new double[Math.max(1, count)];
            Arrays.fill(columns, width / columns.length);
        }
        return columns;
    }

    private double offset(double width) {
        double total = edges[edges.length - 1];
        String alignment = last("jc") == null ? "left" : String.valueOf(Ooxml.val(last("jc")));
        return switch (alignment) {
            case "center" -> (width - total) / 2;
            case "right", "end" -> width - total;
            default -> Measures.twips(last("tblInd"), "w", 0) - (blocks.modern() ? 0 : margin(null, "left", "start"));
        };
    }

    private TableRow row(Element row, boolean first, boolean last) {
        Element rowProperties = Ooxml.child(row, "trPr");
        int column = skipped(rowProperties);
        List<TableRow.Cell> cells = new ArrayList<>();
        List<Element> elements = Ooxml.children(row, "tc");
        for (int i = 0; i < elements.size(); i++) {
            Element cell = elements.get(i);
            Element cellProperties = Ooxml.child(cell, "tcPr");
            String span = Ooxml.val(Ooxml.child(cellProperties, "gridSpan"));
            int next =
                    Math.min(edges.length - 1, column + (span == null ? 1 : Math.max(1, (int) Measures.number(span))));
            if (next <= column) {
                break;
            }
            cells.add(cell(cell, cellProperties, column, next, first, last));
            column = next;
        }
        Element height = Ooxml.child(rowProperties, "trHeight");
        return new TableRow(
                cells,
                Measures.twips(height, "val", 0),
                "exact".equals(Ooxml.attribute(height, "hRule")),
                Boolean.TRUE.equals(Ooxml.flag(Ooxml.child(rowProperties, "cantSplit"))),
                Boolean.TRUE.equals(Ooxml.flag(Ooxml.child(rowProperties, "tblHeader"))));
    }

    private int skipped(@Nullable Element rowProperties) {
        String before = Ooxml.val(Ooxml.child(rowProperties, "gridBefore"));
        return before == null ? 0 : Math.clamp((int) Measures.number(before), 0, edges.length - 2);
    }

    private TableRow.Cell cell(
            Element cell, @Nullable Element cellProperties, int from, int to, boolean firstRow, boolean lastRow) {
        Element merge = Ooxml.child(cellProperties, "vMerge");
        boolean continued = merge != null && !"restart".equals(Ooxml.val(merge));
        double left = margin(cellProperties, "left", "start");
        double right = margin(cellProperties, "right", "end");
        double width = edges[to] - edges[from];
        List<Box> content = continued ? List.of() : blocks.boxes(cell, Math.max(1, width - left - right), page, style);
        String fill = Ooxml.attribute(Ooxml.child(cellProperties, "shd"), "fill");
        return new TableRow.Cell(
                edges[from],
                width,
                left,
                margin(cellProperties, "top"),
                margin(cellProperties, "bottom"),
                content,
                Objects.requireNonNullElse(Ooxml.val(Ooxml.child(cellProperties, "vAlign")), "top"),
                fill != null && fill.matches("[0-9A-Fa-f]{6}") ? fill : null,
                new TableRow.Borders(
                        continued ? null : border(cellProperties, firstRow, "top", "insideH"),
                        border(cellProperties, lastRow, "bottom", "insideH"),
                        border(cellProperties, from == 0, "left", "insideV"),
                        border(cellProperties, to == edges.length - 1, "right", "insideV")),
                merge != null,
                continued,
                lastRow);
    }

    private @Nullable Edge border(@Nullable Element cellProperties, boolean outer, String side, String inside) {
        Edge edge = null;
        for (Element table : properties) {
            Element borders = Ooxml.child(table, "tblBorders");
            edge = Edge.of(Ooxml.child(borders, outer ? side : inside), edge);
        }
        return Edge.of(Ooxml.child(cellProperties, "tcBorders", side), edge);
    }

    private double margin(@Nullable Element cellProperties, String... names) {
        Double own = null;
        for (String name : names) {
            Double found = Measures.twips(Ooxml.child(cellProperties, "tcMar", name), "w");
            own = found == null ? own : found;
        }
        if (own != null) {
            return own;
        }
        Double inherited = null;
        for (Element table : properties) {
            for (String name : names) {
                Double found = Measures.twips(Ooxml.child(table, "tblCellMar", name), "w");
                inherited = found == null ? inherited : found;
            }
        }
        boolean sideways = names.length > 1;
        return inherited != null ? inherited : sideways ? DEFAULT_MARGIN : 0;
    }

    private @Nullable Element last(String name) {
        Element found = null;
        for (Element table : properties) {
            Element here = Ooxml.child(table, name);
            found = here == null ? found : here;
        }
        return found;
    }

    /** A cell over several rows asks its last row for the height that is missing, and loses the lines inside. */
    private static void spanRows(List<TableRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            for (TableRow.Cell cell : rows.get(i).cells()) {
                if (!cell.merged() || cell.continued()) {
                    continue;
                }
                int end = i;
                while (end + 1 < rows.size() && rows.get(end + 1).continues(cell)) {
                    end++;
                }
                double above = 0;
                for (int row = i; row < end; row++) {
                    above += rows.get(row).height();
                    rows.get(row).hideBottomOf(cell);
                }
                rows.get(end).require(cell.neededHeight() - above);
            }
        }
    }
}
