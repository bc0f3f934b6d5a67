package vn.thongsuot.procedure.ui.casefile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import vn.thongsuot.document.ui.FileDownload;
import vn.thongsuot.document.ui.Signatures;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.casefile.CaseView;
import vn.thongsuot.procedure.casefile.PaperView;
import vn.thongsuot.procedure.casefile.SealedCaseService;

/** The papers of the case with their files. */
class CasePapers extends Div {

    private final CaseDesk desk;
    private final CaseId caseId;
    private final boolean mayUnseal;

    /** @param changed called after a file was added */
    CasePapers(CaseDesk desk, CaseView file, Runnable changed) {
        this.desk = desk;
        this.caseId = file.id();
        this.mayUnseal = desk.seals().mayOpen(file.id());
        addClassName("case-papers");
        if (!file.documents().isEmpty()) {
            add(new H3(Texts.t("procedure.document.issued")), new IssuedDocuments(desk, file, changed));
            add(new H3(Texts.t("procedure.document.other-papers")));
        }
        if (file.papers().isEmpty()) {
            add(new EmptyState(Texts.t("procedure.case-page.papers.none"), ""), new IncomingOfCase(desk, file));
            return;
        }
        var list = new UnorderedList();
        file.papers().forEach(paper -> list.add(item(paper)));
        add(list, new IncomingOfCase(desk, file));
    }

    private ListItem item(PaperView paper) {
        var name = new Span(paper.label());
        name.addClassName("case-paper-name");
        var item = new ListItem(name);
        String code = paper.code();
        if (code != null) {
            var form = new Span(code);
            form.addClassName("soft");
            item.add(form);
        }
        paper.files().forEach(file -> item.add(file(paper, file)));
        return item;
    }

    private Component sealed(PaperView paper, PaperView.PaperFile file) {
        var row = new Div(new Span(Texts.t("form.answers.sealed")));
        row.addClassName("case-paper-file");
        if (mayUnseal) {
            row.add(SealDialog.button(paper.label(), reason -> {
                SealedCaseService.OpenedFile opened = desk.seals().openPaper(caseId, file.id(), reason);
                var link = new Anchor(
                        FileDownload.of(opened.file(), opened.content()), Texts.t("procedure.seal.download"));
                link.setRouterIgnore(true);
                return link;
            }));
        }
        var note = new Paragraph(String.join(", ", notes(file)));
        note.addClassName("soft");
        row.add(note);
        return row;
    }

    private Component file(PaperView paper, PaperView.PaperFile file) {
        if (file.sealed()) {
            return sealed(paper, file);
        }
        var link = new Anchor(PaperDownload.of(desk, caseId, file.id()), file.name());
        link.addClassName("file-link");
        link.setRouterIgnore(true);
        var row = new Div(link);
        row.addClassName("case-paper-file");
        if (Signatures.mayHave(file.mediaType())) {
            row.add(desk.signatures().button(() -> desk.papers().open(caseId, file.id())));
        }
        if (file.cancelled()) {
            row.add(new Badge(Texts.t("procedure.document.cancelled"), Badge.Tone.DANGER));
        }
        if (file.expired()) {
            row.add(new Badge(Texts.t("procedure.case-page.paper.expired"), Badge.Tone.WARNING));
        }
        var note = new Paragraph(String.join(", ", notes(file)));
        note.addClassName("soft");
        row.add(note);
        return row;
    }

    private static List<String> notes(PaperView.PaperFile file) {
        List<String> notes = new ArrayList<>();
        String number = file.documentNumber();
        if (number != null && !number.isBlank()) {
            notes.add(Texts.t("procedure.case-page.paper.number", number));
        }
        if (file.documentDate() != null) {
            notes.add(Texts.t("procedure.case-page.paper.date", Formats.date(file.documentDate())));
        }
        notes.add(Texts.t("procedure.case-page.paper.added", file.addedBy(), Formats.dateTime(file.addedAt())));
        return notes;
    }
}
