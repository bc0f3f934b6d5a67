package vn.thongsuot.procedure.ui.casefile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import vn.thongsuot.platform.error.DomainException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge.Tone;
import vn.thongsuot.platform.ui.Notifications;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.ballotbox.BoxState;
import vn.thongsuot.procedure.casefile.ElectronicVote;
import vn.thongsuot.procedure.casefile.ElectronicVoteService;
import vn.thongsuot.procedure.casefile.StepView;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.ui.ballot.BallotFields;

/** Holds the vote of a step on the voters' screens; what is counted goes into the count report below. */
class ElectronicVotePanel extends Div {

    private final transient ElectronicVoteService votes;
    private final WorkItemId step;
    private final Procedure procedure;
    private final boolean amongSummoned;
    private final BallotFields report;

    ElectronicVotePanel(CaseDesk desk, StepView step, boolean amongSummoned, BallotFields report) {
        this.votes = desk.votes();
        this.step = step.id();
        this.procedure = step.procedure();
        this.amongSummoned = amongSummoned;
        this.report = report;
        addClassName("electronic-vote");
        show();
        desk.live().follow(this, this::show);
    }

    private void show() {
        removeAll();
        Optional<ElectronicVote> vote;
        try {
            vote = votes.of(step);
        } catch (DomainException e) {
            // The step was done or taken away meanwhile; handing it in says so.
            return;
        }
        report.setHeldElectronically(vote.isPresent());
        if (vote.isEmpty()) {
            add(Callout.of(
                    Tone.INFO,
                    Texts.t("procedure.voting.offer"),
                    Texts.t(amongSummoned ? "procedure.voting.offer-help.summoned" : "procedure.voting.offer-help")));
            add(buttons(button("procedure.voting.open", true, () -> votes.open(step))));
        } else if (vote.get().state() == BoxState.OPEN) {
            add(
                    open(vote.get()),
                    buttons(
                            button("procedure.voting.refresh", false, () -> {}),
                            cancel(),
                            button("procedure.voting.close", true, () -> votes.close(step))));
        } else {
            ElectronicVote counted = vote.get();
            if (counted.counted() != null) {
                report.showCounted(counted.counted(), counted.writtenIn());
            }
            add(Callout.of(
                    Tone.SUCCESS,
                    Texts.t("procedure.voting.counted", counted.voted(), counted.voters()),
                    Texts.t("procedure.voting.counted-help")));
            add(buttons(cancel()));
        }
    }

    private static Callout open(ElectronicVote vote) {
        Component waiting = new Paragraph(
                vote.waitingFor().isEmpty()
                        ? Texts.t("procedure.voting.all-voted")
                        : Texts.t("procedure.voting.waiting-for", String.join(", ", vote.waitingFor())));
        return new Callout(Tone.WARNING, Texts.t("procedure.voting.turnout", vote.voted(), vote.voters()), waiting);
    }

    private Button cancel() {
        var cancel = new Button(Texts.t("procedure.voting.cancel"), click -> new CancelDialog().open());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return cancel;
    }

    private Button button(String key, boolean primary, Runnable work) {
        var button = new Button(Texts.t(key), click -> {
            try {
                work.run();
            } catch (DomainException e) {
                Notifications.error(e);
            }
            show();
        });
        button.setDisableOnClick(true);
        if (primary) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        return button;
    }

    private static Div buttons(Component... buttons) {
        var row = new Div(buttons);
        row.addClassName("form-buttons");
        return row;
    }

    private final class CancelDialog extends ReasonDialog {

        CancelDialog() {
            super(Texts.t("procedure.voting.cancel"), true, true);
            tellWhatIsNotSealed(procedure);
            content().addComponentAsFirst(new Paragraph(Texts.t("procedure.voting.cancel-help")));
        }

        @Override
        void confirmed(String reason) {
            try {
                votes.cancel(step, reason);
            } catch (RuleViolationException e) {
                showViolations(e.violations());
                return;
            } catch (DomainException e) {
                Notifications.error(e);
            }
            close();
            report.clearCounted();
            show();
        }
    }
}
