package vn.thongsuot.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.reporting.LateReport.Line;

/** What runs and is late, a line each; the name leads to what it counts. */
final class CountTable extends Div {

    /**
     * @param head what the lines are
     * @param way address behind a line, or {@code null} where it leads nowhere
     * @param present the line that is looked at now
     */
    CountTable(String head, List<Line> lines, Function<Line, @Nullable String> way, @Nullable String present) {
        addClassName("report-table");
        var header = new NativeTableHeader();
        var heads = new NativeTableRow(
                headCell(head), headCell(Texts.t("reporting.late.running")), headCell(Texts.t("reporting.late.late")));
        boolean anyLate = lines.stream().anyMatch(line -> line.lateSince() != null);
        if (anyLate) {
            heads.add(headCell(Texts.t("reporting.late.since")));
        }
        header.add(heads);
        var body = new NativeTableBody();
        for (Line line : lines) {
            String path = way.apply(line);
            Component name = path == null ? new Span(line.label()) : new Anchor(path, line.label());
            if (line.key().equals(present)) {
                name.getElement().setAttribute("aria-current", "true");
            }
            var row = new NativeTableRow(new NativeTableCell(name), number(line.running()), late(line));
            if (anyLate) {
                row.add(new NativeTableCell(Formats.date(line.lateSince())));
            }
            body.add(row);
        }
        var table = new NativeTable();
        table.add(header, body);
        add(table);
    }

    private static NativeTableHeaderCell headCell(String text) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static NativeTableCell number(long number) {
        return new NativeTableCell(Formats.number(number));
    }

    private static NativeTableCell late(Line line) {
        return line.late() == 0
                ? new NativeTableCell("0")
                : new NativeTableCell(new Badge(Formats.number(line.late()), Badge.Tone.DANGER));
    }
}
