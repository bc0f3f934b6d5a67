package vn.thongsuot.procedure.casefile;

import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.PersonSummary;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.StaleException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.ballot.BallotReport;
import vn.thongsuot.procedure.ballotbox.BallotBoxes;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.engine.ProcedureEngine;
import vn.thongsuot.procedure.form.FormLabels;
import vn.thongsuot.procedure.form.FormSchema;
import vn.thongsuot.procedure.issuing.DocumentDraft;
import vn.thongsuot.procedure.model.Step;

/** Doing a step: open it, keep a draft, take it, hand it in. */
@Service
@Transactional
public class StepService {

    private final WorkItems items;
    private final CaseFiles files;
    private final CaseAccess access;
    private final StepRights rights;
    private final CaseContexts contexts;
    private final CaseJournal journal;
    private final CaseRecorder recorder;
    private final CaseFlags flags;
    private final PaperService papers;
    private final BallotService ballots;
    private final CaseDocuments documents;
    private final BallotSecrets secrets;
    private final StepCheck check;
    private final StepAnswers stepAnswers;
    private final SealedAnswers sealed;
    private final CaseDeadlines caseDeadlines;
    private final DueInfos dueInfos;
    private final CaseSubjects subjects;
    private final OrganizationDirectory organization;
    private final ProcedureEngine engine;
    private final BallotBoxes boxes;
    private final AuditTrail audit;
    private final Clock clock;

    StepService(
            WorkItems items,
            CaseFiles files,
            CaseAccess access,
            StepRights rights,
            CaseContexts contexts,
            CaseJournal journal,
            CaseRecorder recorder,
            CaseFlags flags,
            PaperService papers,
            BallotService ballots,
            CaseDocuments documents,
            BallotSecrets secrets,
            StepCheck check,
            StepAnswers stepAnswers,
            SealedAnswers sealed,
            CaseDeadlines caseDeadlines,
            DueInfos dueInfos,
            CaseSubjects subjects,
            OrganizationDirectory organization,
            ProcedureEngine engine,
            BallotBoxes boxes,
            AuditTrail audit,
            Clock clock) {
        this.items = items;
        this.files = files;
        this.access = access;
        this.rights = rights;
        this.contexts = contexts;
        this.journal = journal;
        this.recorder = recorder;
        this.flags = flags;
        this.papers = papers;
        this.ballots = ballots;
        this.documents = documents;
        this.secrets = secrets;
        this.check = check;
        this.stepAnswers = stepAnswers;
        this.sealed = sealed;
        this.caseDeadlines = caseDeadlines;
        this.dueInfos = dueInfos;
        this.subjects = subjects;
        this.organization = organization;
        this.engine = engine;
        this.boxes = boxes;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotFoundException when the step does not wait (any more) or its case is not this person's to see */
    public StepView open(WorkItemId id) {
        WorkItem item = items.findById(id.value())
                .filter(WorkItem::isOpen)
                .orElseThrow(() -> new NotFoundException("procedure.work-item.not-found"));
        access.requireVisible(item.caseId());
        CaseFile file = files.findById(item.caseId().value()).orElseThrow();
        Procedure procedure = contexts.procedure(file);
        if (secrets.veil(file, procedure).hides(item.stepId())
                && rights.of(file, item).isEmpty()) {
            throw notFound();
        }
        Step step = procedure.step(item.stepId());
        FormSchema form = step.form() == null
                ? null
                : FormLabels.of(procedure.english()).apply(procedure.form(step.form()), locale());
        PersonId person = access.signedIn().personId();
        Optional<Map<String, Object>> draft = person == null ? Optional.empty() : journal.draft(item.id(), person);
        PersonId assignee = item.assignee();
        Optional<StepRights.Right> right = rights.of(file, item);
        if (right.isPresent()) {
            journal.opened(item.id());
        }
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
                draft.map(typed -> withSealed(typed, sealed.ownDraft(item.id(), Objects.requireNonNull(person))))
                        .orElseGet(() -> form == null
                                ? Map.of()
                                : withSealed(stepAnswers.initial(file, item, form), sealed.own(file, item))),
                form == null ? Set.of() : sealed.kept(file, item, form),
                draft.isPresent(),
                contexts.dates(file),
                papers.ofStep(file, step),
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

    /**
     * The case a step belongs to, also when the step is over.
     *
     * @throws NotFoundException when there is no such step or its case is not this person's to see
     */
    @Transactional(readOnly = true)
    public CaseId caseOf(WorkItemId id) {
        CaseId caseId = items.caseOf(id.value()).map(CaseId::new).orElseThrow(StepService::notFound);
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
        WorkItem item = openForMe(id).item();
        CaseFile file = files.findById(item.caseId().value()).orElseThrow();
        Step step = contexts.procedure(file).step(item.stepId());
        String document = step.document();
        if (document == null) {
            throw notFound();
        }
        Map<String, Object> open =
                SealedAnswers.split(form(file, step), answers).open();
        return documents.preview(file, step, document, draft, open, ballots.soFar(file, item, step, report));
    }

    /** Keeps what was typed so far. Nothing is checked; another person's draft is not touched. */
    public void saveDraft(WorkItemId id, Map<String, Object> answers) {
        Work work = openForMe(id);
        Step step = contexts.procedure(work.file()).step(work.item().stepId());
        SealedAnswers.Parts parts = SealedAnswers.split(form(work.file(), step), answers);
        journal.saveDraft(id, access.person(), parts.open());
        sealed.keepDraft(work.file().id(), id, access.person(), parts.sealed());
    }

    /** Takes a step, so that colleagues with the same role leave it alone. */
    public void claim(WorkItemId id) {
        Work work = lockForMe(id);
        requireFree(work);
        work.item().claim(access.person(), work.right().onBehalfOf());
        event(work, CaseEventKind.CLAIMED, null);
    }

    /** Gives a taken step back to all who have the role. */
    public void giveBack(WorkItemId id) {
        Work work = lockForMe(id);
        if (!access.person().equals(work.item().assignee())) {
            throw new StaleException("procedure.work-item.not-yours");
        }
        work.item().giveBack();
        event(work, CaseEventKind.GIVEN_BACK, null);
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
    public Optional<WorkItemId> complete(WorkItemId id, Completion completion) {
        Work work = lockForMe(id);
        WorkItem item = work.item();
        PersonId me = access.person();
        requireFree(work);
        if (item.version() != completion.version() && item.assignee() == null) {
            throw new StaleException("procedure.work-item.changed");
        }
        CaseFile file = work.file();
        Procedure procedure = contexts.procedure(file);
        Step step = procedure.step(item.stepId());

        StepCheck.Checked checked = check.check(file, item, procedure, step, completion);
        String outcome = checked.result();
        if (checked.vote() != null) {
            ballots.record(file, item, checked.vote(), me);
        }
        String label = checked.outcome() == null ? null : checked.outcome().label();
        boolean returning = checked.outcome() != null && checked.outcome().returning();
        journal.submit(
                file.id(),
                item,
                step.id(),
                step.form(),
                outcome,
                label,
                blankToNull(completion.reason()),
                returning ? completion.returnTo() : null,
                checked.answers(),
                me,
                work.right().onBehalfOf());
        sealed.keep(file.id(), item, checked.sealed());
        if (checked.issues()) {
            documents.issue(
                    file,
                    item,
                    Objects.requireNonNull(step.document()),
                    Objects.requireNonNull(completion.document()),
                    checked.answers(),
                    me);
        }
        flags.setDates(file.id(), step.dates(), checked.answers());
        subjects.learn(file, procedure, step, checked.answers());
        item.complete(me, work.right().onBehalfOf(), outcome, clock.instant());
        caseDeadlines.touched(file.id());
        items.flush();
        sealed.dropDrafts(item.id());
        journal.dropDrafts(item.id());
        boxes.stepIsOver(item.id());
        journal.takesPart(file.id(), me);
        event(
                work,
                returning ? CaseEventKind.STEP_RETURNED : CaseEventKind.STEP_COMPLETED,
                describe(label == null ? ballotOutcome(checked, outcome) : label, completion.reason()));
        Map<String, String> trace = new HashMap<>(Map.of("workItem", String.valueOf(id.value())));
        if (!secrets.tells(file, procedure, step.id())) {
            trace.put("step", step.id());
            trace.put("outcome", outcome);
        }
        PersonId onBehalfOf = work.right().onBehalfOf();
        if (onBehalfOf != null) {
            trace.put("onBehalfOf", String.valueOf(onBehalfOf.value()));
        }
        audit.record(
                "procedure.step.complete",
                "case:" + file.id().value(),
                file.confidentiality().trace(trace));

        Map<String, Object> routing = new HashMap<>(flags.of(file, step.flags(), checked.answers()));
        routing.put("outcome", outcome);
        if (returning) {
            routing.put("returnTo", Objects.requireNonNull(completion.returnTo()));
        }
        engine.complete(item.taskId(), routing, item.instanceIndex() != null);
        return nextForMe(file);
    }

    private Optional<WorkItemId> nextForMe(CaseFile file) {
        Keyring keys = access.keyring();
        return items.findByCaseIdOrderById(file.id().value()).stream()
                .filter(WorkItem::isOpen)
                .filter(item ->
                        rights.of(keys, file, item).map(StepRights.Right::free).orElse(false))
                .map(WorkItem::id)
                .findFirst();
    }

    private @Nullable FormSchema form(CaseFile file, Step step) {
        String form = step.form();
        return form == null ? null : contexts.procedure(file).form(form);
    }

    private static Map<String, Object> withSealed(Map<String, Object> open, Map<String, Object> own) {
        Map<String, Object> answers = new HashMap<>(open);
        answers.putAll(own);
        return answers;
    }

    /** A step that waits, and the right by which the signed-in person does it. */
    private record Work(WorkItem item, CaseFile file, StepRights.Right right) {}

    private void requireFree(Work work) {
        PersonId assignee = work.item().assignee();
        if (assignee != null && !work.right().free()) {
            throw new StaleException("procedure.work-item.taken", nameOf(assignee));
        }
    }

    private Work openForMe(WorkItemId id) {
        WorkItem item = items.findById(id.value()).orElseThrow(StepService::notFound);
        CaseFile file = files.findById(item.caseId().value()).orElseThrow(StepService::notFound);
        StepRights.Right right = rights.of(file, item).orElseThrow(StepService::notFound);
        if (!item.isOpen()) {
            PersonId closedBy = item.closedBy();
            throw closedBy == null
                    ? new StaleException("procedure.work-item.cancelled")
                    : new StaleException("procedure.work-item.done", nameOf(closedBy));
        }
        return new Work(item, file, right);
    }

    /** The case is locked first, always in this order, so that two people on one case queue up instead of colliding. */
    private Work lockForMe(WorkItemId id) {
        CaseId caseId = items.caseOf(id.value()).map(CaseId::new).orElseThrow(StepService::notFound);
        if (files.lock(caseId.value()).isEmpty()) {
            throw notFound();
        }
        return openForMe(id);
    }

    private @Nullable String lastReturnReason(CaseId caseId, String stepId) {
        return journal.submissions(caseId).reversed().stream()
                .filter(submission -> submission.reason() != null
                        && (stepId.equals(submission.returnTo()) || submission.returnTo() == null))
                .findFirst()
                .map(submission -> submission.reason())
                .orElse(null);
    }

    private void event(Work work, CaseEventKind kind, @Nullable String detail) {
        journal.event(
                work.file().id(),
                kind,
                work.item().stepId(),
                access.person(),
                access.signedIn().fullName(),
                work.right().onBehalfOf(),
                work.right().onBehalfOfName(),
                detail);
    }

    private String nameOf(PersonId person) {
        return organization.person(person).map(PersonSummary::fullName).orElse("?");
    }

    private static NotFoundException notFound() {
        return new NotFoundException("procedure.work-item.not-found");
    }

    private static Locale locale() {
        return Texts.inEnglish() ? Locale.ENGLISH : Texts.VIETNAMESE;
    }

    /** The history is read by all who see the case, so a result that is not announced is not written there. */
    private static String ballotOutcome(StepCheck.Checked checked, String outcome) {
        Vote vote = checked.vote();
        return vote != null && !vote.task().announced()
                ? Texts.t("procedure.ballot-outcome.undisclosed")
                : Texts.t("procedure.ballot-outcome." + outcome);
    }

    private static String describe(String label, @Nullable String reason) {
        return reason == null || reason.isBlank() ? label : label + ": " + reason.strip();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
