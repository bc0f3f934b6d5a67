package vn.thongsuot.reporting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import java.math.BigDecimal;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.reporting.Table;

/** A table of figures whose heads order it: numbers the highest first, names by alphabet, a second time the other way round. The total stays below. */
final class SortedFigures extends Div {

    private static final int NAME = -1;
    private static final int AS_GIVEN = -2;

    private final transient Table table;
    private int column = AS_GIVEN;
    private boolean descending;

    SortedFigures(Table table) {
        this.table = table;
        draw();
    }

    private void draw() {
        removeAll();
        add(new FigureTable(
                new Table(table.key(), table.title(), table.rowHead(), table.columns(), rows()), this::head));
    }

    private void sort(int by) {
        descending = by == column ? !descending : by != NAME;
        column = by;
        draw();
    }

    private List<Table.Row> rows() {
        List<Table.Row> rows = new ArrayList<>(
                table.rows().stream().filter(row -> !row.total()).toList());
        if (column != AS_GIVEN) {
            Comparator<Table.Row> order = column == NAME
                    ? byName()
                    : Comparator.comparing(row -> number(row.cells().get(column)));
            rows.sort(descending ? order.reversed() : order);
        }
        table.rows().stream().filter(Table.Row::total).forEach(rows::add);
        return rows;
    }

    private static Comparator<Table.Row> byName() {
        Collator alphabet = Collator.getInstance(Formats.locale());
        return (one, other) -> alphabet.compare(one.label(), other.label());
    }

    private static BigDecimal number(@Nullable BigDecimal cell) {
        return cell == null ? BigDecimal.ZERO : cell;
    }

    /** @param index of the column; that of the names is -1 */
    private NativeTableHeaderCell head(int index, String text) {
        var button = new NativeButton(text, click -> sort(index));
        button.addClassName("sort-head");
        var cell = new NativeTableHeaderCell();
        cell.add(button);
        if (index == column) {
            cell.getElement().setAttribute("aria-sort", descending ? "descending" : "ascending");
        }
        return cell;
    }
}
