package vn.thongsuot.procedure.casefile;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.StaleException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.engine.ProcedureEngine;
import vn.thongsuot.procedure.model.Command;
import vn.thongsuot.procedure.role.RoleResolver;

/** What the model offers at any step of a case, such as withdrawing: what is offered to whom, and doing it. */
@Service
@Transactional
public class CaseCommands {

    private final CaseFiles files;
    private final CaseAccess access;
    private final CaseContexts contexts;
    private final CaseJournal journal;
    private final RoleResolver roles;
    private final CasePeople people;
    private final ProcedureEngine engine;
    private final AuditTrail audit;

    CaseCommands(
            CaseFiles files,
            CaseAccess access,
            CaseContexts contexts,
            CaseJournal journal,
            RoleResolver roles,
            CasePeople people,
            ProcedureEngine engine,
            AuditTrail audit) {
        this.files = files;
        this.access = access;
        this.contexts = contexts;
        this.journal = journal;
        this.roles = roles;
        this.people = people;
        this.engine = engine;
        this.audit = audit;
    }

    /**
     * Does what the model offers at any step, such as withdrawing.
     *
     * @throws StaleException when the case no longer waits for it
     * @throws RuleViolationException when what it began last time is not over, or a reason is missing
     */
    @Retryable(includes = PessimisticLockingFailureException.class, maxRetries = 3, delay = 50, jitter = 40)
    public void send(CaseId id, String message, @Nullable String reason) {
        access.requireVisible(id);
        CaseFile file = files.lock(id.value()).orElseThrow(() -> new NotFoundException("procedure.case.not-found"));
        Procedure procedure = contexts.procedure(file);
        Command command = open(file, procedure).stream()
                .filter(candidate -> candidate.message().equals(message))
                .findFirst()
                .orElseThrow(() -> new StaleException("procedure.command.not-possible"));
        if (isUnderway(file, command)) {
            throw new RuleViolationException("procedure.command.underway", command.label());
        }
        if (command.reasonRequired() && (reason == null || reason.isBlank())) {
            throw new RuleViolationException(
                    List.of(Violation.of("reason", "procedure.step.reason-required", command.label())));
        }
        PersonId me = access.person();
        journal.submit(
                id,
                null,
                command.startEventId(),
                null,
                message,
                command.label(),
                reason == null ? null : reason.strip(),
                null,
                Map.of(),
                me,
                null);
        journal.takesPart(id, me);
        journal.event(
                id,
                CaseEventKind.COMMAND,
                command.startEventId(),
                me,
                access.signedIn().fullName(),
                reason == null || reason.isBlank() ? null : reason.strip());
        audit.record(
                "procedure.command",
                "case:" + id.value(),
                file.confidentiality().trace(Map.of("message", message)));
        engine.send(String.valueOf(file.instanceId()), message);
    }

    /** What the signed-in person may do to the case now. */
    @Transactional(readOnly = true)
    List<Command> of(CaseFile file, Procedure procedure) {
        return open(file, procedure).stream()
                .filter(command -> !isUnderway(file, command))
                .toList();
    }

    private boolean isUnderway(CaseFile file, Command command) {
        return !command.chain().isEmpty()
                && !Collections.disjoint(engine.activeElements(String.valueOf(file.instanceId())), command.chain());
    }

    private List<Command> open(CaseFile file, Procedure procedure) {
        String instance = file.instanceId();
        PersonId me = access.signedIn().personId();
        Set<String> keys = access.keys();
        if (!file.isRunning()
                || (me != null && me.equals(file.subject()))
                || instance == null
                || procedure.model().commands().isEmpty()) {
            return List.of();
        }
        Set<String> awaited = engine.awaitedMessages(instance);
        Map<String, LocalDate> dates = contexts.dates(file);
        UnitSummary unit = contexts.of(file).unit();
        return procedure.model().commands().values().stream()
                .filter(Command::isSentByPeople)
                .filter(command -> awaited.contains(command.message()))
                .filter(command -> command.until() == null || !dates.containsKey(command.until()))
                .filter(command -> people.isNamed(file.id(), command.named(), me)
                        || command.roles().stream()
                                .flatMap(role -> roles.inUnitOf(role, unit, false).stream())
                                .anyMatch(resolved -> keys.contains(resolved.key())))
                .toList();
    }
}
