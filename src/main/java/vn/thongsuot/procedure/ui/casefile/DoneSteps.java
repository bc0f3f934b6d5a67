package vn.thongsuot.procedure.ui.casefile;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.procedure.casefile.CaseView;
import vn.thongsuot.procedure.casefile.SealedCaseService;
import vn.thongsuot.procedure.form.FormSchema;

/** What was handed in at each step, the latest first. Answers are shown when a step is opened. */
class DoneSteps extends Div {

    private final CaseDesk desk;
    private final CaseView file;

    DoneSteps(CaseDesk desk, CaseView file) {
        this.desk = desk;
        this.file = file;
        addClassName("done-steps");
        file.done().reversed().forEach(step -> add(sheet(step)));
    }

    private Details sheet(CaseView.DoneStep step) {
        var content = new Div();
        content.addClassName("done-step-content");
        var sheet = new Details(summary(step), content);
        sheet.addClassName("done-step");
        sheet.addOpenedChangeListener(change -> {
            if (change.isOpened() && content.getComponentCount() == 0) {
                fill(content, step);
            }
        });
        return sheet;
    }

    private static Div summary(CaseView.DoneStep step) {
        var name = new Span(Words.named(step.name(), step.instanceLabel()));
        name.addClassName("done-step-name");
        var by = new Span(Texts.t(
                "procedure.case-page.by-at", Words.by(step.by(), step.onBehalfOf()), Formats.dateTime(step.at())));
        by.addClassName("soft");
        var summary = new Div(name, by);
        summary.addClassName("done-step-summary");
        String outcome = step.outcome();
        if (outcome != null) {
            summary.add(new Badge(outcome, step.returnedTo() == null ? Badge.Tone.NEUTRAL : Badge.Tone.WARNING));
        }
        return summary;
    }

    private void fill(Div content, CaseView.DoneStep step) {
        String returnedTo = step.returnedTo();
        if (returnedTo != null) {
            content.add(new Paragraph(Texts.t("procedure.case-page.done.returned-to", returnedTo)));
        }
        String reason = step.reason();
        if (reason != null) {
            content.add(Callout.of(Badge.Tone.NEUTRAL, Texts.t("procedure.case-page.reason"), reason));
        }
        FormSchema form = step.form();
        if (form != null && (!step.answers().isEmpty() || step.sealed() != null)) {
            content.add(desk.answers(file, form, step.answers()));
            Long sealed = step.sealed();
            if (sealed != null && desk.seals().mayOpen(file.id())) {
                content.add(SealDialog.button(step.name(), why -> {
                    SealedCaseService.Opened opened = desk.seals().open(file.id(), sealed, why);
                    return desk.answers(opened.form(), opened.answers());
                }));
            }
        } else if (content.getComponentCount() == 0) {
            boolean voted = file.procedure().step(step.stepId()).ballot() != null;
            content.add(new Paragraph(
                    Texts.t(voted ? "procedure.case-page.done.ballot" : "procedure.case-page.done.nothing")));
        }
    }
}
