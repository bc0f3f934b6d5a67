package vn.thongsuot.procedure.casefile;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.organization.substitution.SubstitutionRegister;
import vn.thongsuot.procedure.WorkItemOpened;
import vn.thongsuot.procedure.concern.CaseConcerns;
import vn.thongsuot.procedure.concern.CasePeopleChanged;
import vn.thongsuot.procedure.role.RoleResolver;
import vn.thongsuot.procedure.role.Roles;

/** Moves one open step to where it belongs today, in a transaction of its own. */
@Component
class WorkItemMove {

    private final CaseFiles files;
    private final WorkItems items;
    private final CaseContexts contexts;
    private final CaseJournal journal;
    private final RoleResolver roles;
    private final CaseConcerns concerns;
    private final CasePeople people;
    private final SubstitutionRegister substitutions;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    WorkItemMove(
            CaseFiles files,
            WorkItems items,
            CaseContexts contexts,
            CaseJournal journal,
            RoleResolver roles,
            CaseConcerns concerns,
            CasePeople people,
            SubstitutionRegister substitutions,
            AuditTrail audit,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.files = files;
        this.items = items;
        this.contexts = contexts;
        this.journal = journal;
        this.roles = roles;
        this.concerns = concerns;
        this.people = people;
        this.substitutions = substitutions;
        this.audit = audit;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * @param change of the people of the case, whoever left being one who gives back even what a superior handed over
     * @return whether anything had to be changed
     */
    boolean toWhereItBelongs(long itemId, @Nullable CasePeopleChanged change) {
        return Boolean.TRUE.equals(transaction.execute(status -> items.caseOf(itemId)
                .flatMap(files::lock)
                .map(file -> items.findById(itemId)
                        .filter(WorkItem::isOpen)
                        .filter(item -> file.isRunning())
                        .map(item -> moveAndTell(file, item, change))
                        .orElse(false))
                .orElse(false)));
    }

    private boolean moveAndTell(CaseFile file, WorkItem item, @Nullable CasePeopleChanged change) {
        boolean changed = move(file, item) | release(file, item, change);
        if (changed && !item.isHandedOver()) {
            items.flush();
            events.publishEvent(new WorkItemOpened(file.id(), item.id(), item.candidateKey()));
        }
        return changed;
    }

    private boolean move(CaseFile file, WorkItem item) {
        UnitSummary unit = contexts.of(file).unit();
        RoleResolver.Resolved now =
                roles.resolve(item.role(), unit, concerns.exclusion(file.id(), file.subject()), contexts.today());
        String before = item.candidateKey();
        if (now.key().equals(before)) {
            return false;
        }
        boolean leavesOffice = item.isFallback();
        item.moveTo(now);
        items.flush();
        journal.mayBeSeenBy(file.id(), now.key());
        if (leavesOffice && !isNamed(file, unit, before)) {
            journal.noLongerSeenBy(file.id(), before);
        }
        journal.event(
                file.id(),
                now.fallback() ? CaseEventKind.MOVED_TO_OFFICE : CaseEventKind.MOVED_BACK,
                item.stepId(),
                null,
                null,
                null);
        record(file, item, Map.of("from", before, "to", now.key()));
        return true;
    }

    /**
     * Who took it and no longer has the role, or the substitution, gives it back without being asked; so does, even when a superior
     * handed it over, whom the case is now kept from.
     */
    private boolean release(CaseFile file, WorkItem item, @Nullable CasePeopleChanged change) {
        PersonId assignee = item.assignee();
        if (assignee == null || (!hasLeft(item, assignee, change) && mayKeep(file, item, assignee))) {
            return false;
        }
        item.giveBack();
        journal.event(file.id(), CaseEventKind.CLAIM_ENDED, item.stepId(), null, null, null);
        record(file, item, Map.of("released", String.valueOf(assignee.value())));
        return true;
    }

    /** Who was handed it as one of the group does not keep it by that; whoever has the role as well takes it again. */
    private static boolean hasLeft(WorkItem item, PersonId assignee, @Nullable CasePeopleChanged change) {
        return change != null
                && item.isHandedOver()
                && Objects.equals(item.named(), change.group())
                && change.left().contains(assignee);
    }

    private boolean mayKeep(CaseFile file, WorkItem item, PersonId assignee) {
        PersonId onBehalfOf = item.onBehalfOf();
        Predicate<PersonId> excluded = excluded(file);
        if (excluded.test(assignee) || (onBehalfOf != null && excluded.test(onBehalfOf))) {
            return false;
        }
        if (item.isHandedOver()) {
            return true;
        }
        LocalDate today = contexts.today();
        boolean holds = roles.holding(item.candidateKey(), today).stream()
                .anyMatch(holder -> holder.personId().equals(assignee));
        return holds
                || isNamedAndThere(item, assignee, today)
                || (onBehalfOf != null
                        && substitutions.absencesFor(assignee, today).stream()
                                .filter(absence -> absence.holder().equals(onBehalfOf))
                                .filter(absence -> absence.matters().isEmpty()
                                        || absence.matters().contains(file.procedureKey()))
                                .anyMatch(absence ->
                                        Roles.keysOf(absence.positions()).contains(item.candidateKey())));
    }

    /** Nobody stands in for one of the group (the case names persons), so that it waits for the others while somebody is away. */
    private boolean isNamedAndThere(WorkItem item, PersonId assignee, LocalDate today) {
        return people.isNamed(item, assignee)
                && substitutions.absent(Set.of(assignee), today).isEmpty();
    }

    /** The procedure names the role itself, another step still waits there, or it was told that something is late. */
    private boolean isNamed(CaseFile file, UnitSummary unit, String key) {
        Set<String> named = CaseScopes.openFromTheStart(file.confidentiality(), contexts.procedure(file));
        return named.stream()
                        .flatMap(role -> roles.inUnitOf(role, unit, false).stream())
                        .anyMatch(resolved -> resolved.key().equals(key))
                || items.findByCaseIdOrderById(file.id().value()).stream()
                        .anyMatch(
                                other -> other.isOpen() && other.candidateKey().equals(key))
                || journal.wasTold(file.id(), key);
    }

    private Predicate<PersonId> excluded(CaseFile file) {
        return concerns.excluded(concerns.of(file.id(), file.subject()));
    }

    private void record(CaseFile file, WorkItem item, Map<String, String> what) {
        Map<String, String> details = new HashMap<>(what);
        details.put("workItem", String.valueOf(item.id().value()));
        audit.record(
                "procedure.step.route",
                "case:" + file.id().value(),
                file.confidentiality().trace(details));
    }
}
