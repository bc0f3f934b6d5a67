package vn.thongsuot.reporting.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.math.BigDecimal;
import java.text.NumberFormat;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.reporting.Table;

/** A table of figures; it scrolls sideways where the screen is narrow. */
final class FigureTable extends Div {

    private static final double HUNDRED = 100;
    private static final int MANY = 8;

    /** How a head looks. */
    interface Head {

        /** @param index of the column; that of the names is -1 */
        NativeTableHeaderCell cell(int index, String text);
    }

    FigureTable(Table table) {
        this(table, (index, text) -> new NativeTableHeaderCell(text));
    }

    FigureTable(Table table, Head head) {
        addClassName("report-table");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", table.title());
        var heads = new NativeTableRow(scoped(head.cell(-1, table.rowHead())));
        for (int i = 0; i < table.columns().size(); i++) {
            heads.add(scoped(head.cell(i, table.columns().get(i).head())));
        }
        var header = new NativeTableHeader();
        header.add(heads);
        var body = new NativeTableBody();
        for (Table.Row row : table.rows()) {
            var line = new NativeTableRow(label(row));
            for (int i = 0; i < row.cells().size(); i++) {
                line.add(new NativeTableCell(
                        text(row.cells().get(i), table.columns().get(i).share())));
            }
            line.setClassName("report-total", row.total());
            body.add(line);
        }
        var content = new NativeTable();
        content.addClassName("figures");
        content.setClassName("figures-many", table.columns().size() > MANY);
        content.add(header, body);
        add(content);
    }

    private static NativeTableCell label(Table.Row row) {
        return row.path() == null
                ? new NativeTableCell(row.label())
                : new NativeTableCell(new Anchor(row.path(), row.label()));
    }

    private static NativeTableHeaderCell scoped(NativeTableHeaderCell cell) {
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static String text(@Nullable BigDecimal figure, boolean share) {
        if (figure == null) {
            return "";
        }
        if (!share) {
            return Formats.number(figure.longValue());
        }
        NumberFormat percent = NumberFormat.getPercentInstance(Formats.locale());
        percent.setMinimumFractionDigits(2);
        return percent.format(figure.doubleValue() / HUNDRED);
    }
}
