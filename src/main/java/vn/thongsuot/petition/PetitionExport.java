package vn.thongsuot.petition;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.platform.i18n.Texts;

/**
 * The register as a file: the rows and words that the person who exports sees in the list, and nothing that is sealed. No
 * tracking codes. That somebody took it away is recorded.
 */
@Service
public class PetitionExport {

    private static final int PAGE = 500;
    private static final int MOST_ROWS = 50_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    /** What a spreadsheet would take for the beginning of a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private static final List<String> COLUMNS = List.of(
            "petition.column.number",
            "petition.column.received",
            "petition.column.channel",
            "petition.column.sender",
            "petition.column.kind",
            "petition.column.content",
            "petition.column.subject",
            "petition.column.handler",
            "petition.column.state",
            "petition.column.first-answer",
            "petition.column.closed",
            "petition.column.late");

    private final PetitionRegister register;
    private final AuditTrail audit;

    PetitionExport(PetitionRegister register, AuditTrail audit) {
        this.register = register;
        this.audit = audit;
    }

    /** Receives one line after the other. */
    private interface Lines {
        void line(List<String> cells) throws IOException;
    }

    @Transactional
    public void excel(PetitionFilter filter, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Thong Suot", "1.0")) {
            Worksheet sheet = book.newWorksheet(Texts.t("petition.list.title"));
            int[] at = {0};
            write(filter, cells -> {
                for (int i = 0; i < cells.size(); i++) {
                    sheet.value(at[0], i, cells.get(i));
                }
                at[0]++;
            });
            sheet.range(0, 0, 0, COLUMNS.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
        }
    }

    /** With a mark at the beginning by which spreadsheets know the encoding. */
    @Transactional
    public void csv(PetitionFilter filter, OutputStream out) throws IOException {
        try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            writer.write('\uFEFF');
            write(
                    filter,
                    cells -> writer.write(String.join(
                                    ",",
                                    cells.stream().map(PetitionExport::quoted).toList())
                            + "\r\n"));
        }
    }

    private void write(PetitionFilter filter, Lines lines) throws IOException {
        lines.line(COLUMNS.stream().map(key -> Texts.t(key)).toList());
        int written = 0;
        while (written < MOST_ROWS) {
            List<Petition> rows = register.list(filter, written, PAGE);
            for (Petition petition : rows) {
                lines.line(cells(petition));
            }
            written += rows.size();
            if (rows.size() < PAGE) {
                break;
            }
        }
        audit.record("petition.export", "petition-register", Map.of("rows", String.valueOf(written)));
    }

    private static List<String> cells(Petition petition) {
        return List.of(
                petition.label(),
                day(petition.receivedOn()),
                PetitionWords.of(petition.channel()),
                PetitionWords.sender(petition),
                PetitionWords.of(petition.kind()),
                petition.content(),
                petition.subject(),
                PetitionWords.handler(petition),
                PetitionWords.of(petition.state()),
                day(petition.firstAnsweredOn()),
                day(petition.closedOn()),
                petition.late() ? Texts.t("petition.late") : "");
    }

    private static String quoted(String cell) {
        String safe = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }
}
