package vn.thongsuot.document.register.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.thongsuot.document.StoredFile;
import vn.thongsuot.document.register.DocumentId;
import vn.thongsuot.document.register.Origin;
import vn.thongsuot.document.register.OutgoingDocument;
import vn.thongsuot.document.register.OutgoingRegister;
import vn.thongsuot.document.register.OutgoingState;
import vn.thongsuot.document.ui.FileDownload;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.platform.ui.FieldErrors;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.KeyValueList;
import vn.thongsuot.platform.ui.PageHeader;
import vn.thongsuot.platform.ui.SectionCard;

/** One document of an outgoing register. */
@Route("van-ban/di/:documentId")
@PermitAll
class OutgoingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final OutgoingRegister register;
    private final KeepingDesk desk;
    private String title = "";

    OutgoingView(OutgoingRegister register, KeepingDesk desk) {
        this.register = register;
        this.desk = desk;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(new DocumentId(RegisterPages.number(
                event.getRouteParameters().get("documentId").orElse(""))));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    void show(DocumentId id) {
        OutgoingDocument document = register.open(id);
        title = document.type().label() + " " + document.code();
        removeAll();
        var state = new Span(StateBadge.text(document.state()));
        state.addClassNames(StateBadge.cssClass(document.state()).split(" "));
        var header = new PageHeader(title)
                .breadcrumb(new PageHeader.Crumb(Texts.t("document.outgoing.title"), RegisterPages.OUTGOING))
                .beside(badges(document, state))
                .actions(actions(document).toArray(Component[]::new));
        add(header, new SectionCard(Texts.t("document.outgoing.entry"), facts(document)));
    }

    private List<Component> actions(OutgoingDocument document) {
        List<Component> actions = new ArrayList<>();
        if (!desk.keeping().keeps(document)) {
            return actions;
        }
        if (document.origin() == Origin.PAPER) {
            boolean restricted = document.restricted();
            actions.add(new Button(RestrictDialog.action(restricted), click -> new RestrictDialog(
                            "document.outgoing.restricted-help",
                            restricted,
                            to -> desk.keeping().restrict(document.id(), to),
                            () -> show(document.id()))
                    .open()));
        }
        if (document.state() == OutgoingState.CANCELLED) {
            return actions;
        }
        actions.add(new Button(Texts.t("document.keeping.cancel"), click -> new CancelDialog(
                        document.code(),
                        document.caseId() != null || document.hidden(),
                        reason -> desk.keeping().cancel(document.id(), reason),
                        () -> show(document.id()))
                .open()));
        if (document.state() == OutgoingState.RESERVED) {
            actions.add(new Button(Texts.t("document.keeping.complete"), click -> complete(document)));
        }
        return actions;
    }

    private static Component[] badges(OutgoingDocument document, Span state) {
        return document.restricted()
                ? new Component[] {state, new Badge(Texts.t("document.restricted"), Badge.Tone.WARNING)}
                : new Component[] {state};
    }

    private void complete(OutgoingDocument document) {
        var errors = new FieldErrors();
        var entry = new EntryFields(desk, errors);
        entry.propose(document.summary(), document.restricted());
        var dialog = new RegisterDialog(document.code(), errors);
        dialog.fields(entry.components());
        dialog.buttons(
                Texts.t("platform.save"),
                () -> desk.keeping().complete(document.id(), entry.entry()),
                () -> show(document.id()));
        dialog.open();
    }

    private KeyValueList facts(OutgoingDocument document) {
        var facts = new KeyValueList()
                .add(Texts.t("document.column.code"), document.code())
                .add(Texts.t("document.column.type"), document.type().label())
                .add(Texts.t("document.column.issuer"), issuer(document));
        if (document.hidden()) {
            return facts.add(Texts.t("document.column.summary"), Texts.t("document.restricted.hidden"));
        }
        facts.add(Texts.t("document.column.date"), Formats.date(document.date()))
                .add(Texts.t("document.column.summary"), document.summary())
                .add(Texts.t("document.column.signatory"), document.signatory())
                .add(
                        Texts.t("document.column.recipients"),
                        document.recipients().replace("\n", "; "))
                .add(
                        Texts.t("document.column.origin"),
                        Texts.t(
                                document.origin() == Origin.PORTAL
                                        ? "document.origin.portal"
                                        : "document.origin.paper"))
                .add(Texts.t("document.column.recorded-by"), document.recordedBy());
        if (document.verificationCode() != null) {
            facts.add(Texts.t("document.verification.code"), document.verificationCode());
        }
        facts.add(Texts.t("document.column.files"), files(document));
        if (document.caseId() != null) {
            facts.add(
                    Texts.t("document.column.case"),
                    new Anchor("ho-so/" + document.caseId(), Texts.t("document.outgoing.open-case")));
        }
        OutgoingDocument.Cancellation cancellation = document.cancellation();
        if (cancellation != null) {
            facts.add(
                    Texts.t("document.column.cancel-reason"),
                    Texts.t(
                            "document.outgoing.cancelled",
                            cancellation.reason(),
                            cancellation.by(),
                            Formats.dateTime(cancellation.at())));
        }
        return facts;
    }

    private Div files(OutgoingDocument document) {
        var files = new Div();
        files.addClassName("document-files");
        if (document.pdf() != null) {
            files.add(link(document.id(), true), desk.signatures().button(() -> register.file(document.id(), true)));
        }
        if (document.docx() != null) {
            files.add(link(document.id(), false));
        }
        return files;
    }

    /** Asked anew at each download, since the link may outlive the right. */
    private Anchor link(DocumentId id, boolean pdf) {
        var link = new Anchor(
                event -> {
                    StoredFile file = register.file(id, pdf);
                    FileDownload.of(desk.files(), file.id(), () -> true).handleDownloadRequest(event);
                },
                Texts.t(pdf ? "document.file.pdf" : "document.file.word"));
        link.addClassName("file-link");
        link.setRouterIgnore(true);
        return link;
    }

    static String issuer(OutgoingDocument document) {
        return Texts.t("document.body."
                        + document.body().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                + ", "
                + document.unitName();
    }
}
