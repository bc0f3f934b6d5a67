package vn.thongsuot.procedure.ui.casefile;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.StaleException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.Notifications;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.TimeLimit;
import vn.thongsuot.procedure.casefile.CaseView;
import vn.thongsuot.procedure.casefile.DeadlineService.Allowance;
import vn.thongsuot.procedure.casefile.DeadlineService.Limit;

/** Extends a limit: by how much, the last day that follows, and why. */
class ExtensionDialog extends ReasonDialog {

    private final CaseDesk desk;
    private final CaseId caseId;
    private final Limit limit;
    private final Allowance allowance;
    private final Runnable changed;
    private final IntegerField amount = new IntegerField();
    private final Paragraph result = new Paragraph();

    ExtensionDialog(CaseDesk desk, CaseView file, Limit limit, Allowance allowance, Runnable changed) {
        super(Texts.t("procedure.limits.extend"), true, false);
        this.desk = desk;
        this.caseId = file.id();
        this.limit = limit;
        this.allowance = allowance;
        this.changed = changed;
        tellWhatIsNotSealed(file.procedure());
        TimeLimit most = allowance.most();
        amount.setLabel(Texts.t("procedure.extension.by." + most.unit()));
        amount.setHelperText(Texts.t("procedure.extension.most", most.message().text()));
        amount.setMin(1);
        amount.setMax(most.amount());
        amount.setStepButtonsVisible(true);
        amount.setManualValidation(true);
        amount.setValue(most.amount());
        amount.setValueChangeMode(ValueChangeMode.LAZY);
        amount.addValueChangeListener(change -> showResult());
        result.addClassName("extension-result");
        result.getElement().setAttribute("aria-live", "polite");
        var about = new Paragraph(
                limit.due().isPaused()
                        ? Texts.t(
                                "procedure.extension.about-paused",
                                limit.name(),
                                limit.due().remaining().message().text())
                        : Texts.t(
                                "procedure.extension.about",
                                limit.name(),
                                Formats.date(limit.due().day())));
        content().addComponentAtIndex(0, about);
        content().addComponentAtIndex(1, amount);
        content().addComponentAtIndex(2, result);
        showResult();
    }

    private void showResult() {
        Integer by = amount.getValue();
        boolean allowed = by != null && by >= 1 && by <= allowance.most().amount();
        amount.setErrorMessage(
                Texts.t("procedure.extension.amount", allowance.most().amount()));
        amount.setInvalid(!allowed);
        result.setText(
                allowed
                        ? Texts.t(
                                limit.due().isPaused()
                                        ? "procedure.extension.result-paused"
                                        : "procedure.extension.result",
                                Formats.date(desk.deadlines().preview(caseId, limit.id(), by)))
                        : "");
    }

    @Override
    void confirmed(String reason) {
        Integer by = amount.getValue();
        try {
            desk.deadlines().extend(caseId, limit.id(), by == null ? 0 : by, reason);
        } catch (RuleViolationException e) {
            showViolations(e.violations());
            return;
        } catch (StaleException e) {
            Notifications.error(e);
            close();
            changed.run();
            return;
        }
        close();
        Notifications.success(Texts.t("procedure.extension.done", limit.name()));
        changed.run();
    }

    @Override
    void showViolations(List<Violation> violations) {
        super.showViolations(violations);
        violations.stream()
                .filter(violation -> violation.field() == null)
                .findFirst()
                .ifPresent(violation -> Notifications.error(new RuleViolationException(List.of(violation))));
    }
}
