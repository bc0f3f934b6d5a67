package vn.thongsuot.procedure.casefile;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.document.StoredFile;
import vn.thongsuot.document.register.DocumentId;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.PersonSummary;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.engine.ProcedureEngine;
import vn.thongsuot.procedure.role.RoleResolver;

/** A case file as a person reads it, and remarks on it. The engine has a bean named {@code caseService} of its own. */
@Service("caseFileService")
@Transactional
public class CaseService {

    private static final int LONGEST_REMARK = 2000;

    private final CaseFiles files;
    private final WorkItems items;
    private final CaseAccess access;
    private final StepRights rights;
    private final CasePeople people;
    private final CaseContexts contexts;
    private final CaseJournal journal;
    private final PaperService papers;
    private final BallotSecrets secrets;
    private final CaseDocuments documents;
    private final CaseMemory memory;
    private final RoleResolver roles;
    private final CaseCommands commands;
    private final DueInfos dueInfos;
    private final OrganizationDirectory organization;
    private final ProcedureEngine engine;

    CaseService(
            CaseFiles files,
            WorkItems items,
            CaseAccess access,
            StepRights rights,
            CasePeople people,
            CaseContexts contexts,
            CaseJournal journal,
            PaperService papers,
            BallotSecrets secrets,
            CaseDocuments documents,
            CaseMemory memory,
            RoleResolver roles,
            CaseCommands commands,
            DueInfos dueInfos,
            OrganizationDirectory organization,
            ProcedureEngine engine) {
        this.files = files;
        this.items = items;
        this.access = access;
        this.rights = rights;
        this.people = people;
        this.contexts = contexts;
        this.journal = journal;
        this.papers = papers;
        this.secrets = secrets;
        this.documents = documents;
        this.memory = memory;
        this.roles = roles;
        this.commands = commands;
        this.dueInfos = dueInfos;
        this.organization = organization;
        this.engine = engine;
    }

    /** @throws NotFoundException when there is no such case or it is not this person's to see */
    @Transactional(readOnly = true)
    public CaseView view(CaseId id) {
        access.requireVisible(id);
        CaseFile file = files.findById(id.value()).orElseThrow(CaseService::notFound);
        Procedure procedure = contexts.procedure(file);
        UnitSummary unit = contexts.of(file).unit();
        Keyring keys = access.keyring();
        Map<WorkItemId, DueInfo> due = dueInfos.ofSteps(id);
        Veil veil = secrets.veil(file, procedure);
        List<CaseView.OpenStep> open = items.findByCaseIdOrderById(id.value()).stream()
                .filter(WorkItem::isOpen)
                .filter(item -> !veil.hides(item.stepId())
                        || rights.of(keys, file, item).isPresent())
                .map(item -> openStep(file, item, procedure, keys, due))
                .toList();
        PersonId subject = file.subject();
        return new CaseView(
                id,
                file.number(),
                file.title(),
                procedure,
                unit,
                subject,
                file.state(),
                Optional.ofNullable(file.endEvent()).map(procedure::elementName).orElse(null),
                file.startedAt(),
                nameOf(file.startedBy()),
                file.endedAt(),
                file.confidentiality(),
                open,
                memory.done(file, procedure, veil, keys.person()),
                papers.ofCase(file),
                memory.ballots(file, procedure, veil),
                memory.documents(file, procedure, veil),
                memory.dates(file, procedure, veil, keys.person()),
                memory.events(file, procedure, veil),
                commands.of(file, procedure),
                file.isRunning() && !veil.isEmpty());
    }

    /** The Word file or the PDF of a document of the case. */
    @Transactional(readOnly = true)
    public StoredFile documentFile(CaseId id, DocumentId document, boolean pdf) {
        access.requireVisible(id);
        CaseFile file = files.findById(id.value()).orElseThrow(CaseService::notFound);
        Procedure procedure = contexts.procedure(file);
        if (memory.hides(file, procedure, secrets.veil(file, procedure), document)) {
            throw notFound();
        }
        return documents.file(id, document, pdf);
    }

    /** Where the token went and stands, for the diagram; what would tell a sealed count is left out. */
    @Transactional(readOnly = true)
    public CasePath path(CaseId id) {
        access.requireVisible(id);
        CaseFile file = files.findById(id.value()).orElseThrow(CaseService::notFound);
        Set<String> active = file.isRunning() && file.instanceId() != null
                ? engine.activeElements(String.valueOf(file.instanceId()))
                : Set.of();
        Procedure procedure = contexts.procedure(file);
        Veil veil = secrets.veil(file, procedure);
        Set<String> passed = new HashSet<>(veil.over(journal.way(id), element -> element));
        return new CasePath(
                procedure.xml(),
                passed,
                active.stream().filter(element -> !veil.hides(element)).collect(Collectors.toSet()));
    }

    /** The model with where a case went and stands. */
    public record CasePath(String xml, Set<String> passed, Set<String> active) {}

    /** Adds a remark that everybody who may see the case can read. */
    public void remark(CaseId id, String text) {
        access.requireVisible(id);
        String remark = text.strip();
        if (remark.isEmpty() || remark.length() > LONGEST_REMARK) {
            throw new RuleViolationException(
                    List.of(Violation.of("remark", "procedure.case.remark-length", LONGEST_REMARK)));
        }
        journal.event(
                id,
                CaseEventKind.REMARK,
                null,
                access.person(),
                access.signedIn().fullName(),
                remark);
    }

    private CaseView.OpenStep openStep(
            CaseFile file, WorkItem item, Procedure procedure, Keyring keys, Map<WorkItemId, DueInfo> due) {
        PersonId assignee = item.assignee();
        PersonId takenFor = item.onBehalfOf();
        Optional<StepRights.Right> right = rights.of(keys, file, item);
        String role = item.candidateKey().substring(0, item.candidateKey().indexOf('@'));
        return new CaseView.OpenStep(
                item.id(),
                item.stepId(),
                procedure.elementName(item.stepId()),
                item.instanceLabel(),
                role,
                holders(item),
                assignee == null ? null : nameOf(assignee),
                item.createdAt(),
                due.get(item.id()),
                item.isFallback(),
                right.map(StepRights.Right::free).orElse(false),
                assignee != null && assignee.equals(keys.person()),
                right.map(StepRights.Right::onBehalfOfName).orElse(null),
                takenFor == null ? null : nameOf(takenFor),
                item.isHandedOver());
    }

    /** Those whom the case names first. */
    private List<String> holders(WorkItem item) {
        return Stream.concat(
                        people.of(item).stream().map(this::nameOf),
                        roles.holders(item.candidateKey(), contexts.today()).stream())
                .distinct()
                .toList();
    }

    private String nameOf(PersonId person) {
        return organization.person(person).map(PersonSummary::fullName).orElse("?");
    }

    private static NotFoundException notFound() {
        return new NotFoundException("procedure.case.not-found");
    }
}
