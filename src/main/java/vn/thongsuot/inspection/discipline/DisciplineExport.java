package vn.thongsuot.inspection.discipline;

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
import vn.thongsuot.platform.paging.PageRequest;

/** The list of decisions as a file: exactly the rows that the person who exports sees. Each export is in the trail. */
@Service
@Transactional
public class DisciplineExport {

    private static final int PAGE = 500;
    private static final int MOST_ROWS = 20_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    /** What a spreadsheet would take for the beginning of a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private static final List<String> COLUMNS = List.of(
            "inspection.discipline.subject",
            "inspection.discipline.unit",
            "inspection.discipline.form",
            "inspection.discipline.class",
            "inspection.discipline.decided-by",
            "inspection.discipline.decided-on",
            "inspection.discipline.number",
            "inspection.discipline.announced",
            "inspection.discipline.ends",
            "inspection.discipline.shown");

    private final DisciplineDirectory decisions;
    private final AuditTrail audit;

    DisciplineExport(DisciplineDirectory decisions, AuditTrail audit) {
        this.decisions = decisions;
        this.audit = audit;
    }

    /** Receives one line after the other. */
    private interface Lines {
        void line(List<String> cells) throws IOException;
    }

    public void excel(DisciplineFilter filter, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Thong Suot", "1.0")) {
            Worksheet sheet = book.newWorksheet(Texts.t("inspection.discipline.title"));
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
    public void csv(DisciplineFilter filter, OutputStream out) throws IOException {
        try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            writer.write('\uFEFF');
            write(
                    filter,
                    cells -> writer.write(String.join(
                                    ",",
                                    cells.stream().map(DisciplineExport::quoted).toList())
                            + "\r\n"));
        }
    }

    private void write(DisciplineFilter filter, Lines lines) throws IOException {
        audit.record("inspection.discipline-export", "discipline", Map.of());
        lines.line(COLUMNS.stream().map(key -> Texts.t(key)).toList());
        for (int written = 0; written < MOST_ROWS; written += PAGE) {
            List<Discipline> rows = decisions.lines(filter, new PageRequest(written, PAGE));
            for (Discipline row : rows) {
                lines.line(cells(row));
            }
            if (rows.size() < PAGE) {
                return;
            }
        }
    }

    private static List<String> cells(Discipline row) {
        String found = row.violationClass();
        return List.of(
                row.subjectName(),
                row.unitName(),
                row.form().label().text(),
                found == null ? "" : Texts.t("inspection.discipline.class." + found),
                Texts.t("inspection.discipline.decided-by." + row.decidedBy()),
                day(row.decidedOn()),
                row.decisionNumber() == null ? "" : row.decisionNumber(),
                day(row.announcedOn()),
                day(row.effectEndsOn()),
                Texts.t("inspection.discipline.state." + row.state()));
    }

    private static String quoted(String cell) {
        String safe = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }
}
