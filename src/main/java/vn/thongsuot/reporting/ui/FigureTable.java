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

    FigureTable(Table table) {
        addClassName("report-table");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", table.title());
        var heads = new NativeTableRow(head(table.rowHead()));
        table.columns().forEach(column -> heads.add(head(column.head())));
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
        content.add(header, body);
        add(content);
    }

    private static NativeTableCell label(Table.Row row) {
        return row.path() == null
                ? new NativeTableCell(row.label())
                : new NativeTableCell(new Anchor(row.path(), row.label()));
    }

    private static NativeTableHeaderCell head(String text) {
        var cell = new NativeTableHeaderCell(text);
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
