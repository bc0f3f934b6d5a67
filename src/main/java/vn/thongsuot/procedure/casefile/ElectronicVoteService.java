package vn.thongsuot.procedure.casefile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.identity.AccountHolders;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.PersonSummary;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.StaleException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.procedure.PersonChoice;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.ballot.BallotMethod;
import vn.thongsuot.procedure.ballot.BallotReport;
import vn.thongsuot.procedure.ballotbox.BallotBox;
import vn.thongsuot.procedure.ballotbox.BallotBoxes;
import vn.thongsuot.procedure.ballotbox.BoxState;
import vn.thongsuot.procedure.meeting.Summoned;
import vn.thongsuot.procedure.model.Step;
import vn.thongsuot.procedure.notice.NoticeKind;
import vn.thongsuot.procedure.notice.Notices;

/**
 * Holds the ballot of a step on the voters' own screens. Whoever may do the step opens and closes the box; what is counted goes into the
 * count report and cannot be typed over.
 */
@Service
@Transactional
public class ElectronicVoteService {

    private static final int LONGEST_REASON = 500;

    private final BallotBoxes boxes;
    private final BallotService ballots;
    private final WorkItems items;
    private final CaseFiles files;
    private final CaseContexts contexts;
    private final CaseAccess access;
    private final StepRights rights;
    private final CaseJournal journal;
    private final AccountHolders accounts;
    private final OrganizationDirectory organization;
    private final Notices notices;

    ElectronicVoteService(
            BallotBoxes boxes,
            BallotService ballots,
            WorkItems items,
            CaseFiles files,
            CaseContexts contexts,
            CaseAccess access,
            StepRights rights,
            CaseJournal journal,
            AccountHolders accounts,
            OrganizationDirectory organization,
            Notices notices) {
        this.boxes = boxes;
        this.ballots = ballots;
        this.items = items;
        this.files = files;
        this.contexts = contexts;
        this.access = access;
        this.rights = rights;
        this.journal = journal;
        this.accounts = accounts;
        this.organization = organization;
        this.notices = notices;
    }

    /** A step that waits and its vote. */
    private record Held(CaseFile file, WorkItem item, BallotTask task) {}

    /**
     * The ballot that is open or counted; empty when none was opened.
     *
     * @throws NotFoundException when the step is not this person's to do
     */
    @Transactional(readOnly = true)
    public Optional<ElectronicVote> of(WorkItemId id) {
        Held held = held(id);
        return boxes.current(id).map(box -> {
            BallotReport counted = box.state() == BoxState.CLOSED ? counted(held.task(), box) : null;
            return new ElectronicVote(
                    box.state(),
                    box.voters(),
                    box.voted(),
                    organization.persons(boxes.notYetVoted(box.id())).stream()
                            .map(PersonSummary::fullName)
                            .toList(),
                    counted,
                    counted == null ? List.of() : ballots.writtenIn(held.task(), counted));
        });
    }

    /**
     * Opens the ballot for everybody who is present by the list of the summoned, or for the whole body.
     *
     * @throws RuleViolationException when the ballot is not to be held so, nobody is there, or voters have no account
     */
    public void open(WorkItemId id) {
        Held held = locked(id);
        BallotTask task = held.task();
        if (!task.electronic() || task.rule().method() != BallotMethod.SECRET) {
            throw new RuleViolationException("procedure.voting.not-electronic");
        }
        if (task.options().isEmpty() && !task.freeNomination()) {
            throw new RuleViolationException("procedure.voting.no-options");
        }
        List<PersonId> voters = voters(task);
        Set<PersonId> withAccount = accounts.among(voters);
        List<PersonId> without =
                voters.stream().filter(voter -> !withAccount.contains(voter)).toList();
        if (!without.isEmpty()) {
            throw new RuleViolationException(
                    "procedure.voting.without-account",
                    organization.persons(without).stream()
                            .map(PersonSummary::fullName)
                            .collect(Collectors.joining(", ")));
        }
        boxes.open(
                held.file().id(), id, task.key(), task.question(), ElectronicSlips.form(task), voters, access.person());
        event(held, CaseEventKind.BALLOT_OPENED, null);
        notices.tell(NoticeKind.BALLOT, held.file().id(), id, voters);
    }

    /** Ends the voting and counts. */
    public void close(WorkItemId id) {
        Held held = locked(id);
        boxes.close(require(id).id(), access.person());
        event(held, CaseEventKind.BALLOT_CLOSED, null);
    }

    /** Gives the ballot up with a reason; its slips are destroyed, and it can be opened anew or held on paper. */
    public void cancel(WorkItemId id, String reason) {
        Held held = locked(id);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new RuleViolationException(
                    List.of(Violation.of("reason", "procedure.voting.cancel-reason", LONGEST_REASON)));
        }
        boxes.cancel(require(id).id(), why, access.person());
        event(held, CaseEventKind.BALLOT_CANCELLED, why);
    }

    /**
     * The report as it is to be read: what was counted electronically wins over what was typed.
     *
     * @throws RuleViolationException while the ballot is open
     */
    @Nullable
    BallotReport report(WorkItem item, BallotTask task, @Nullable BallotReport typed) {
        BallotBox box = boxes.current(item.id()).orElse(null);
        if (box == null) {
            return typed;
        }
        if (box.state() == BoxState.OPEN) {
            throw new RuleViolationException("procedure.voting.still-open");
        }
        BallotReport counted = counted(task, box);
        return new BallotReport(
                typed == null ? null : typed.absentElsewhere(),
                typed == null ? null : typed.absentExempt(),
                counted.present(),
                counted.issued(),
                counted.collected(),
                counted.valid(),
                counted.invalid(),
                counted.votes(),
                typed == null ? null : typed.headChoice());
    }

    private BallotReport counted(BallotTask task, BallotBox box) {
        return ElectronicSlips.report(task, boxes.count(box.id()));
    }

    private static List<PersonId> voters(BallotTask task) {
        return task.amongSummoned()
                ? task.attendance().stream()
                        .map(Summoned::voter)
                        .filter(Objects::nonNull)
                        .toList()
                : task.people().stream().map(PersonChoice::id).toList();
    }

    private BallotBox require(WorkItemId id) {
        return boxes.current(id).orElseThrow(() -> new StaleException("procedure.voting.ended-already"));
    }

    /** The case is locked first, as with everything that changes one. */
    private Held locked(WorkItemId id) {
        long caseId = items.caseOf(id.value()).orElseThrow(ElectronicVoteService::notFound);
        if (files.lock(caseId).isEmpty()) {
            throw notFound();
        }
        return held(id);
    }

    private Held held(WorkItemId id) {
        WorkItem item =
                items.findById(id.value()).filter(WorkItem::isOpen).orElseThrow(ElectronicVoteService::notFound);
        CaseFile file = files.findById(item.caseId().value()).orElseThrow();
        if (rights.of(file, item).filter(StepRights.Right::free).isEmpty()) {
            throw notFound();
        }
        Step step = contexts.procedure(file).step(item.stepId());
        String ballot = step.ballot();
        if (ballot == null) {
            throw notFound();
        }
        return new Held(file, item, ballots.task(file, item, ballot));
    }

    private void event(Held held, CaseEventKind kind, @Nullable String detail) {
        journal.event(
                held.file().id(),
                kind,
                held.item().stepId(),
                access.person(),
                access.signedIn().fullName(),
                detail);
    }

    private static NotFoundException notFound() {
        return new NotFoundException("procedure.work-item.not-found");
    }
}
