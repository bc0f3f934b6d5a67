package vn.thongsuot.inspection.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.LocalDate;
import vn.thongsuot.document.FileStore;
import vn.thongsuot.inspection.evidence.EvidenceLog;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.ui.section.CaseSection;

/** The evidence log on the page of a case, for the team and the deciding body. */
@org.springframework.stereotype.Component
class EvidenceSection implements CaseSection {

    private final EvidenceLog log;
    private final FileStore files;
    private final Clock clock;

    EvidenceSection(EvidenceLog log, FileStore files, Clock clock) {
        this.log = log;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String titleKey() {
        return "inspection.evidence.title";
    }

    @Override
    public boolean isFor(CaseId id) {
        return log.sees(id);
    }

    @Override
    public Component content(CaseId id) {
        return new EvidencePanel(log, files, id, LocalDate.now(clock));
    }
}
