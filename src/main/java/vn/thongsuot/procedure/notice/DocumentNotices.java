package vn.thongsuot.procedure.notice;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thongsuot.procedure.CaseDocumentCancelled;

/** Tells those who have a case that one of its documents was cancelled. */
@Component
class DocumentNotices {

    private final Notices notices;

    DocumentNotices(Notices notices) {
        this.notices = notices;
    }

    @EventListener
    void on(CaseDocumentCancelled event) {
        notices.tell(NoticeKind.DOCUMENT_CANCELLED, event.caseId(), null, event.concerned());
    }
}
