package vn.thongsuot.document.register.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import vn.thongsuot.document.register.IncomingCases.Linked;
import vn.thongsuot.document.register.IncomingDocument;
import vn.thongsuot.platform.error.DomainException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.FieldErrors;
import vn.thongsuot.platform.ui.Notifications;
import vn.thongsuot.platform.ui.SectionCard;

/** The cases to which an incoming document belongs, as far as the person may see them. */
class LinkedCases extends Div {

    private static final int MOST_CHOICES = 50;

    private final KeepingDesk desk;
    private final IncomingDocument document;

    LinkedCases(KeepingDesk desk, IncomingDocument document) {
        this.desk = desk;
        this.document = document;
        addClassName("linked-cases");
        show();
    }

    private void show() {
        removeAll();
        List<Linked> linked = desk.cases().of(document.id());
        var content = new Div();
        if (linked.isEmpty()) {
            content.add(new Paragraph(Texts.t("document.incoming.no-case")));
        } else {
            var list = new UnorderedList();
            linked.forEach(file -> list.add(item(file)));
            content.add(list);
        }
        var card = new SectionCard(Texts.t("document.incoming.cases"), content);
        if (document.cancelReason() == null) {
            card.actions(new Button(Texts.t("document.incoming.link"), click -> choose()));
        }
        add(card);
    }

    private ListItem item(Linked file) {
        var part = new Button(Texts.t("document.incoming.unlink"), click -> {
            try {
                desk.cases().unlink(document.id(), file.caseId());
            } catch (DomainException e) {
                Notifications.error(e);
            }
            show();
        });
        part.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        part.setAriaLabel(Texts.t("document.incoming.unlink-from", file.number()));
        return new ListItem(new Anchor("ho-so/" + file.caseId(), name(file)), part);
    }

    private void choose() {
        var errors = new FieldErrors();
        var file = new ComboBox<Linked>(Texts.t("document.column.case"));
        file.setItems(query -> {
            query.getOffset();
            return desk.cases().choices(query.getFilter().orElse(""), MOST_CHOICES).stream()
                    .skip(query.getOffset())
                    .limit(query.getLimit());
        });
        file.setItemLabelGenerator(LinkedCases::name);
        file.setHelperText(Texts.t("document.incoming.link-help"));
        errors.bind("case", file);
        var dialog = new RegisterDialog(Texts.t("document.incoming.link"), errors);
        dialog.fields(file);
        dialog.buttons(
                Texts.t("document.incoming.link"),
                () -> {
                    Linked chosen = file.getValue();
                    if (chosen == null) {
                        throw new RuleViolationException(
                                List.of(Violation.of("case", "document.incoming.case-required")));
                    }
                    desk.cases().link(document.id(), chosen.caseId());
                },
                this::show);
        dialog.open();
    }

    private static String name(Linked file) {
        return file.number() + " · " + file.title();
    }
}
