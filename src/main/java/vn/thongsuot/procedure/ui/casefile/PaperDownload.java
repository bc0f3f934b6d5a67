package vn.thongsuot.procedure.ui.casefile;

import com.vaadin.flow.server.streams.DownloadHandler;
import vn.thongsuot.document.StoredFile;
import vn.thongsuot.document.ui.FileDownload;
import vn.thongsuot.procedure.CaseId;

/** A file of a case on its way to the browser. The service says each time whether this person may have it. */
final class PaperDownload {

    private PaperDownload() {}

    static DownloadHandler of(CaseDesk desk, CaseId caseId, long paperFile) {
        return event -> {
            StoredFile file = desk.papers().open(caseId, paperFile);
            FileDownload.of(desk.files(), file.id(), () -> true).handleDownloadRequest(event);
        };
    }
}
