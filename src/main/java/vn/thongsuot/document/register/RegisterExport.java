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
import java.util.Map;
import java.util.function.Function;
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

    private static final List<String> INCOMING = List.of(
            "document.incoming.number",
            "document.incoming.received",
            "document.incoming.unit",
            "document.incoming.sender",
            "document.incoming.sender-number",
            "document.incoming.sender-date",
            "document.column.type",
            "document.column.summary",
            "document.column.state",
            "document.column.cancel-reason");

    private final OutgoingRegister outgoing;
    private final IncomingRegister incoming;
    private final DocumentTypes types;

    RegisterExport(OutgoingRegister outgoing, IncomingRegister incoming, DocumentTypes types) {
        this.outgoing = outgoing;
        this.incoming = incoming;
        this.types = types;
    }

    /** Receives one line after the other. */
    private interface Lines {
        void line(List<String> cells) throws IOException;
    }

    /** A line with its place in the order. */
    private record Line(List<String> cells, RowKey key) {}

    /** A register as a table. */
    private record Table(String titleKey, List<String> columns, Function<@Nullable RowKey, List<Line>> pageAfter) {}

    public void excel(OutgoingFilter filter, OutputStream out) throws IOException {
        excel(table(filter), out);
    }

    public void excel(IncomingFilter filter, OutputStream out) throws IOException {
        excel(table(filter), out);
    }

    /** With a mark at the beginning by which spreadsheets know the encoding. */
    public void csv(OutgoingFilter filter, OutputStream out) throws IOException {
        csv(table(filter), out);
    }

    /** With a mark at the beginning by which spreadsheets know the encoding. */
    public void csv(IncomingFilter filter, OutputStream out) throws IOException {
        csv(table(filter), out);
    }

    private Table table(OutgoingFilter filter) {
        return new Table("document.outgoing.title", OUTGOING, after -> outgoing.rows(filter, after, 0, PAGE).stream()
                .map(row -> new Line(cells(row.document()), row.key()))
                .toList());
    }

    private Table table(IncomingFilter filter) {
        Map<String, DocumentType> known = types.byKey();
        return new Table("document.incoming.title", INCOMING, after -> incoming.rows(filter, after, 0, PAGE).stream()
                .map(row -> new Line(cells(row.document(), known), row.key()))
                .toList());
    }

    private static void excel(Table table, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Thong Suot", "1.0")) {
            Worksheet sheet = book.newWorksheet(Texts.t(table.titleKey()));
            int[] at = {0};
            write(table, cells -> {
                for (int i = 0; i < cells.size(); i++) {
                    sheet.value(at[0], i, cells.get(i));
                }
                at[0]++;
            });
            sheet.range(0, 0, 0, table.columns().size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
        }
    }

    private static void csv(Table table, OutputStream out) throws IOException {
        try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            writer.write('\uFEFF');
            write(
                    table,
                    cells -> writer.write(String.join(
                                    ",",
                                    cells.stream().map(RegisterExport::quoted).toList())
                            + "\r\n"));
        }
    }

    private static void write(Table table, Lines lines) throws IOException {
        lines.line(table.columns().stream().map(key -> Texts.t(key)).toList());
        RowKey after = null;
        for (int written = 0; written < MOST_ROWS; written += PAGE) {
            List<Line> page = table.pageAfter().apply(after);
            for (Line line : page) {
                lines.line(line.cells());
            }
            if (page.size() < PAGE) {
                return;
            }
            after = page.getLast().key();
        }
    }

    private static List<String> cells(IncomingDocument document, Map<String, DocumentType> types) {
        DocumentType type = document.typeKey() == null ? null : types.get(document.typeKey());
        String reason = document.cancelReason();
        return List.of(
                String.valueOf(document.number()),
                day(document.receivedOn()),
                document.unitName(),
                document.sender(),
                document.senderNumber(),
                day(document.senderDate()),
                type == null ? "" : type.label(),
                document.summary(),
                Texts.t(reason == null ? "document.state.in-force" : "document.state.cancelled"),
                reason == null ? "" : reason);
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
