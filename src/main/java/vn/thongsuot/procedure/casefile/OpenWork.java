package vn.thongsuot.procedure.casefile;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.PersonSummary;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.StaleException;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;

/** Finds a step that waits for the signed-in person, and says why it cannot be done when it cannot. */
@Component
class OpenWork {

    private final WorkItems items;
    private final CaseFiles files;
    private final CaseAccess access;
    private final StepRights rights;
    private final CaseJournal journal;
    private final OrganizationDirectory organization;

    OpenWork(
            WorkItems items,
            CaseFiles files,
            CaseAccess access,
            StepRights rights,
            CaseJournal journal,
            OrganizationDirectory organization) {
        this.items = items;
        this.files = files;
        this.access = access;
        this.rights = rights;
        this.journal = journal;
        this.organization = organization;
    }

    /** A step that waits, and the right by which the signed-in person does it. */
    record Work(WorkItem item, CaseFile file, StepRights.Right right) {}

    Work require(WorkItemId id) {
        WorkItem item = items.findById(id.value()).orElseThrow(OpenWork::notFound);
        CaseFile file = files.findById(item.caseId().value()).orElseThrow(OpenWork::notFound);
        StepRights.Right right = rights.of(file, item).orElseThrow(OpenWork::notFound);
        if (!item.isOpen()) {
            PersonId closedBy = item.closedBy();
            throw closedBy == null
                    ? new StaleException("procedure.work-item.cancelled")
                    : new StaleException("procedure.work-item.done", nameOf(closedBy));
        }
        return new Work(item, file, right);
    }

    /** The case is locked first, always in this order, so that two people on one case queue up instead of colliding. */
    Work lock(WorkItemId id) {
        CaseId caseId = items.caseOf(id.value()).map(CaseId::new).orElseThrow(OpenWork::notFound);
        if (files.lock(caseId.value()).isEmpty()) {
            throw notFound();
        }
        return require(id);
    }

    void requireFree(Work work) {
        PersonId assignee = work.item().assignee();
        if (assignee != null && !work.right().free()) {
            throw new StaleException("procedure.work-item.taken", nameOf(assignee));
        }
    }

    /** What the person did with the step, for the history of the case. */
    void event(Work work, CaseEventKind kind, @Nullable String detail) {
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

    static NotFoundException notFound() {
        return new NotFoundException("procedure.work-item.not-found");
    }
}
