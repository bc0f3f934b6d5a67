package vn.thongsuot.inspection.discipline.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import vn.thongsuot.inspection.discipline.AppealFiling;
import vn.thongsuot.inspection.discipline.Discipline;
import vn.thongsuot.platform.error.DomainException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.platform.ui.FieldErrors;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.Notifications;
import vn.thongsuot.platform.ui.SectionCard;
import vn.thongsuot.procedure.Certainty;

/** Until when the member disciplined may appeal, what comes of it, and the way to do it. */
final class AppealCard {

    private AppealCard() {}

    /** @param filed what to do when the appeal was sent */
    static SectionCard of(Discipline decision, AppealFiling filing, AppealFiling.Window window, Runnable filed) {
        var card = new SectionCard(Texts.t("inspection.appeal.title"));
        card.add(new Paragraph(until(decision, window)));
        if (window.limit().certainty() != Certainty.GOOD) {
            var basis = new Paragraph(new Badge(Texts.t("inspection.target.unsure"), Badge.Tone.WARNING));
            basis.add(" " + window.limit().legalBasis());
            basis.addClassName("soft");
            card.add(basis);
        }
        var effect = new Paragraph(Texts.t("inspection.appeal.effect"));
        effect.addClassName("soft");
        card.add(effect);
        card.actions(new Button(Texts.t("inspection.appeal.file"), click -> ask(decision, filing, filed)));
        return card;
    }

    private static String until(Discipline decision, AppealFiling.Window window) {
        return window.lastDay() == null
                ? Texts.t("inspection.appeal.window-not-received")
                : Texts.t(
                        window.over() ? "inspection.appeal.window-over" : "inspection.appeal.window",
                        Formats.date(decision.receivedOn()),
                        Formats.date(window.lastDay()));
    }

    private static void ask(Discipline decision, AppealFiling filing, Runnable filed) {
        var grounds = new TextArea(Texts.t("inspection.appeal.grounds"));
        grounds.setHelperText(Texts.t("inspection.appeal.grounds.help"));
        grounds.setWidthFull();
        grounds.setMinRows(5);
        var errors = new FieldErrors();
        errors.bind("grounds", grounds);
        var dialog = new Dialog();
        dialog.setHeaderTitle(Texts.t("inspection.appeal.file"));
        dialog.setWidth("min(38rem, 100vw)");
        dialog.add(new Paragraph(DisciplineTexts.summary(decision)), grounds);
        var send = new Button(Texts.t("inspection.appeal.send"), click -> {
            try {
                filing.file(decision.id(), grounds.getValue());
                dialog.close();
                Notifications.success(Texts.t("inspection.appeal.sent"));
                filed.run();
            } catch (RuleViolationException refused) {
                errors.show(refused);
            } catch (DomainException refused) {
                Notifications.error(refused);
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> send.setEnabled(true));
        dialog.getFooter().add(new Button(Texts.t("platform.cancel"), click -> dialog.close()), send);
        dialog.open();
    }
}
