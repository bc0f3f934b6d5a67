package vn.thongsuot.petition.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.Locale;
import vn.thongsuot.petition.PetitionRegister;
import vn.thongsuot.petition.PetitionWords;
import vn.thongsuot.petition.Tracking;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.KeyValueList;
import vn.thongsuot.platform.ui.PageHeader;
import vn.thongsuot.platform.ui.SectionCard;

/** What the office tells a caller who reads out the code of a receipt. */
@Route(PetitionPages.TRACKING)
@PermitAll
class TrackingView extends Div implements HasDynamicTitle {

    private final Tracking tracking;
    private final TextField code = new TextField(Texts.t("petition.tracking.code"));
    private final Div answer = new Div();

    TrackingView(Tracking tracking, PetitionRegister register) {
        this.tracking = tracking;
        addClassName("page");
        boolean keeper = !register.keptUnits().isEmpty();
        add(
                new PageHeader(Texts.t("petition.tracking.title")),
                PetitionPages.way(PetitionPages.TRACKING, keeper, keeper));
        if (!keeper) {
            add(new EmptyState(Texts.t("petition.intake.not-yours"), Texts.t("petition.intake.not-yours-help")));
            return;
        }
        code.setPlaceholder("XXXX-XXXX-XXXX");
        code.focus();
        var ask = new Button(Texts.t("petition.tracking.ask"), click -> show());
        ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ask.addClickShortcut(Key.ENTER);
        answer.getElement().setAttribute("aria-live", "polite");
        var line = new Div(code, ask);
        line.addClassName("toolbar");
        var help = new Paragraph(Texts.t("petition.tracking.help"));
        help.addClassName("soft");
        add(line, help, answer);
    }

    @Override
    public String getPageTitle() {
        return Texts.t("petition.tracking.title") + " · " + Texts.t("platform.name");
    }

    private void show() {
        answer.removeAll();
        code.setInvalid(false);
        try {
            answer.add(card(tracking.lookUp(code.getValue())));
        } catch (NotFoundException unknown) {
            code.setErrorMessage(Texts.t(unknown.messageKey()));
            code.setInvalid(true);
        }
    }

    private static SectionCard card(Tracking.Standing standing) {
        var facts = new KeyValueList()
                .add(Texts.t("petition.column.received"), Formats.date(standing.receivedOn()))
                .add(
                        Texts.t("petition.column.handler"),
                        PetitionWords.handler(standing.handler(), standing.handlerName()));
        if (standing.firstAnsweredOn() != null) {
            facts.add(Texts.t("petition.column.first-answer"), Formats.date(standing.firstAnsweredOn()));
        } else if (standing.firstAnswerDue() != null && standing.closedOn() == null) {
            facts.add(Texts.t("petition.receipt.answer-by"), Formats.date(standing.firstAnswerDue()));
        }
        var sentence = new Paragraph(sentence(standing));
        sentence.addClassName("petition-standing");
        return new SectionCard(Texts.t("petition.tracking.numbered", standing.label()), sentence, facts);
    }

    private static String sentence(Tracking.Standing standing) {
        LocalDate ended = standing.denunciationEndedOn();
        return ended == null
                ? Texts.t(
                        "petition.tracking.state."
                                + standing.state()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'),
                        Formats.date(standing.closedOn()),
                        PetitionWords.handler(standing.handler(), standing.handlerName()))
                : Texts.t("petition.tracking.ended", Formats.date(ended));
    }
}
