package vn.thongsuot.procedure.ui.casefile;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.StaleException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Notifications;
import vn.thongsuot.platform.ui.SectionCard;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.casefile.Completion;
import vn.thongsuot.procedure.casefile.DueInfo;
import vn.thongsuot.procedure.casefile.StepView;
import vn.thongsuot.procedure.model.Outcome;

/**
 * The step this person may do now. Whatever goes wrong when it is handed in, what was typed stays; once it was handed in,
 * nothing here can hand it in again.
 */
class StepPanel extends Div {

    private final CaseDesk desk;
    private final StepView step;
    private final String name;
    private final Consumer<Optional<WorkItemId>> completed;
    private final Runnable reload;
    private final StepProblems problems = new StepProblems();
    private final StepInput input;
    private final DraftKeeper drafts;
    private final OutcomeBar outcomes;
    private boolean handedIn;

    /**
     * @param shared whether others could do the step too
     * @param completed told after the step was handed in, with the next step of the same person
     * @param reload shows the step anew
     */
    StepPanel(CaseDesk desk, StepView step, boolean shared, Consumer<Optional<WorkItemId>> completed, Runnable reload) {
        this.desk = desk;
        this.step = step;
        this.completed = completed;
        this.reload = reload;
        name = Words.named(step.procedure().elementName(step.step().id()), step.instanceLabel());
        addClassName("step-panel");
        getElement().setAttribute("tabindex", "-1");

        input = new StepInput(desk, step, this::touched);
        drafts = new DraftKeeper(desk, step, input::draft, this::showOutdated);
        outcomes = new OutcomeBar(step, this::chosen, drafts);

        var sheet = new SectionCard(name, problems, new StepNotes(desk, step), input, outcomes);
        DueInfo due = step.due();
        if (due != null) {
            sheet.actions(new DueBadge(due));
        }
        if (step.assignee() != null) {
            sheet.actions(quiet("procedure.case-page.give-back", this::giveBack));
        } else if (shared) {
            sheet.actions(quiet("procedure.case-page.claim", this::claim));
        }
        add(sheet);
    }

    void focusFirst() {
        if (!input.focusFirst()) {
            getElement().callJsFunction("focus");
        }
    }

    void keepDraft() {
        drafts.keep();
    }

    private void touched() {
        drafts.touched();
    }

    private static Button quiet(String textKey, Runnable action) {
        var button = new Button(Texts.t(textKey), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void claim() {
        drafts.keep();
        desk.steps().claim(step.id());
        Notifications.success(Texts.t("procedure.case-page.claimed"));
        reload.run();
    }

    private void giveBack() {
        drafts.keep();
        desk.steps().giveBack(step.id());
        Notifications.success(Texts.t("procedure.case-page.given-back"));
        reload.run();
    }

    private void chosen(Optional<Outcome> chosen) {
        Outcome outcome = chosen.orElse(null);
        if (outcome != null && (outcome.reasonRequired() || outcome.returning())) {
            drafts.keep();
            var dialog = new OutcomeDialog(step, outcome, this::handIn);
            dialog.open();
        } else {
            handIn(outcome, null, null, null);
        }
    }

    private void handIn(
            @Nullable Outcome outcome,
            @Nullable String reason,
            @Nullable String returnTo,
            @Nullable OutcomeDialog dialog) {
        if (handedIn) {
            return;
        }
        problems.clear();
        input.showViolations(List.of());
        Optional<WorkItemId> next;
        try {
            next = desk.steps().complete(step.id(), completion(outcome, reason, returnTo));
        } catch (RuleViolationException e) {
            if (dialog != null && OutcomeDialog.concerns(e.violations())) {
                dialog.showViolations(e.violations());
                return;
            }
            close(dialog);
            problems.show(e.violations(), input.showViolations(e.violations()));
            return;
        } catch (StaleException e) {
            close(dialog);
            showOutdated(e);
            return;
        }
        handedIn = true;
        drafts.close();
        outcomes.close();
        close(dialog);
        Notifications.success(Texts.t("procedure.case-page.step.done", name));
        completed.accept(next);
    }

    private Completion completion(@Nullable Outcome outcome, @Nullable String reason, @Nullable String returnTo) {
        boolean counted = outcome == null;
        return new Completion(
                step.version(),
                input.answers(),
                outcome == null ? null : outcome.name(),
                reason,
                returnTo,
                counted ? input.report() : null,
                counted ? input.countingTeam() : null,
                input.document());
    }

    private static void close(@Nullable OutcomeDialog dialog) {
        if (dialog != null) {
            dialog.close();
        }
    }

    private void showOutdated(StaleException e) {
        problems.show(e, reload);
    }
}
