package vn.thongsuot.procedure.ui.casefile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.function.Function;
import vn.thongsuot.platform.error.DomainException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.sealing.OpeningReason;

/** Asks why something sealed is opened, then shows it until the dialog is closed. */
class SealDialog extends ReasonDialog {

    private final Function<OpeningReason, Component> opener;

    /** @param opener opens it, with a trace, and shows what it says */
    SealDialog(String what, Function<OpeningReason, Component> opener) {
        super(Texts.t("procedure.seal.open"), true, false);
        this.opener = opener;
        addClassName("seal-dialog");
        content().addComponentAsFirst(new Paragraph(what));
        content()
                .add(Callout.of(
                        Badge.Tone.WARNING, Texts.t("procedure.seal.traced"), Texts.t("procedure.seal.traced-help")));
    }

    /** The button that offers to open something. */
    static Button button(String what, Function<OpeningReason, Component> opener) {
        var button = new Button(
                Texts.t("procedure.seal.open"), VaadinIcon.LOCK.create(), click -> new SealDialog(what, opener).open());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.addClassName("seal-button");
        button.setAriaLabel(Texts.t("procedure.seal.open-what", what));
        return button;
    }

    @Override
    void confirmed(String reason) {
        Component opened;
        try {
            opened = opener.apply(new OpeningReason(reason));
        } catch (DomainException e) {
            showViolations(
                    List.of(Violation.of("reason", e.messageKey(), e.arguments().toArray())));
            return;
        }
        content().removeAll();
        content().add(new Paragraph(Texts.t("procedure.seal.opened")), opened);
        getFooter().removeAll();
        var close = new Button(Texts.t("procedure.seal.close"), click -> close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(close);
        close.focus();
    }
}
