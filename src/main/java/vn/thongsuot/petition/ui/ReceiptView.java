package vn.thongsuot.petition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import vn.thongsuot.petition.Petition;
import vn.thongsuot.petition.PetitionRegister;
import vn.thongsuot.petition.PetitionWords;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.KeyValueList;
import vn.thongsuot.platform.ui.PageHeader;

/** The receipt for whoever brought a petition, to be printed: number, day, code, and nothing of content or sender. */
@Route(PetitionPages.RECEIPT)
@PermitAll
class ReceiptView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final PetitionRegister register;

    ReceiptView(PetitionRegister register) {
        this.register = register;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Petition petition = register.open(PetitionPages.id(
                event.getRouteParameters().get(PetitionPages.ID).orElse("")));
        String code = petition.trackingCode();
        if (code == null) {
            throw new NotFoundException("petition.not-found");
        }
        removeAll();
        var print = new Button(Texts.t("petition.receipt.print"), VaadinIcon.PRINT.create(), click -> click.getSource()
                .getElement()
                .executeJs("window.print()"));
        var next = new Button(Texts.t("petition.receipt.next"), VaadinIcon.PLUS.create(), click -> click.getSource()
                .getUI()
                .ifPresent(ui -> ui.navigate(PetitionPages.INTAKE)));
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        next.focus();
        var header = new PageHeader(Texts.t("petition.receipt.entered", petition.label()))
                .breadcrumb(
                        new PageHeader.Crumb(Texts.t("petition.list.title"), PetitionPages.REGISTER),
                        new PageHeader.Crumb(petition.label(), PetitionPages.petition(petition.id())))
                .actions(print, next);
        add(header, sheet(petition, code));
    }

    @Override
    public String getPageTitle() {
        return Texts.t("petition.receipt.title") + " · " + Texts.t("platform.name");
    }

    private static Div sheet(Petition petition, String code) {
        var tracking = new Div(code);
        tracking.addClassName("petition-code");
        var facts = new KeyValueList()
                .add(Texts.t("petition.receipt.receiver"), petition.unitName())
                .add(Texts.t("petition.column.number"), petition.label())
                .add(Texts.t("petition.column.received"), Formats.date(petition.receivedOn()))
                .add(Texts.t("petition.column.channel"), PetitionWords.of(petition.channel()));
        if (petition.firstAnswerDue() != null) {
            facts.add(Texts.t("petition.receipt.answer-by"), Formats.date(petition.firstAnswerDue()));
        }
        var sheet = new Div(
                new H2(Texts.t("petition.receipt.title")),
                facts,
                new Paragraph(Texts.t("petition.receipt.code")),
                tracking,
                new Paragraph(Texts.t("petition.receipt.help")));
        sheet.addClassName("petition-receipt");
        return sheet;
    }
}
