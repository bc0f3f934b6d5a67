package vn.thongsuot.procedure.ui.casefile;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.document.FileId;
import vn.thongsuot.document.StoredFile;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.procedure.casefile.PaperView;
import vn.thongsuot.procedure.casefile.StepView;
import vn.thongsuot.procedure.ui.form.PaperActions;
import vn.thongsuot.procedure.ui.form.PaperFile;
import vn.thongsuot.procedure.ui.form.PaperItem;

/** The papers of one step, read and changed through the services of the case. */
class StepPapers implements PaperActions {

    private final transient CaseDesk desk;
    private final transient StepView step;

    /** Which entry of the case a file on the screen is. */
    private final Map<FileId, Long> entries = new HashMap<>();

    StepPapers(CaseDesk desk, StepView step) {
        this.desk = desk;
        this.step = step;
    }

    @Override
    public List<PaperItem> papers() {
        entries.clear();
        return desk.steps().open(step.id()).papers().stream().map(this::item).toList();
    }

    @Override
    public void add(
            String paperKey, StoredFile file, @Nullable LocalDate documentDate, @Nullable String documentNumber) {
        desk.papers().add(step.id(), paperKey, file, documentDate, documentNumber);
    }

    @Override
    public StoredFile receive(String paperKey, String name, InputStream content, long size) {
        return desk.papers().receive(step.id(), paperKey, name, content, size);
    }

    @Override
    public void remove(String paperKey, FileId file) {
        desk.papers().remove(step.id(), entry(file));
    }

    @Override
    public boolean mayOpen(FileId file) {
        try {
            return desk.papers().open(step.caseId(), entry(file)).id().equals(file);
        } catch (NotFoundException e) {
            return false;
        }
    }

    private long entry(FileId file) {
        Long entry = entries.get(file);
        if (entry == null) {
            throw new NotFoundException("procedure.paper.not-found", file.value());
        }
        return entry;
    }

    private PaperItem item(PaperView paper) {
        return new PaperItem(
                paper.key(),
                paper.label(),
                paper.code(),
                paper.required(),
                paper.validMonths(),
                paper.sealed(),
                true,
                paper.files().stream().map(this::file).toList());
    }

    private PaperFile file(PaperView.PaperFile file) {
        StoredFile stored = desk.papers().describe(step.caseId(), file.id());
        entries.put(stored.id(), file.id());
        return new PaperFile(
                stored,
                file.documentDate(),
                file.documentNumber(),
                file.addedBy(),
                file.addedAt(),
                !file.issued(),
                file.expired(),
                file.cancelled(),
                file.sealed());
    }
}
