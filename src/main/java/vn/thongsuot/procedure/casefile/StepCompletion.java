package vn.thongsuot.procedure.casefile;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.error.StaleException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.ballotbox.BallotBoxes;
import vn.thongsuot.procedure.casefile.OpenWork.Work;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.engine.ProcedureEngine;
import vn.thongsuot.procedure.model.Step;

/** Hands a step in: everything is checked, stored and told to the engine in the caller's transaction. */
@Component
class StepCompletion {

    private final OpenWork open;
    private final WorkItems items;
    private final CaseAccess access;
    private final StepRights rights;
    private final CaseContexts contexts;
    private final CaseJournal journal;
    private final CaseFlags flags;
    private final BallotService ballots;
    private final CaseDocuments documents;
    private final BallotSecrets secrets;
    private final StepCheck check;
    private final SealedAnswers sealed;
    private final CaseDeadlines caseDeadlines;
    private final CaseSubjects subjects;
    private final CaseScopes scopes;
    private final ProcedureEngine engine;
    private final BallotBoxes boxes;
    private final AuditTrail audit;
    private final Clock clock;

    StepCompletion(
            OpenWork open,
            WorkItems items,
            CaseAccess access,
            StepRights rights,
            CaseContexts contexts,
            CaseJournal journal,
            CaseFlags flags,
            BallotService ballots,
            CaseDocuments documents,
            BallotSecrets secrets,
            StepCheck check,
            SealedAnswers sealed,
            CaseDeadlines caseDeadlines,
            CaseSubjects subjects,
            CaseScopes scopes,
            ProcedureEngine engine,
            BallotBoxes boxes,
            AuditTrail audit,
            Clock clock) {
        this.open = open;
        this.items = items;
        this.access = access;
        this.rights = rights;
        this.contexts = contexts;
        this.journal = journal;
        this.flags = flags;
        this.ballots = ballots;
        this.documents = documents;
        this.secrets = secrets;
        this.check = check;
        this.sealed = sealed;
        this.caseDeadlines = caseDeadlines;
        this.subjects = subjects;
        this.scopes = scopes;
        this.engine = engine;
        this.boxes = boxes;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return the next step of this case that waits for the same person, if there is one */
    Optional<WorkItemId> complete(WorkItemId id, Completion completion) {
        Work work = open.lock(id);
        WorkItem item = work.item();
        PersonId me = access.person();
        open.requireFree(work);
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
        if (checked.happened()) {
            flags.setDates(file.id(), step.dates(), checked.answers());
        }
        subjects.learn(file, procedure, step, checked.answers());
        scopes.learn(file, procedure, step, checked.answers(), me);
        item.complete(me, work.right().onBehalfOf(), outcome, clock.instant());
        caseDeadlines.touched(file.id());
        items.flush();
        sealed.dropDrafts(item.id());
        journal.dropDrafts(item.id());
        boxes.stepIsOver(item.id());
        journal.takesPart(file.id(), me);
        open.event(
                work,
                returning ? CaseEventKind.STEP_RETURNED : CaseEventKind.STEP_COMPLETED,
                describe(label == null ? ballotOutcome(checked, outcome) : label, completion.reason()));
        Map<String, String> trace =
                new HashMap<>(Map.of("workItem", String.valueOf(item.id().value())));
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
