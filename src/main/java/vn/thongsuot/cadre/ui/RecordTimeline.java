package vn.thongsuot.cadre.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.cadre.CadreRecord;
import vn.thongsuot.cadre.Discipline;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.SectionCard;

/** Everything that happened to a cadre, the latest first. Who keeps the record may cancel a disciplinary entry here. */
final class RecordTimeline {

    private RecordTimeline() {}

    private record Happened(
            LocalDate on,
            String what,
            String details,
            @Nullable Component action) {}

    static Component of(CadreRecord cadre, Consumer<Discipline> cancel) {
        var list = new OrderedList();
        list.addClassName("history");
        happened(cadre, cancel).forEach(entry -> {
            var date = new Div(Formats.date(entry.on()));
            date.addClassName("history-date");
            var details = new Paragraph(entry.details());
            details.addClassName("soft");
            var what = new Div(new Span(entry.what()), details);
            if (entry.action() != null) {
                what.add(entry.action());
            }
            list.add(new ListItem(date, what));
        });
        return new SectionCard(Texts.t("cadre.record.timeline"), list);
    }

    private static List<Happened> happened(CadreRecord cadre, Consumer<Discipline> cancel) {
        List<Happened> all = new ArrayList<>();
        cadre.posts()
                .forEach(held -> all.add(new Happened(
                        held.term().startsOn(), held.post().label(), TermTexts.describe(held.term()), null)));
        cadre.plan()
                .forEach(entry -> all.add(new Happened(
                        entry.proposedOn(),
                        Texts.t(
                                "cadre.fact.plan",
                                entry.title(),
                                entry.unitName(),
                                entry.term().toString()),
                        Texts.t("cadre.plan-state." + entry.state())
                                + (entry.endReason() == null ? "" : ": " + entry.endReason()),
                        null)));
        cadre.evaluations()
                .forEach(evaluation -> all.add(new Happened(
                        LocalDate.of(evaluation.year(), 12, 31),
                        Texts.t(
                                "cadre.record.evaluated",
                                Integer.toString(evaluation.year()),
                                Texts.t("cadre.grade." + evaluation.grade())),
                        evaluation.decision() == null ? "" : evaluation.decision(),
                        null)));
        cadre.disciplines().forEach(discipline -> all.add(disciplined(cadre, discipline, cancel)));
        cadre.confidences()
                .forEach(confidence -> all.add(new Happened(
                        confidence.heldOn(),
                        Texts.t("cadre.record.confidence"),
                        Texts.t(
                                "cadre.record.confidence.counts",
                                confidence.high(),
                                confidence.confident(),
                                confidence.low(),
                                confidence.total()),
                        null)));
        all.sort(Comparator.comparing(Happened::on).reversed());
        return all;
    }

    private static Happened disciplined(CadreRecord cadre, Discipline discipline, Consumer<Discipline> cancel) {
        String what = Texts.t("cadre.record.disciplined", Texts.t("cadre.discipline." + discipline.form()));
        List<String> details = new ArrayList<>(List.of(discipline.decisionNumber()));
        if (discipline.note() != null) {
            details.add(discipline.note());
        }
        if (discipline.cancelledOn() != null) {
            String reason = discipline.cancelReason();
            details.add(Texts.t(
                    "cadre.discipline.cancelled",
                    Formats.date(discipline.cancelledOn()),
                    reason == null ? "" : reason));
        }
        Button button = null;
        if (cadre.keeper() && discipline.cancelledOn() == null) {
            button = new Button(Texts.t("cadre.discipline.cancel"), click -> cancel.accept(discipline));
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            button.setAriaLabel(Texts.t("cadre.discipline.cancel") + ": " + what + ", " + discipline.decisionNumber());
        }
        return new Happened(discipline.decidedOn(), what, String.join(" · ", details), button);
    }
}
