package vn.thongsuot.procedure.ui.casefile;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.ballot.BallotReport;
import vn.thongsuot.procedure.casefile.BallotTask;
import vn.thongsuot.procedure.casefile.StepView;
import vn.thongsuot.procedure.form.FormLabels;
import vn.thongsuot.procedure.form.FormSchema;
import vn.thongsuot.procedure.issuing.DocumentDraft;
import vn.thongsuot.procedure.issuing.DocumentTask;
import vn.thongsuot.procedure.meeting.CountingTeam;
import vn.thongsuot.procedure.ui.ballot.BallotDraft;
import vn.thongsuot.procedure.ui.ballot.BallotFields;
import vn.thongsuot.procedure.ui.ballot.MeetingDesk;
import vn.thongsuot.procedure.ui.form.FormFields;
import vn.thongsuot.procedure.ui.form.PaperChecklist;

/** All that is filled in at a step: the form, the count report of a vote, the papers. */
class StepInput extends Div {

    private final @Nullable FormFields form;
    private final @Nullable BallotFields ballot;
    private final @Nullable DocumentFields document;
    private final @Nullable PaperChecklist papers;

    /** @param changed called whenever something was typed or chosen */
    StepInput(CaseDesk desk, StepView step, Runnable changed) {
        addClassName("step-input");
        FormSchema schema = step.form();
        BallotTask task = step.ballot();
        form = schema == null ? null : desk.forms().edit(schema, FormLabels.NONE, step.answers(), step.context());
        ballot = task == null ? null : new BallotFields(task, new MeetingDesk(desk.attendance(), step.id()));
        DocumentTask issued = step.document();
        document = issued == null ? null : new DocumentFields(desk, step, issued, this::answers, this::report, changed);
        papers = step.papers().isEmpty() ? null : new PaperChecklist(desk.files(), new StepPapers(desk, step));
        if (form != null) {
            form.showKept(step.sealedKept());
            form.addChangeListener(change -> changed.run());
            add(form);
        }
        if (ballot != null && task != null) {
            BallotDraft.in(step.answers()).ifPresent(ballot::restore);
            ballot.addChangeListener(change -> changed.run());
            add(new H3(Texts.t("procedure.case-page.step.ballot")));
            if (task != null && task.electronic()) {
                add(new ElectronicVotePanel(desk, step, task.amongSummoned(), ballot));
            }
            add(ballot);
        }
        if (document != null) {
            add(new H3(Texts.t("procedure.document.heading")), document);
        }
        if (papers != null) {
            add(new H3(Texts.t("procedure.case-page.step.papers")), papers);
        }
    }

    Map<String, Object> answers() {
        return form == null ? Map.of() : form.answers();
    }

    /** The answers and the numbers of the count, however far they are. */
    Map<String, Object> draft() {
        Map<String, Object> draft = new HashMap<>(answers());
        if (ballot != null) {
            ballot.draft().putInto(draft);
        }
        if (document != null) {
            DocumentDraftAnswers.put(document.draft(), draft);
        }
        return draft;
    }

    @Nullable
    BallotReport report() {
        return ballot == null ? null : ballot.report();
    }

    @Nullable
    CountingTeam countingTeam() {
        return ballot == null ? null : ballot.countingTeam();
    }

    @Nullable
    DocumentDraft document() {
        return document == null ? null : document.draft();
    }

    /**
     * Puts each violation to its place; an empty list takes the earlier ones away. The form comes last because it stands
     * first: the place moved to last stays in view.
     *
     * @return those that belong to no place here
     */
    List<Violation> showViolations(List<Violation> violations) {
        List<Violation> left = violations;
        if (papers != null) {
            left = papers.showViolations(left);
        }
        if (document != null) {
            left = document.showViolations(left);
        }
        if (ballot != null) {
            left = ballot.showViolations(left);
        }
        return form == null ? left : form.showViolations(left);
    }

    /** @return whether there was a field to move to */
    boolean focusFirst() {
        if (form == null) {
            return false;
        }
        form.focusFirst();
        return true;
    }
}
