package vn.thongsuot.document.register;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.thongsuot.platform.i18n.Texts;

/** A register as a file. Holds exactly the rows and the words that the person who exports sees in the list. */
@Service
public class RegisterExport {

    private static final int PAGE = 500;
    private static final int MOST_ROWS = 50_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    /** What a spreadsheet would take for the beginning of a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private static final List<String> OUTGOING = List.of(
            "document.column.code",
            "document.column.type",
            "document.column.date",
            "document.column.issuer",
            "document.column.summary",
            "document.column.signatory",
            "document.column.recipients",
            "document.column.state",
            "document.column.cancel-reason");

    private final OutgoingRegister outgoing;

    RegisterExport(OutgoingRegister outgoing) {
        this.outgoing = outgoing;
    }

    /** Receives one line after the other. */
    private interface Lines {
        void line(List<String> cells) throws IOException;
    }

    public void excel(OutgoingFilter filter, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Thong Suot", "1.0")) {
            Worksheet sheet = book.newWorksheet(Texts.t("document.outgoing.title"));
            int[] at = {0};
            write(filter, cells -> {
                for (int i = 0; i < cells.size(); i++) {
                    sheet.value(at[0], i, cells.get(i));
                }
                at[0]++;
            });
            sheet.range(0, 0, 0, OUTGOING.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
        }
    }

    /** With a mark at the beginning by which spreadsheets know the encoding. */
    public void csv(OutgoingFilter filter, OutputStream out) throws IOException {
        try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            writer.write('\uFEFF');
            write(
                    filter,
                    cells -> writer.write(String.join(
                                    ",",
                                    cells.stream().map(RegisterExport::quoted).toList())
                            + "\r\n"));
        }
    }

    private void write(OutgoingFilter filter, Lines lines) throws IOException {
        lines.line(OUTGOING.stream().map(key -> Texts.t(key)).toList());
        RowKey after = null;
        for (int written = 0; written < MOST_ROWS; written += PAGE) {
            List<OutgoingRegister.Row> rows = outgoing.rows(filter, after, 0, PAGE);
            for (OutgoingRegister.Row row : rows) {
                lines.line(cells(row.document()));
            }
            if (rows.size() < PAGE) {
                return;
            }
            after = rows.getLast().key();
        }
    }

    private static List<String> cells(OutgoingDocument document) {
        OutgoingDocument.Cancellation cancellation = document.cancellation();
        return List.of(
                document.code(),
                document.type().label(),
                day(document.date()),
                document.unitName(),
                document.hidden() ? Texts.t("document.outgoing.hidden") : document.summary(),
                document.signatory(),
                document.recipients().replace("\n", "; "),
                Texts.t("document.state."
                        + document.state().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                cancellation == null ? "" : cancellation.reason());
    }

    private static String quoted(String cell) {
        String safe = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }
}
