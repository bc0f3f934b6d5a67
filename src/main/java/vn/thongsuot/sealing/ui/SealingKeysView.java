package vn.thongsuot.sealing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import vn.thongsuot.platform.error.DomainException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.Notifications;
import vn.thongsuot.platform.ui.PageHeader;
import vn.thongsuot.sealing.LostKey;
import vn.thongsuot.sealing.SealingKey;
import vn.thongsuot.sealing.SealingKeyAdministration;

/** The keys of the sealed compartment: makes a new one, takes an old one away. Never shows what a key is. */
@Route("quan-tri/khoa-niem-phong")
@Menu(title = "sealing.keys.title", order = 915, icon = "vaadin:lock")
@RolesAllowed("ADMIN")
class SealingKeysView extends Div implements HasDynamicTitle {

    private final SealingKeyAdministration administration;
    private final Div content = new Div();

    SealingKeysView(SealingKeyAdministration administration) {
        this.administration = administration;
        addClassName("page");
        var header = new PageHeader(Texts.t("sealing.keys.title"))
                .subtitle(Texts.t("sealing.keys.subtitle", administration.whereabouts()));
        if (administration.changeable()) {
            header.actions(new Button(Texts.t("sealing.keys.make"), click -> ask()));
        }
        add(header, content);
        show();
    }

    @Override
    public String getPageTitle() {
        return Texts.t("sealing.keys.title") + " · " + Texts.t("platform.name");
    }

    private void show() {
        content.removeAll();
        List<LostKey> lost = administration.lostKeys();
        List<SealingKey> keys = administration.keys();
        if (keys.isEmpty()) {
            content.add(new EmptyState(Texts.t("sealing.keys.none"), Texts.t("sealing.keys.none-help")));
        }
        var list = new UnorderedList();
        list.addClassName("seal-book");
        keys.forEach(key -> list.add(item(key)));
        lost.forEach(key -> list.add(item(key)));
        if (list.getChildren().findAny().isPresent()) {
            content.add(list);
        }
        if (!administration.changeable()) {
            content.add(new Paragraph(Texts.t("sealing.keys-from-environment")));
        }
    }

    private ListItem item(SealingKey key) {
        Instant replaced = key.replacedAt();
        var item = item(
                key.name(),
                key.active()
                        ? new Badge(Texts.t("sealing.keys.active"), Badge.Tone.SUCCESS)
                        : new Badge(Texts.t("sealing.keys.old")),
                replaced == null
                        ? Texts.t("sealing.keys.items", key.items())
                        : Texts.t("sealing.keys.items-replaced", key.items(), Formats.dateTime(replaced)));
        if (!key.active() && key.items() == 0 && administration.changeable()) {
            var remove = new Button(
                    Texts.t("sealing.keys.remove"),
                    click -> attempt(() -> {
                        administration.removeKey(key.id());
                        Notifications.success(Texts.t("sealing.keys.removed", key.name()));
                    }));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            item.add(remove);
        }
        return item;
    }

    private static ListItem item(LostKey key) {
        return item(
                key.name(),
                new Badge(Texts.t("sealing.keys.lost"), Badge.Tone.WARNING),
                Texts.t("sealing.keys.lost-help", key.items(), Formats.dateTime(key.givenUpAt())));
    }

    private static ListItem item(String key, Badge badge, String text) {
        var name = new Span(Texts.t("sealing.keys.key", key));
        name.addClassName("seal-book-who");
        var head = new Div(name, badge);
        head.addClassName("seal-key-head");
        var note = new Span(text);
        note.addClassName("soft");
        return new ListItem(head, note);
    }

    private void ask() {
        var dialog = new ConfirmDialog();
        dialog.setHeader(Texts.t("sealing.keys.make"));
        dialog.setText(Texts.t("sealing.keys.make-help"));
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.t("platform.cancel"));
        dialog.setConfirmText(Texts.t("sealing.keys.make"));
        dialog.addConfirmListener(confirmed -> attempt(() -> {
            administration.makeKey();
            Notifications.success(Texts.t("sealing.keys.made"));
        }));
        dialog.open();
    }

    private void attempt(Runnable change) {
        try {
            change.run();
        } catch (DomainException e) {
            Notifications.error(Texts.t(e.messageKey(), e.arguments().toArray()));
        }
        show();
    }
}
