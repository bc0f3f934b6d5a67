package vn.thongsuot.petition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;
import vn.thongsuot.petition.Letter;
import vn.thongsuot.petition.Petition;
import vn.thongsuot.petition.Sender;
import vn.thongsuot.petition.SenderOpening;
import vn.thongsuot.platform.error.DomainException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.KeyValueList;
import vn.thongsuot.sealing.Opening;
import vn.thongsuot.sealing.OpeningReason;

/** A protected sender: that there is one, for those with the right a way to open it, for its guards who did. */
final class SealedSender extends Div {

    private final Petition petition;
    private final SenderOpening opening;
    private final Div opened = new Div();

    SealedSender(Petition petition, SenderOpening opening) {
        this.petition = petition;
        this.opening = opening;
        addClassName("petition-sealed");
        add(new Paragraph(
                Texts.t(petition.protectedSender() ? "petition.sender.protected" : "petition.sender-kind.anonymous")));
        if (opening.mayOpen(petition)) {
            var buttons = new Div();
            buttons.addClassName("petition-buttons");
            if (petition.protectedSender()) {
                buttons.add(new Button(
                        Texts.t("petition.sender.open"), VaadinIcon.LOCK.create(), click -> ask(this::showSender)));
            }
            if (petition.sealedLetter()) {
                buttons.add(new Button(
                        Texts.t("petition.sender.open-letter"),
                        VaadinIcon.LOCK.create(),
                        click -> ask(this::showLetter)));
            }
            add(buttons, opened);
        }
        List<Opening> openings = opening.openings(petition);
        if (!openings.isEmpty()) {
            var list = new UnorderedList();
            openings.forEach(each -> list.add(new ListItem(
                    Texts.t("petition.sender.opened-by", each.byName(), Formats.dateTime(each.at()), each.reason()))));
            add(new Paragraph(Texts.t("petition.sender.openings")), list);
        }
    }

    private void ask(SerializableConsumer<OpeningReason> open) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(Texts.t("petition.sender.open"));
        dialog.setWidth("min(32rem, 94vw)");
        var reason = new TextArea(Texts.t("petition.sender.reason"));
        reason.setHelperText(Texts.t("petition.sender.reason-help"));
        reason.setMaxLength(OpeningReason.MAX_LENGTH);
        reason.setWidthFull();
        reason.focus();
        dialog.add(reason);
        var ok = new Button(Texts.t("petition.sender.open"), click -> {
            try {
                open.accept(new OpeningReason(reason.getValue()));
                dialog.close();
            } catch (DomainException refusal) {
                reason.setErrorMessage(
                        Texts.t(refusal.messageKey(), refusal.arguments().toArray()));
                reason.setInvalid(true);
            }
        });
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(Texts.t("platform.cancel"), click -> dialog.close()), ok);
        dialog.open();
    }

    private void showSender(OpeningReason reason) {
        Sender sender = opening.sender(petition.id(), reason);
        opened.removeAll();
        opened.add(new KeyValueList()
                .add(Texts.t("petition.intake.sender-name"), sender.name())
                .add(Texts.t("petition.intake.sender-address"), sender.address())
                .add(Texts.t("petition.intake.sender-phone"), sender.phone()));
    }

    private void showLetter(OpeningReason reason) {
        Letter letter = opening.letter(petition.id(), reason).orElseThrow();
        DownloadHandler download = event -> {
            event.setFileName(letter.name());
            event.setContentType("application/octet-stream");
            event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
            event.getResponse().setHeader("Cache-Control", "private, no-store");
            event.getOutputStream().write(letter.content());
        };
        var link = new Anchor(download, letter.name());
        link.addClassName("file-link");
        link.setRouterIgnore(true);
        opened.removeAll();
        opened.add(link);
    }
}
