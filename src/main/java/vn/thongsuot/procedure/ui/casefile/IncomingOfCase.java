package vn.thongsuot.procedure.ui.casefile;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import vn.thongsuot.document.register.IncomingDocument;
import vn.thongsuot.platform.error.DomainException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.Notifications;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.CaseState;
import vn.thongsuot.procedure.casefile.CaseView;

/** The incoming documents that belong to the case, as far as the person may read them. */
class IncomingOfCase extends Div {

    private static final int MOST_CHOICES = 50;

    private final CaseDesk desk;
    private final CaseId caseId;
    private final boolean running;

    IncomingOfCase(CaseDesk desk, CaseView file) {
        this.desk = desk;
        this.caseId = file.id();
        this.running = file.state() == CaseState.RUNNING;
        addClassName("incoming-of-case");
        show();
    }

    private void show() {
        removeAll();
        List<IncomingDocument> documents = desk.incoming().documents(caseId);
        boolean mayLink = running && !desk.incoming().candidates("", 1).isEmpty();
        if (documents.isEmpty() && !mayLink) {
            return;
        }
        add(new H3(Texts.t("procedure.incoming.title")));
        var list = new UnorderedList();
        documents.forEach(document -> list.add(item(document)));
        add(list);
        if (mayLink) {
            var link = new Button(Texts.t("procedure.incoming.add"), VaadinIcon.LINK.create(), click -> choose());
            link.addThemeVariants(ButtonVariant.LUMO_SMALL);
            add(link);
        }
    }

    private ListItem item(IncomingDocument document) {
        var note = new Paragraph(document.sender() + ", " + Formats.date(document.receivedOn()));
        note.addClassName("soft");
        return new ListItem(
                new Anchor("van-ban/den/" + document.id().value(), name(document)),
                new Paragraph(document.summary()),
                note);
    }

    private void choose() {
        var document = new ComboBox<IncomingDocument>(Texts.t("procedure.incoming.document"));
        document.setItems(query -> desk.incoming().candidates(query.getFilter().orElse(""), MOST_CHOICES).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        document.setItemLabelGenerator(choice -> name(choice) + " · " + choice.sender() + " · " + choice.summary());
        document.setWidthFull();
        var dialog = new Dialog(Texts.t("procedure.incoming.add"));
        dialog.setWidth("min(36rem, 94vw)");
        dialog.add(document);
        var add = new Button(Texts.t("procedure.incoming.add"), click -> {
            IncomingDocument chosen = document.getValue();
            if (chosen == null) {
                document.setInvalid(true);
                document.setErrorMessage(Texts.t("procedure.incoming.required"));
                return;
            }
            try {
                desk.incoming().link(chosen.id(), caseId.value());
                dialog.close();
            } catch (DomainException e) {
                Notifications.error(e);
            }
            show();
        });
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(Texts.t("platform.cancel"), click -> dialog.close()), add);
        dialog.open();
    }

    private static String name(IncomingDocument document) {
        return Texts.t("procedure.incoming.numbered", document.number(), document.unitName());
    }
}
