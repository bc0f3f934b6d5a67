package vn.thongsuot.procedure.casefile;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.identity.AccountHolders;
import vn.thongsuot.identity.StaffDirectory;
import vn.thongsuot.organization.Holder;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.PersonSummary;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.StaleException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.text.SearchText;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.PersonChoice;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.WorkItemReassigned;
import vn.thongsuot.procedure.concern.CaseConcerns;
import vn.thongsuot.procedure.role.Directing;
import vn.thongsuot.procedure.role.RoleResolver;

/** A superior gives a step that waits to somebody, or takes it from whoever has taken it, and says why. */
@Service
@Transactional
public class ReassignService {

    private static final int LONGEST_REASON = 1000;

    private final WorkItems items;
    private final CaseFiles files;
    private final CaseAccess access;
    private final CaseContexts contexts;
    private final CaseJournal journal;
    private final RoleResolver roles;
    private final CaseConcerns concerns;
    private final BallotSecrets secrets;
    private final OrganizationDirectory organization;
    private final AccountHolders accounts;
    private final StaffDirectory staff;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    ReassignService(
            WorkItems items,
            CaseFiles files,
            CaseAccess access,
            CaseContexts contexts,
            CaseJournal journal,
            RoleResolver roles,
            CaseConcerns concerns,
            BallotSecrets secrets,
            OrganizationDirectory organization,
            AccountHolders accounts,
            StaffDirectory staff,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.items = items;
        this.files = files;
        this.access = access;
        this.contexts = contexts;
        this.journal = journal;
        this.roles = roles;
        this.concerns = concerns;
        this.secrets = secrets;
        this.organization = organization;
        this.accounts = accounts;
        this.staff = staff;
        this.audit = audit;
        this.events = events;
    }

    /** Those of the open steps of a case that the signed-in person may give to somebody else. */
    @Transactional(readOnly = true)
    public Set<WorkItemId> reassignable(CaseId caseId) {
        if (!access.isVisible(caseId)) {
            return Set.of();
        }
        CaseFile file = files.findById(caseId.value()).orElseThrow();
        return items.findByCaseIdOrderById(caseId.value()).stream()
                .filter(WorkItem::isOpen)
                .filter(item -> mayReassign(file, item))
                .map(WorkItem::id)
                .collect(Collectors.toSet());
    }

    /** Whether somebody has taken it, so that it can be taken back. */
    @Transactional(readOnly = true)
    public boolean isTaken(WorkItemId id) {
        return open(id).assignee() != null;
    }

    /** Whether the case keeps something sealed, which the reason is not. */
    @Transactional(readOnly = true)
    public boolean isBesideSeals(WorkItemId id) {
        CaseFile file = files.findById(open(id).caseId().value()).orElseThrow();
        return contexts.procedure(file).sheet().seal().isUsed();
    }

    /**
     * Who can be given the step: first whoever has its role, then others of the unit.
     *
     * @param term part of the name
     * @throws NotFoundException when the step does not wait or is not this person's to give
     */
    @Transactional(readOnly = true)
    public List<PersonChoice> choices(WorkItemId id, String term, int limit) {
        WorkItem item = open(id);
        CaseFile file = files.findById(item.caseId().value()).orElseThrow();
        Map<PersonId, PersonChoice> found = new LinkedHashMap<>();
        List<Holder> holders = roles.holding(item.candidateKey(), contexts.today());
        Set<PersonId> able =
                accounts.among(holders.stream().map(Holder::personId).collect(Collectors.toSet()));
        String wanted = SearchText.of(term);
        for (Holder holder : holders) {
            if (able.contains(holder.personId())
                    && SearchText.of(holder.fullName()).contains(wanted)) {
                found.putIfAbsent(
                        holder.personId(),
                        new PersonChoice(
                                holder.personId(),
                                holder.fullName(),
                                holder.position().title()));
            }
        }
        for (StaffDirectory.Staff other : staff.near(unitOf(item), term, limit)) {
            found.putIfAbsent(other.id(), new PersonChoice(other.id(), other.fullName(), other.position()));
        }
        Predicate<PersonId> excluded = concerns.excluded(concerns.of(file.id(), file.subject()));
        return found.values().stream()
                .filter(choice -> !excluded.test(choice.id()))
                .filter(choice -> !choice.id().equals(item.assignee()))
                .limit(limit)
                .toList();
    }

    /**
     * @param to who shall do it; {@code null} lets it wait for the role again
     * @throws RuleViolationException at {@code person} or {@code reason}
     * @throws StaleException when nobody has taken it or it is over
     */
    public void reassign(WorkItemId id, @Nullable PersonId to, String reason) {
        CaseId caseId = items.caseOf(id.value()).map(CaseId::new).orElseThrow(ReassignService::notFound);
        CaseFile file = files.lock(caseId.value()).orElseThrow(ReassignService::notFound);
        WorkItem item = open(id);
        PersonId from = item.assignee();
        if (to == null && from == null) {
            throw new StaleException("procedure.reassign.nobody-has-it");
        }
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new RuleViolationException(
                    List.of(Violation.of("reason", "procedure.reassign.reason-needed", LONGEST_REASON)));
        }
        if (to == null) {
            item.giveBack();
        } else {
            requireFit(file, item, to);
            item.handTo(to);
        }
        items.flush();
        String name = nameOf(Objects.requireNonNullElse(to, Objects.requireNonNullElse(from, access.person())));
        journal.event(
                caseId,
                to == null ? CaseEventKind.TAKEN_BACK : CaseEventKind.REASSIGNED,
                item.stepId(),
                access.person(),
                access.signedIn().fullName(),
                name + ": " + why);
        Map<String, String> trace = new HashMap<>(Map.of("workItem", String.valueOf(id.value())));
        if (from != null) {
            trace.put("from", String.valueOf(from.value()));
        }
        if (to != null) {
            trace.put("to", String.valueOf(to.value()));
        }
        audit.record(
                "procedure.step.reassign",
                "case:" + caseId.value(),
                file.confidentiality().trace(trace));
        events.publishEvent(new WorkItemReassigned(caseId, id, from, to));
    }

    private void requireFit(CaseFile file, WorkItem item, PersonId to) {
        if (concerns.excluded(concerns.of(file.id(), file.subject())).test(to)) {
            throw new RuleViolationException(List.of(Violation.of("person", "procedure.reassign.own-case")));
        }
        boolean holds = roles.holding(item.candidateKey(), contexts.today()).stream()
                .anyMatch(holder -> holder.personId().equals(to));
        if (accounts.among(Set.of(to)).isEmpty() || !(holds || staff.isNear(to, unitOf(item)))) {
            throw new RuleViolationException(List.of(Violation.of("person", "procedure.reassign.not-of-the-unit")));
        }
    }

    /** A step that waits and that the signed-in person may give away; any other is not there. */
    private WorkItem open(WorkItemId id) {
        WorkItem item = items.findById(id.value()).orElseThrow(ReassignService::notFound);
        CaseFile file = files.findById(item.caseId().value()).orElseThrow(ReassignService::notFound);
        if (!access.isVisible(item.caseId()) || !mayReassign(file, item)) {
            throw notFound();
        }
        if (!item.isOpen()) {
            throw new StaleException("procedure.work-item.cancelled");
        }
        return item;
    }

    private boolean mayReassign(CaseFile file, WorkItem item) {
        PersonId me = access.signedIn().personId();
        if (me == null
                || me.equals(file.subject())
                || secrets.veil(file, contexts.procedure(file)).hides(item.stepId())) {
            return false;
        }
        UnitSummary unit = unitOf(item);
        return access.signedIn().positions().stream()
                .anyMatch(position -> Directing.mayDirect(position, roleOf(item), unit));
    }

    private UnitSummary unitOf(WorkItem item) {
        String key = item.candidateKey();
        return organization.requireUnit(new UnitId(Long.parseLong(key.substring(key.indexOf('@') + 1))));
    }

    private static String roleOf(WorkItem item) {
        return item.candidateKey().substring(0, item.candidateKey().indexOf('@'));
    }

    private String nameOf(PersonId person) {
        return organization.person(person).map(PersonSummary::fullName).orElse("?");
    }

    private static NotFoundException notFound() {
        return new NotFoundException("procedure.work-item.not-found");
    }
}
