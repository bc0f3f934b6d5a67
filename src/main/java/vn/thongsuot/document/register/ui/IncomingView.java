package vn.thongsuot.document.register.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import vn.thongsuot.document.StoredFile;
import vn.thongsuot.document.register.IncomingDocument;
import vn.thongsuot.document.register.IncomingId;
import vn.thongsuot.document.register.IncomingRegister;
import vn.thongsuot.document.ui.FileDownload;
import vn.thongsuot.document.ui.Signatures;
import vn.thongsuot.organization.Holder;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.platform.ui.FieldErrors;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.KeyValueList;
import vn.thongsuot.platform.ui.PageHeader;
import vn.thongsuot.platform.ui.SectionCard;

/** One document that came in, and to whom it was handed on. */
@Route("van-ban/den/:incomingId")
@PermitAll
class IncomingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final IncomingRegister register;
    private final KeepingDesk desk;
    private String title = "";

    IncomingView(IncomingRegister register, KeepingDesk desk) {
        this.register = register;
        this.desk = desk;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(new IncomingId(RegisterPages.number(
                event.getRouteParameters().get("incomingId").orElse(""))));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    void show(IncomingId id) {
        IncomingDocument document = register.open(id);
        title = Texts.t("document.incoming.numbered", document.number());
        removeAll();
        var header = new PageHeader(title)
                .breadcrumb(new PageHeader.Crumb(Texts.t("document.incoming.title"), RegisterPages.INCOMING));
        header.beside(badges(document).toArray(Component[]::new))
                .actions(actions(document).toArray(Component[]::new));
        add(header, new SectionCard(Texts.t("document.outgoing.entry"), facts(document)));
        if (document.hidden()) {
            return;
        }
        add(
                new SectionCard(Texts.t("document.incoming.handovers"), handovers(document)),
                new LinkedCases(desk, document));
    }

    private static List<Component> badges(IncomingDocument document) {
        List<Component> badges = new ArrayList<>();
        if (document.cancelReason() != null) {
            badges.add(new Badge(Texts.t("document.state.cancelled"), Badge.Tone.DANGER));
        }
        if (document.restricted()) {
            badges.add(new Badge(Texts.t("document.restricted"), Badge.Tone.WARNING));
        }
        return badges;
    }

    private List<Component> actions(IncomingDocument document) {
        List<Component> actions = new ArrayList<>();
        if (!register.keeps(document)) {
            return actions;
        }
        IncomingId id = document.id();
        boolean restricted = document.restricted();
        actions.add(new Button(RestrictDialog.action(restricted), click -> new RestrictDialog(
                        "document.incoming.restricted-help",
                        restricted,
                        to -> register.restrict(id, to),
                        () -> show(id))
                .open()));
        if (document.cancelReason() == null) {
            actions.add(new Button(Texts.t("document.keeping.cancel"), click -> new CancelDialog(
                            title, false, reason -> register.cancel(id, reason), () -> show(id))
                    .open()));
            actions.add(new Button(Texts.t("document.incoming.hand-on"), click -> handOn(document)));
        }
        return actions;
    }

    private KeyValueList facts(IncomingDocument document) {
        var facts = new KeyValueList().add(Texts.t("document.incoming.unit"), document.unitName());
        if (document.hidden()) {
            return facts.add(Texts.t("document.column.summary"), Texts.t("document.restricted.hidden"));
        }
        facts.add(Texts.t("document.incoming.received"), Formats.date(document.receivedOn()))
                .add(Texts.t("document.incoming.sender"), document.sender())
                .add(Texts.t("document.incoming.sender-number"), IncomingListView.sent(document))
                .add(
                        Texts.t("document.column.type"),
                        document.typeKey() == null
                                ? null
                                : desk.types().require(document.typeKey()).label())
                .add(Texts.t("document.column.summary"), document.summary())
                .add(Texts.t("document.column.recorded-by"), document.recordedBy());
        if (document.file() != null) {
            var link = new Anchor(
                    event -> {
                        StoredFile file = register.file(document.id());
                        FileDownload.of(desk.files(), file.id(), () -> true).handleDownloadRequest(event);
                    },
                    Texts.t("document.incoming.file"));
            link.addClassName("file-link");
            link.setRouterIgnore(true);
            var files = new Div(link);
            files.addClassName("document-files");
            StoredFile stored = register.file(document.id());
            if (Signatures.mayHave(stored.mediaType())) {
                files.add(desk.signatures().button(() -> register.file(document.id())));
            }
            facts.add(Texts.t("document.column.files"), files);
        }
        if (document.cancelReason() != null) {
            facts.add(Texts.t("document.column.cancel-reason"), document.cancelReason());
        }
        return facts;
    }

    private static Div handovers(IncomingDocument document) {
        if (document.handovers().isEmpty()) {
            return new Div(new Paragraph(Texts.t("document.incoming.not-handed-on")));
        }
        var list = new UnorderedList();
        for (IncomingDocument.Handover handover : document.handovers()) {
            var item = new ListItem(Texts.t(
                    "document.incoming.handed-on", handover.to(), handover.by(), Formats.dateTime(handover.at())));
            if (!handover.note().isEmpty()) {
                var note = new Paragraph(handover.note());
                note.addClassName("soft");
                item.add(note);
            }
            list.add(item);
        }
        return new Div(list);
    }

    private void handOn(IncomingDocument document) {
        var errors = new FieldErrors();
        var person = new ComboBox<Holder>(Texts.t("document.incoming.person"));
        person.setItems(register.people(document.unit()));
        person.setItemLabelGenerator(
                holder -> holder.fullName() + ", " + holder.position().title());
        var note = new TextArea(Texts.t("document.incoming.note"));
        errors.bind("person", person).bind("note", note);
        var dialog = new RegisterDialog(Texts.t("document.incoming.hand-on"), errors);
        dialog.fields(person, note);
        dialog.buttons(
                Texts.t("document.incoming.hand-on"),
                () -> {
                    Holder chosen = person.getValue();
                    if (chosen == null) {
                        throw new RuleViolationException(
                                List.of(Violation.of("person", "document.incoming.person-required")));
                    }
                    register.handOn(document.id(), chosen.personId(), note.getValue());
                },
                () -> show(document.id()));
        dialog.open();
    }
}
