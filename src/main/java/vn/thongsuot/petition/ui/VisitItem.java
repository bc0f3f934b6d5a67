package vn.thongsuot.petition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.petition.PetitionWords;
import vn.thongsuot.petition.reception.Visit;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.platform.ui.Formats;

/** A visit of a reception day: who, what about, what they were told, whether they were answered. */
final class VisitItem extends ListItem {

    /** @param answered what to do once the visitor was told in writing; {@code null} where the reader only reads */
    VisitItem(Visit visit, LocalDate today, @Nullable SerializableRunnable answered) {
        addClassName("row-card");
        String visitor = visit.visitor();
        var head = new Div(
                new Span(Texts.t(
                        "petition.reception.visit-line",
                        visit.number(),
                        visitor == null ? Texts.t("petition.sender.protected") : visitor,
                        visit.people())),
                new Badge(PetitionWords.of(visit.kind())));
        head.addClassName("row-card-line");
        add(head, new Paragraph(visit.content()));
        if (!visit.answer().isEmpty()) {
            add(new Span(Texts.t("petition.reception.told", visit.answer())));
        }
        var foot = new Div();
        foot.addClassName("row-card-line");
        String petition = visit.petitionLabel();
        if (visit.petition() != null && petition != null) {
            foot.add(new Anchor(PetitionPages.petition(visit.petition()), Texts.t("petition.page.title", petition)));
        }
        if (visit.answeredOn() != null) {
            foot.add(new Span(Texts.t("petition.reception.answered", Formats.date(visit.answeredOn()))));
        } else {
            foot.add(new Badge(
                    Texts.t("petition.reception.answer-by", Formats.date(visit.answerDue())),
                    visit.answerDue().isBefore(today) ? Badge.Tone.DANGER : Badge.Tone.NEUTRAL));
            if (answered != null) {
                var done = new Button(Texts.t("petition.reception.mark-answered"), click -> answered.run());
                done.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
                foot.add(done);
            }
        }
        add(foot);
    }
}
