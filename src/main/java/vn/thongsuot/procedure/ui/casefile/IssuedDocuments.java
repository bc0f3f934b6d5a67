package vn.thongsuot.procedure.ui.casefile;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import vn.thongsuot.document.StoredFile;
import vn.thongsuot.document.register.OutgoingState;
import vn.thongsuot.document.ui.FileDownload;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.casefile.CaseDocumentView;
import vn.thongsuot.procedure.casefile.CaseView;

/** The documents that steps of the case issued, to be downloaded. */
class IssuedDocuments extends UnorderedList {

    private final CaseDesk desk;
    private final CaseId caseId;

    IssuedDocuments(CaseDesk desk, CaseView file) {
        this.desk = desk;
        this.caseId = file.id();
        addClassName("issued-documents");
        file.documents().forEach(document -> add(item(document)));
    }

    private ListItem item(CaseDocumentView document) {
        var name = new Span(
                Texts.t("procedure.document.named", document.type(), document.code(), Formats.date(document.date())));
        name.addClassName("case-paper-name");
        var head = new Div(name);
        head.addClassName("case-paper-file");
        if (document.state() == OutgoingState.CANCELLED) {
            head.add(new Badge(Texts.t("document.state.cancelled"), Badge.Tone.DANGER));
        }
        var files = new Div(link(document, true), link(document, false));
        files.addClassName("document-files");
        var note = new Paragraph(
                Texts.t("procedure.document.signed-by", document.signatory(), document.verificationCode()));
        note.addClassName("soft");
        return new ListItem(head, new Paragraph(document.summary()), files, note);
    }

    private Anchor link(CaseDocumentView document, boolean pdf) {
        DownloadHandler download = event -> {
            StoredFile file = desk.cases().documentFile(caseId, document.id(), pdf);
            FileDownload.of(desk.files(), file.id(), () -> true).handleDownloadRequest(event);
        };
        var link = new Anchor(download, Texts.t(pdf ? "document.file.pdf" : "document.file.word"));
        link.addClassName("file-link");
        link.setRouterIgnore(true);
        return link;
    }
}
