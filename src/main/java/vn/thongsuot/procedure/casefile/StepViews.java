package vn.thongsuot.procedure.casefile;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.PersonSummary;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.form.FormLabels;
import vn.thongsuot.procedure.form.FormSchema;
import vn.thongsuot.procedure.model.Step;

/** What somebody finds who opens a step that waits. */
@Component
class StepViews {

    private final CaseAccess access;
    private final CaseContexts contexts;
    private final CaseJournal journal;
    private final CaseRecorder recorder;
    private final PaperService papers;
    private final BallotService ballots;
    private final CaseDocuments documents;
    private final StepAnswers stepAnswers;
    private final SealedAnswers sealed;
    private final DueInfos dueInfos;
    private final OrganizationDirectory organization;

    StepViews(
            CaseAccess access,
            CaseContexts contexts,
            CaseJournal journal,
            CaseRecorder recorder,
            PaperService papers,
            BallotService ballots,
            CaseDocuments documents,
            StepAnswers stepAnswers,
            SealedAnswers sealed,
            DueInfos dueInfos,
            OrganizationDirectory organization) {
        this.access = access;
        this.contexts = contexts;
        this.journal = journal;
        this.recorder = recorder;
        this.papers = papers;
        this.ballots = ballots;
        this.documents = documents;
        this.stepAnswers = stepAnswers;
        this.sealed = sealed;
        this.dueInfos = dueInfos;
        this.organization = organization;
    }

    /** @param right by which the signed-in person may do it; empty when the step can only be looked at */
    StepView of(CaseFile file, WorkItem item, Optional<StepRights.Right> right) {
        Procedure procedure = contexts.procedure(file);
        Step step = procedure.step(item.stepId());
        FormSchema form = step.form() == null
                ? null
                : FormLabels.of(procedure.english()).apply(procedure.form(step.form()), locale());
        PersonId person = access.signedIn().personId();
        Optional<Map<String, Object>> draft = person == null ? Optional.empty() : journal.draft(item.id(), person);
        PersonId assignee = item.assignee();
        return new StepView(
                item.id(),
                item.version(),
                file.id(),
                contexts.of(file),
                procedure,
                step,
                item.instanceLabel(),
                item.instanceIndex() == null
                        ? null
                        : recorder.instanceEntry(file.id(), procedure, step, item.instanceIndex())
                                .orElse(null),
                form,
                draft.map(typed -> withSealed(
                                form == null ? typed : stepAnswers.drafted(file, item, form, typed),
                                sealed.ownDraft(item.id(), Objects.requireNonNull(person))))
                        .orElseGet(() -> form == null
                                ? Map.of()
                                : withSealed(stepAnswers.initial(file, item, form), sealed.own(file, item))),
                form == null ? Set.of() : sealed.kept(file, item, form),
                draft.isPresent(),
                contexts.dates(file),
                papers.ofStep(file, item, step),
                step.ballot() == null ? null : ballots.task(file, item, step.ballot()),
                step.document() == null ? null : documents.task(file, step.document()),
                dueInfos.of(item.id()),
                item.isFallback(),
                assignee == null ? null : nameOf(assignee),
                right.map(StepRights.Right::free).orElse(false),
                right.map(StepRights.Right::onBehalfOfName).orElse(null),
                item.isHandedOver() ? journal.lastHandingOver(file.id(), item.stepId()) : null,
                item.isReturned() ? lastReturnReason(file.id(), item.stepId()) : null);
    }

    private @Nullable String lastReturnReason(CaseId caseId, String stepId) {
        return journal.submissions(caseId).reversed().stream()
                .filter(submission -> submission.reason() != null
                        && (stepId.equals(submission.returnTo()) || submission.returnTo() == null))
                .findFirst()
                .map(submission -> submission.reason())
                .orElse(null);
    }

    private String nameOf(PersonId person) {
        return organization.person(person).map(PersonSummary::fullName).orElse("?");
    }

    private static Map<String, Object> withSealed(Map<String, Object> open, Map<String, Object> own) {
        Map<String, Object> answers = new HashMap<>(open);
        answers.putAll(own);
        return answers;
    }

    private static Locale locale() {
        return Texts.inEnglish() ? Locale.ENGLISH : Texts.VIETNAMESE;
    }
}
