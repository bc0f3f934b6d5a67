package vn.thongsuot.inspection.ui;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import vn.thongsuot.inspection.InspectionDirectory;
import vn.thongsuot.inspection.InspectionFilter;
import vn.thongsuot.inspection.InspectionLine;
import vn.thongsuot.inspection.InspectionResult;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.platform.ui.Formats;

/** The list as a spreadsheet: exactly the rows that the person who exports sees. */
@Component
class InspectionExport {

    private static final int PAGE = 200;
    private static final int MOST_ROWS = 50_000;
    private static final List<String> HEADINGS = List.of(
            "inspection.column.decision",
            "inspection.column.decided-on",
            "inspection.column.kind",
            "inspection.column.subject",
            "inspection.column.subject-unit",
            "inspection.column.content-class",
            "inspection.column.due",
            "inspection.column.concluded",
            "inspection.column.result",
            "inspection.column.disciplined");

    private final InspectionDirectory inspections;

    InspectionExport(InspectionDirectory inspections) {
        this.inspections = inspections;
    }

    void excel(InspectionFilter filter, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Thong Suot", "1.0")) {
            Worksheet sheet = book.newWorksheet(Texts.t("inspection.list.title"));
            row(sheet, 0, HEADINGS.stream().map(key -> Texts.t(key)).toList());
            int at = 1;
            for (int offset = 0; offset < MOST_ROWS; offset += PAGE) {
                List<InspectionLine> lines = inspections.lines(filter, new PageRequest(offset, PAGE));
                for (InspectionLine line : lines) {
                    row(sheet, at++, cells(line));
                }
                if (lines.size() < PAGE) {
                    break;
                }
            }
            sheet.range(0, 0, 0, HEADINGS.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
        }
    }

    private static void row(Worksheet sheet, int at, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            sheet.value(at, i, cells.get(i));
        }
    }

    private static List<String> cells(InspectionLine line) {
        InspectionResult result = line.result();
        return List.of(
                line.decisionNumber() == null ? "" : line.decisionNumber(),
                Formats.date(line.decidedOn()),
                Texts.t("inspection.kind." + line.kind()),
                line.subject(),
                line.subjectUnit() == null ? "" : line.subjectUnit(),
                Texts.t("inspection.content-class." + line.contentClass()),
                line.dueOn() == null ? "" : Formats.date(line.dueOn()),
                line.concludedOn() == null ? "" : Formats.date(line.concludedOn()),
                result == null ? "" : Texts.t("inspection.result." + result),
                line.disciplinedOn() == null ? "" : Formats.date(line.disciplinedOn()));
    }
}
