package vn.thongsuot.procedure.ui.casefile;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.Optional;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge.Tone;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.procedure.casefile.CaseEvent;
import vn.thongsuot.procedure.casefile.StepView;
import vn.thongsuot.procedure.form.FormField;
import vn.thongsuot.procedure.form.FormLabels;
import vn.thongsuot.procedure.form.FormSchema;

/** What a person should know before doing the step: what to do, why it came back, which of several it is. */
class StepNotes extends Div {

    StepNotes(CaseDesk desk, StepView step) {
        addClassName("step-notes");
        String returned = step.returnReason();
        if (returned != null) {
            add(Callout.of(Tone.WARNING, Texts.t("procedure.case-page.step.returned"), returned));
        }
        String absent = step.onBehalfOf();
        if (absent != null) {
            add(Callout.of(
                    Tone.INFO, Texts.t("procedure.on-behalf.step"), Texts.t("procedure.on-behalf.step-help", absent)));
        }
        desk.supervision()
                .ofStep(step.id())
                .ifPresent(urged -> add(Callout.of(
                        Tone.DANGER,
                        Texts.t("procedure.supervision.urged", urged.person(), Formats.dateTime(urged.at())),
                        urged.remark())));
        CaseEvent handed = step.handedOver();
        if (handed != null) {
            add(Callout.of(
                    Tone.INFO,
                    Texts.t("procedure.reassign.handed", String.valueOf(handed.personName())),
                    String.valueOf(handed.detail())));
        }
        if (step.fallback()) {
            add(Callout.of(
                    Tone.INFO,
                    Texts.t("procedure.case-page.step.fallback"),
                    Texts.t(
                            "procedure.case-page.step.fallback-help",
                            Words.role(step.step().role()))));
        }
        String help = step.procedure()
                .label(step.step().id() + ".documentation", step.step().help());
        if (!help.isBlank()) {
            var text = new Paragraph(help);
            text.addClassName("step-help");
            add(text);
        }
        Map<String, Object> entry = step.instanceEntry();
        if (entry != null) {
            entryForm(step).ifPresent(form -> {
                var sheet = new Div(new H3(Texts.t("procedure.case-page.step.entry")), desk.answers(form, entry));
                sheet.addClassName("step-entry");
                add(sheet);
            });
        }
    }

    /** The questions of the repeated group the step stands for, from whichever form asked them. */
    private static Optional<FormSchema> entryForm(StepView step) {
        String each = step.step().each();
        return step.procedure().forms().values().stream()
                .filter(form -> form.field(String.valueOf(each)).isPresent())
                .map(form -> FormLabels.of(step.procedure().english()).apply(form, Formats.locale()))
                .flatMap(form -> form.field(String.valueOf(each)).stream()
                        .filter(FormField.DynamicList.class::isInstance)
                        .map(FormField.DynamicList.class::cast)
                        .map(list -> new FormSchema(form.id(), list.components())))
                .findFirst();
    }
}
