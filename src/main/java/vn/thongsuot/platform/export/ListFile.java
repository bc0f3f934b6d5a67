package vn.thongsuot.platform.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.i18n.Texts;

/**
 * A list as a file, read page after page: a heading and a line for each row.
 *
 * @param titleKey text key of the name of the sheet
 * @param columns text keys of the headings
 * @param pages the rows
 * @param cells what a row says, one a column: a text, a whole number or a {@link #day}
 */
public record ListFile<R>(String titleKey, List<String> columns, Pages<R> pages, Function<R, List<Object>> cells) {

    private static final int PAGE = 500;
    private static final int MOST_ROWS = 50_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final String DAY_IN_SHEET = "dd/MM/yyyy";
    private static final int WIDTH_OF_DAY = 12;

    /** What a spreadsheet would take for the beginning of a formula. */
    private static final String FORMULA = "=+-@\t\r";

    /** Where the rows come from. */
    public interface Pages<R> {

        /**
         * @param after the last row before; {@code null} from the beginning
         * @param offset how many rows came before
         */
        List<R> page(@Nullable R after, int offset, int limit);
    }

    /** Receives one line after the other. */
    private interface Lines {
        void line(List<?> cells) throws IOException;
    }

    /** @return how many rows were written */
    public int excel(OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Thong Suot", "1.0")) {
            Worksheet sheet = book.newWorksheet(Texts.t(titleKey));
            int[] at = {0};
            Set<Integer> days = new TreeSet<>();
            int written = write(line -> {
                for (int i = 0; i < line.size(); i++) {
                    if (put(sheet, at[0], i, line.get(i))) {
                        days.add(i);
                    }
                }
                at[0]++;
            });
            for (int column : days) {
                sheet.range(1, column, at[0] - 1, column)
                        .style()
                        .format(DAY_IN_SHEET)
                        .set();
                sheet.width(column, WIDTH_OF_DAY);
            }
            sheet.range(0, 0, 0, columns.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
            return written;
        }
    }

    /** Days and numbers as such, so that a spreadsheet sorts and counts them. Returns whether it was a day. */
    private static boolean put(Worksheet sheet, int row, int column, Object cell) {
        switch (cell) {
            case LocalDate day -> sheet.value(row, column, day);
            case Number number -> sheet.value(row, column, number);
            default -> sheet.value(row, column, cell.toString());
        }
        return cell instanceof LocalDate;
    }

    /**
     * With a mark at the beginning by which spreadsheets know the encoding.
     *
     * @return how many rows were written
     */
    public int csv(OutputStream out) throws IOException {
        try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            writer.write('\uFEFF');
            return write(line ->
                    writer.write(line.stream().map(ListFile::quoted).collect(Collectors.joining(",", "", "\r\n"))));
        }
    }

    private int write(Lines lines) throws IOException {
        lines.line(columns.stream().map(key -> Texts.t(key)).toList());
        int written = 0;
        R last = null;
        while (written < MOST_ROWS) {
            List<R> rows = pages.page(last, written, PAGE);
            for (R row : rows) {
                lines.line(cells.apply(row));
            }
            written += rows.size();
            if (rows.size() < PAGE) {
                break;
            }
            last = rows.getLast();
        }
        return written;
    }

    private static String quoted(Object value) {
        String cell = value instanceof LocalDate day ? DAY.format(day) : value.toString();
        String safe = !(value instanceof Number) && !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0
                ? "'" + cell
                : cell;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    /** A cell with a day, or an empty one. */
    public static Object day(@Nullable LocalDate day) {
        return day == null ? "" : day;
    }
}
