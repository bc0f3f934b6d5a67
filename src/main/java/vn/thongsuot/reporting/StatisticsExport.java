package vn.thongsuot.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Service;

/** Tables as a workbook, one sheet each, with numbers that can be reckoned with. */
@Service
public class StatisticsExport {

    private static final int LONGEST_NAME = 31;
    private static final double HUNDRED = 100;

    /** @param heading above each table: which unit, which period */
    public void excel(String heading, List<Table> tables, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Thong Suot", "1.0")) {
            for (Table table : tables) {
                write(book.newWorksheet(name(table.title())), heading, table);
            }
        }
    }

    private static void write(Worksheet sheet, String heading, Table table) {
        sheet.value(0, 0, table.title());
        sheet.style(0, 0).bold().set();
        sheet.value(1, 0, heading);
        sheet.value(2, 0, table.rowHead());
        for (int column = 0; column < table.columns().size(); column++) {
            sheet.value(2, column + 1, table.columns().get(column).head());
        }
        sheet.range(2, 0, 2, table.columns().size()).style().bold().set();
        int at = 3;
        for (Table.Row row : table.rows()) {
            sheet.value(at, 0, row.label());
            for (int column = 0; column < row.cells().size(); column++) {
                BigDecimal cell = row.cells().get(column);
                if (cell != null && table.columns().get(column).share()) {
                    sheet.value(at, column + 1, cell.doubleValue() / HUNDRED);
                    sheet.style(at, column + 1).format("0.00%").set();
                } else if (cell != null) {
                    sheet.value(at, column + 1, cell);
                }
            }
            if (row.total()) {
                sheet.range(at, 0, at, row.cells().size()).style().bold().set();
            }
            at++;
        }
    }

    /** A sheet's name is short and knows no slashes or brackets. */
    private static String name(String title) {
        String plain = title.replaceAll("[\\\\/?*\\[\\]:]", " ");
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME);
    }
}
