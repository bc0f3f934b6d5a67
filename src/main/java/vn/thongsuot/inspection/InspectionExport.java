package vn.thongsuot.inspection;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.platform.export.ListFile;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.paging.PageRequest;

/** The list as a file: exactly the rows that the person who exports sees. Each export is in the trail. */
@Service
@Transactional
public class InspectionExport {

    private static final List<String> COLUMNS = List.of(
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
    private final AuditTrail audit;

    InspectionExport(InspectionDirectory inspections, AuditTrail audit) {
        this.inspections = inspections;
        this.audit = audit;
    }

    public void excel(InspectionFilter filter, OutputStream out) throws IOException {
        record(file(filter).excel(out));
    }

    public void csv(InspectionFilter filter, OutputStream out) throws IOException {
        record(file(filter).csv(out));
    }

    private ListFile<InspectionLine> file(InspectionFilter filter) {
        return new ListFile<>(
                "inspection.list.title",
                COLUMNS,
                (after, offset, limit) -> inspections.lines(filter, new PageRequest(offset, limit)),
                InspectionExport::cells);
    }

    private void record(int rows) {
        audit.record("inspection.export", "inspections", Map.of("rows", String.valueOf(rows)));
    }

    private static List<Object> cells(InspectionLine line) {
        InspectionResult result = line.result();
        return List.of(
                line.decisionNumber() == null ? "" : line.decisionNumber(),
                ListFile.day(line.decidedOn()),
                Texts.t("inspection.kind." + line.kind()),
                line.subject(),
                line.subjectUnit() == null ? "" : line.subjectUnit(),
                Texts.t("inspection.content-class." + line.contentClass()),
                ListFile.day(line.dueOn()),
                ListFile.day(line.concludedOn()),
                result == null ? "" : Texts.t("inspection.result." + result),
                ListFile.day(line.disciplinedOn()));
    }
}
