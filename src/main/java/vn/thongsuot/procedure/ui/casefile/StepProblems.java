package vn.thongsuot.procedure.ui.casefile;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import vn.thongsuot.platform.error.StaleException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge.Tone;

/** Why a step could not be handed in, at the top of it; what was typed stays below. */
class StepProblems extends Div {

    StepProblems() {
        addClassName("step-problems");
    }

    void clear() {
        removeAll();
    }

    /**
     * What has no place of its own stands here, and so does everything when it is spread over several parts of the step.
     *
     * @param all everything that was refused
     * @param nowhere those of it that are not shown at a field
     */
    void show(List<Violation> all, List<Violation> nowhere) {
        boolean spread = all.stream().map(StepProblems::part).distinct().count() > 1;
        List<String> lines = (spread ? all : nowhere)
                .stream()
                        .map(violation -> Texts.t(
                                violation.messageKey(), violation.arguments().toArray()))
                        .distinct()
                        .toList();
        removeAll();
        if (!lines.isEmpty()) {
            add(Callout.list(Tone.DANGER, Texts.t("procedure.case-page.step.problems", lines.size()), lines));
            scrollIntoView();
        }
    }

    /** Somebody else was first. */
    void show(StaleException exception, Runnable reload) {
        var callout = Callout.of(
                Tone.DANGER,
                Texts.t(exception.messageKey(), exception.arguments().toArray()),
                Texts.t("procedure.case-page.outdated-help"));
        callout.add(new Button(Texts.t("procedure.case-page.reload"), click -> reload.run()));
        removeAll();
        add(callout);
        scrollIntoView();
    }

    private static String part(Violation violation) {
        String field = violation.field();
        if (field == null) {
            return "";
        }
        return field.startsWith("ballot.") || field.startsWith("paper.") || field.startsWith("document.")
                ? field.substring(0, field.indexOf('.'))
                : "form";
    }
}
