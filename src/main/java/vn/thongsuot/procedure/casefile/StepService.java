package vn.thongsuot.procedure.casefile;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.StaleException;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.ballot.BallotReport;
import vn.thongsuot.procedure.casefile.OpenWork.Work;
import vn.thongsuot.procedure.form.FormSchema;
import vn.thongsuot.procedure.issuing.DocumentDraft;
import vn.thongsuot.procedure.model.Step;

/** Doing a step: open it, keep a draft, take it, hand it in. */
@Service
@Transactional
public class StepService {

    private final OpenWork open;
    private final StepViews views;
    private final StepCompletion completion;
    private final WorkItems items;
    private final CaseFiles files;
    private final CaseAccess access;
    private final StepRights rights;
    private final CaseContexts contexts;
    private final CaseJournal journal;
    private final BallotService ballots;
    private final CaseDocuments documents;
    private final BallotSecrets secrets;
    private final SealedAnswers sealed;

    StepService(
            OpenWork open,
            StepViews views,
            StepCompletion completion,
            WorkItems items,
            CaseFiles files,
            CaseAccess access,
            StepRights rights,
            CaseContexts contexts,
            CaseJournal journal,
            BallotService ballots,
            CaseDocuments documents,
            BallotSecrets secrets,
            SealedAnswers sealed) {
        this.open = open;
        this.views = views;
        this.completion = completion;
        this.items = items;
        this.files = files;
        this.access = access;
        this.rights = rights;
        this.contexts = contexts;
        this.journal = journal;
        this.ballots = ballots;
        this.documents = documents;
        this.secrets = secrets;
        this.sealed = sealed;
    }

    /** @throws NotFoundException when the step does not wait (any more) or its case is not this person's to see */
    public StepView open(WorkItemId id) {
        WorkItem item = items.findById(id.value()).filter(WorkItem::isOpen).orElseThrow(OpenWork::notFound);
        access.requireVisible(item.caseId());
        CaseFile file = files.findById(item.caseId().value()).orElseThrow();
        Optional<StepRights.Right> right = rights.of(file, item);
        if (right.isPresent()) {
            journal.opened(item.id());
        } else if (secrets.veil(file, contexts.procedure(file)).hides(item.stepId())) {
            throw OpenWork.notFound();
        }
        return views.of(file, item, right);
    }

    /**
     * The case a step belongs to, also when the step is over.
     *
     * @throws NotFoundException when there is no such step or its case is not this person's to see
     */
    @Transactional(readOnly = true)
    public CaseId caseOf(WorkItemId id) {
        CaseId caseId = items.caseOf(id.value()).map(CaseId::new).orElseThrow(OpenWork::notFound);
        access.requireVisible(caseId);
        return caseId;
    }

    /**
     * The document of the step as it would be issued now, a draft without a number, as a PDF.
     *
     * @param report of the vote of the step as it is typed now
     * @throws NotFoundException when the step is not this person's to do or issues nothing
     */
    @Transactional(readOnly = true)
    public byte[] preview(
            WorkItemId id, DocumentDraft draft, Map<String, Object> answers, @Nullable BallotReport report) {
        WorkItem item = open.require(id).item();
        CaseFile file = files.findById(item.caseId().value()).orElseThrow();
        Step step = contexts.procedure(file).step(item.stepId());
        String document = step.document();
        if (document == null) {
            throw OpenWork.notFound();
        }
        Map<String, Object> unsealed =
                SealedAnswers.split(form(file, step), answers).open();
        return documents.preview(file, step, document, draft, unsealed, ballots.soFar(file, item, step, report));
    }

    /** Keeps what was typed so far. Nothing is checked; another person's draft is not touched. */
    public void saveDraft(WorkItemId id, Map<String, Object> answers) {
        Work work = open.require(id);
        Step step = contexts.procedure(work.file()).step(work.item().stepId());
        SealedAnswers.Parts parts = SealedAnswers.split(form(work.file(), step), answers);
        journal.saveDraft(id, access.person(), parts.open());
        sealed.keepDraft(work.file().id(), id, access.person(), parts.sealed());
    }

    /** Takes a step, so that colleagues with the same role leave it alone. */
    public void claim(WorkItemId id) {
        Work work = open.lock(id);
        open.requireFree(work);
        work.item().claim(access.person(), work.right().onBehalfOf());
        open.event(work, CaseEventKind.CLAIMED, null);
    }

    /** Gives a taken step back to all who have the role. */
    public void giveBack(WorkItemId id) {
        Work work = open.lock(id);
        if (!access.person().equals(work.item().assignee())) {
            throw new StaleException("procedure.work-item.not-yours");
        }
        work.item().giveBack();
        open.event(work, CaseEventKind.GIVEN_BACK, null);
    }

    /**
     * Hands a step in: checks everything, stores it, moves the process on. All or nothing.
     *
     * @return the next step of this case that waits for the same person, if there is one
     * @throws RuleViolationException with every violation: fields of the form by key, {@code ballot.<number>}, {@code
     *     paper.<key>}, {@code reason}, {@code returnTo}
     * @throws StaleException when someone else completed, took or changed it first
     */
    @Retryable(includes = PessimisticLockingFailureException.class, maxRetries = 3, delay = 50, jitter = 40)
    public Optional<WorkItemId> complete(WorkItemId id, Completion handedIn) {
        return completion.complete(id, handedIn);
    }

    private @Nullable FormSchema form(CaseFile file, Step step) {
        String form = step.form();
        return form == null ? null : contexts.procedure(file).form(form);
    }
}
