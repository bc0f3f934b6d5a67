package vn.thongsuot.inspection.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.document.FileStore;
import vn.thongsuot.document.StoredFile;
import vn.thongsuot.document.ui.FileDownload;
import vn.thongsuot.document.ui.FileUpload;
import vn.thongsuot.inspection.evidence.CustodyKind;
import vn.thongsuot.inspection.evidence.Evidence;
import vn.thongsuot.inspection.evidence.EvidenceLog;
import vn.thongsuot.organization.PersonSummary;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.EntryDialog;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.SectionCard;
import vn.thongsuot.procedure.CaseId;

/** Every piece with where it came from and what happened to it. Opening a file writes who opened it into the log. */
class EvidencePanel extends Div {

    private static final int HASH_SHOWN = 16;

    private final EvidenceLog log;
    private final FileStore files;
    private final CaseId caseId;
    private final LocalDate today;

    EvidencePanel(EvidenceLog log, FileStore files, CaseId caseId, LocalDate today) {
        this.log = log;
        this.files = files;
        this.caseId = caseId;
        this.today = today;
        addClassName("page");
        show();
    }

    private void show() {
        removeAll();
        boolean keeps = log.keeps(caseId);
        var hint = new Paragraph(Texts.t("inspection.evidence.hint"));
        hint.addClassName("soft");
        add(hint);
        if (keeps) {
            var add = new Button(Texts.t("inspection.evidence.add"), VaadinIcon.PLUS.create(), click -> addPiece());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            var buttons = new Div(add);
            buttons.addClassName("form-buttons");
            add(buttons);
        }
        List<Evidence> pieces = log.of(caseId);
        if (pieces.isEmpty()) {
            add(new EmptyState(Texts.t("inspection.evidence.none"), Texts.t("inspection.evidence.none.hint")));
        }
        pieces.forEach(piece -> add(card(piece, keeps)));
    }

    private Component card(Evidence piece, boolean keeps) {
        var from = new Paragraph(Texts.t(
                "inspection.evidence.received",
                piece.receivedFrom(),
                piece.receivedBy(),
                Formats.date(piece.receivedOn())));
        var recorded = new Paragraph(
                Texts.t("inspection.evidence.recorded", piece.recordedBy(), Formats.dateTime(piece.recordedAt())));
        recorded.addClassName("soft");
        var card = new SectionCard(Texts.t("inspection.evidence.piece", piece.number(), piece.description()), from);
        file(piece).ifPresent(card::add);
        card.add(recorded);
        if (piece.custody().stream().anyMatch(event -> event.kind() == CustodyKind.FOUND_CHANGED)) {
            card.add(new Badge(Texts.t("inspection.evidence.changed"), Badge.Tone.DANGER));
        }
        if (!piece.custody().isEmpty()) {
            var custody = new UnorderedList();
            piece.custody().forEach(event -> custody.add(new ListItem(words(event))));
            card.add(new Details(
                    Texts.t("inspection.evidence.custody", piece.custody().size()), custody));
        }
        if (keeps) {
            card.actions(pass(piece, false), pass(piece, true));
        }
        return card;
    }

    /** The name of a file opens it; its hash lets anybody compare it with the file received. */
    private Optional<Component> file(Evidence piece) {
        String name = piece.fileName();
        String hash = piece.sha256();
        if (name == null || hash == null) {
            return Optional.empty();
        }
        var link = new Anchor(
                event -> {
                    StoredFile file = log.open(piece.id());
                    FileDownload.of(files, file.id(), () -> true).handleDownloadRequest(event);
                },
                name);
        link.addClassName("file-link");
        link.setRouterIgnore(true);
        var shown = new Span(Texts.t("inspection.evidence.hash", hash.substring(0, HASH_SHOWN)));
        shown.addClassName("soft");
        shown.setTitle(hash);
        return Optional.of(new Div(link, new Span(" "), shown));
    }

    private static String words(Evidence.Custody event) {
        String key = "inspection.custody." + event.kind();
        String what =
                switch (event.kind()) {
                    case OPENED, FOUND_CHANGED -> Texts.t(key, event.person(), Formats.dateTime(event.recordedAt()));
                    case HANDED_OVER, RETURNED ->
                        Texts.t(
                                key,
                                event.person(),
                                Objects.requireNonNullElse(event.counterpart(), ""),
                                Formats.date(event.on()));
                };
        return event.note() == null ? what : what + " " + event.note();
    }

    private Button pass(Evidence piece, boolean back) {
        String key = back ? "inspection.evidence.return" : "inspection.evidence.hand-over";
        var button = new Button(Texts.t(key), click -> passPiece(piece, back, Texts.t(key)));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(Texts.t(key) + ": " + piece.description());
        return button;
    }

    private void passPiece(Evidence piece, boolean back, String title) {
        var to = new TextField(Texts.t("inspection.evidence.to"));
        to.setRequiredIndicatorVisible(true);
        if (back) {
            to.setValue(piece.receivedFrom());
        }
        var on = Formats.datePicker(Texts.t("inspection.evidence.on"));
        on.setValue(today);
        on.setMax(today);
        var note = new TextArea(Texts.t("inspection.evidence.note"));
        new EntryDialog(
                        title,
                        () -> log.pass(piece.id(), back, to.getValue(), on.getValue(), note.getValue()),
                        this::show)
                .field("to", to)
                .field("on", on)
                .field("note", note)
                .open();
    }

    private void addPiece() {
        List<PersonSummary> team = log.team(caseId);
        var description = new TextArea(Texts.t("inspection.evidence.description"));
        description.setRequiredIndicatorVisible(true);
        var from = new TextField(Texts.t("inspection.evidence.from"));
        from.setRequiredIndicatorVisible(true);
        from.setHelperText(Texts.t("inspection.evidence.from.hint"));
        var by = new Select<PersonSummary>();
        by.setLabel(Texts.t("inspection.evidence.by"));
        by.setItems(team);
        by.setItemLabelGenerator(PersonSummary::fullName);
        if (!team.isEmpty()) {
            by.setValue(team.getFirst());
        }
        var on = Formats.datePicker(Texts.t("inspection.evidence.received-on"));
        on.setValue(today);
        on.setMax(today);
        var file = new AtomicReference<@Nullable StoredFile>();
        var chosen = new Span();
        chosen.addClassName("soft");
        var upload = new FileUpload(files, stored -> {
            file.set(stored);
            chosen.setText(stored.name());
        });
        upload.setAriaLabel(Texts.t("inspection.evidence.file"));
        new EntryDialog(
                        Texts.t("inspection.evidence.add"),
                        () -> log.add(
                                caseId,
                                new EvidenceLog.Entry(
                                        description.getValue(),
                                        from.getValue(),
                                        by.getValue().id(),
                                        on.getValue(),
                                        file.get())),
                        this::show)
                .field("description", description)
                .field("receivedFrom", from)
                .field("receivedBy", by)
                .field("receivedOn", on)
                .plain(new Div(upload, chosen))
                .open();
    }
}
