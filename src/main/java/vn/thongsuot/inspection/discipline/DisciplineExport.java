package vn.thongsuot.inspection.discipline;

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

/** The list of decisions as a file: exactly the rows that the person who exports sees. Each export is in the trail. */
@Service
@Transactional
public class DisciplineExport {

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

    public void excel(DisciplineFilter filter, OutputStream out) throws IOException {
        file(filter).excel(out);
    }

    public void csv(DisciplineFilter filter, OutputStream out) throws IOException {
        file(filter).csv(out);
    }

    private ListFile<Discipline> file(DisciplineFilter filter) {
        audit.record("inspection.discipline-export", "discipline", Map.of());
        return new ListFile<>(
                "inspection.discipline.title",
                COLUMNS,
                (after, offset, limit) -> decisions.lines(filter, new PageRequest(offset, limit)),
                DisciplineExport::cells);
    }

    private static List<Object> cells(Discipline row) {
        String found = row.violationClass();
        return List.of(
                row.subjectName(),
                row.unitName(),
                row.form().label().text(),
                found == null ? "" : Texts.t("inspection.discipline.class." + found),
                Texts.t("inspection.discipline.decided-by." + row.decidedBy()),
                ListFile.day(row.decidedOn()),
                row.decisionNumber() == null ? "" : row.decisionNumber(),
                ListFile.day(row.announcedOn()),
                ListFile.day(row.effectEndsOn()),
                Texts.t("inspection.discipline.state." + row.state()));
    }
}
