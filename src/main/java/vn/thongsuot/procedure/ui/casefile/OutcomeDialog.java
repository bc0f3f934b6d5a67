package vn.thongsuot.procedure.ui.casefile;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.casefile.StepView;
import vn.thongsuot.procedure.model.Outcome;

/** The reason for an outcome, and the earlier step it goes back to when it is a return. */
class OutcomeDialog extends ReasonDialog {

    /** Hands the step in with what was asked for here. */
    @FunctionalInterface
    interface Submission {
        void submit(Outcome outcome, @Nullable String reason, @Nullable String returnTo, OutcomeDialog dialog);
    }

    private final Outcome outcome;
    private final Submission submission;
    private final RadioButtonGroup<String> target = new RadioButtonGroup<>(Texts.t("procedure.case-page.return-to"));

    OutcomeDialog(StepView step, Outcome outcome, Submission submission) {
        super(OutcomeBar.label(step, outcome), outcome.reasonRequired(), outcome.negative() && !outcome.returning());
        this.outcome = outcome;
        this.submission = submission;
        tellWhatIsNotSealed(step.procedure());
        if (outcome.returning()) {
            List<String> targets = step.step().returnTo();
            target.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
            target.setItems(targets);
            target.setItemLabelGenerator(step.procedure()::elementName);
            target.setRequiredIndicatorVisible(true);
            target.setManualValidation(true);
            target.addValueChangeListener(change -> target.setInvalid(false));
            if (targets.size() == 1) {
                target.setValue(targets.getFirst());
            }
            content().addComponentAsFirst(target);
        }
    }

    @Override
    void confirmed(String reason) {
        submission.submit(outcome, reason, target.getValue(), this);
    }

    @Override
    void showViolations(List<Violation> violations) {
        super.showViolations(violations);
        for (Violation violation : violations) {
            if ("returnTo".equals(violation.field())) {
                target.setErrorMessage(
                        Texts.t(violation.messageKey(), violation.arguments().toArray()));
                target.setInvalid(true);
            }
        }
    }

    /** Whether all of these can be mended here. */
    static boolean concerns(List<Violation> violations) {
        return violations.stream()
                .allMatch(violation -> "reason".equals(violation.field()) || "returnTo".equals(violation.field()));
    }
}
