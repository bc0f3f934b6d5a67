package vn.thongsuot.procedure.ui.casefile;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.Set;
import vn.thongsuot.document.StoredFile;
import vn.thongsuot.document.register.DocumentId;
import vn.thongsuot.document.register.OutgoingState;
import vn.thongsuot.document.ui.FileDownload;
import vn.thongsuot.document.ui.FileUpload;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.Notifications;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.casefile.CaseDocumentView;
import vn.thongsuot.procedure.casefile.CaseView;

/** The documents that steps of the case issued, to be downloaded. */
class IssuedDocuments extends UnorderedList {

    private final CaseDesk desk;
    private final CaseId caseId;

    private final Set<DocumentId> toBeSigned;
    private final Runnable changed;

    /** @param changed called after a signed copy was added */
    IssuedDocuments(CaseDesk desk, CaseView file, Runnable changed) {
        this.desk = desk;
        this.caseId = file.id();
        this.changed = changed;
        this.toBeSigned = desk.signedCopies().openTo(caseId);
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
        var files = new Div(
                link(document, true), link(document, false), desk.signatures().button(() -> desk.cases()
                        .documentFile(caseId, document.id(), true)));
        files.addClassName("document-files");
        if (toBeSigned.contains(document.id())) {
            files.add(signedCopy(document));
        }
        var note = new Paragraph(
                Texts.t("procedure.document.signed-by", document.signatory(), document.verificationCode()));
        note.addClassName("soft");
        return new ListItem(head, new Paragraph(document.summary()), files, note);
    }

    private Button signedCopy(CaseDocumentView document) {
        var button = new Button(Texts.t("procedure.document.add-signed"), VaadinIcon.UPLOAD.create(), click -> {
            var dialog = new Dialog(Texts.t("procedure.document.signed-copy-of", document.code()));
            dialog.setWidth("min(36rem, 94vw)");
            dialog.add(
                    new Paragraph(Texts.t("procedure.document.add-signed-help")), new FileUpload(desk.files(), scan -> {
                        desk.signedCopies().add(caseId, document.id(), scan);
                        dialog.close();
                        Notifications.success(Texts.t("procedure.document.signed-added"));
                        changed.run();
                    }));
            dialog.getFooter().add(new Button(Texts.t("platform.cancel"), cancel -> dialog.close()));
            dialog.open();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
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
