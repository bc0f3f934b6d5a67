package vn.thongsuot.procedure.casefile;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thongsuot.document.register.DocumentCancelled;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.procedure.CaseDocumentCancelled;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.role.RoleResolver;

/**
 * What becomes of a case whose document is cancelled: its history says so, and who has the case now is told. Nothing is undone;
 * papers and dates that come from the document are shown as cancelled, and it counts no longer for what is still to be done.
 */
@Component
class DocumentCancellations {

    private final JdbcClient database;
    private final CaseJournal journal;
    private final CaseAccess access;
    private final RoleResolver roles;
    private final CaseContexts contexts;
    private final ApplicationEventPublisher events;

    DocumentCancellations(
            JdbcClient database,
            CaseJournal journal,
            CaseAccess access,
            RoleResolver roles,
            CaseContexts contexts,
            ApplicationEventPublisher events) {
        this.database = database;
        this.journal = journal;
        this.access = access;
        this.roles = roles;
        this.contexts = contexts;
        this.events = events;
    }

    private record Issued(
            long caseId, String stepId, @Nullable Long closedBy) {}

    private record Open(String candidateKey, @Nullable Long assigneeId) {}

    @EventListener
    void on(DocumentCancelled event) {
        database.sql("""
                        select d.case_id, w.step_id, w.closed_by from procedure_case_document d
                        join procedure_work_item w on w.id = d.work_item_id where d.document_id = :document
                        """)
                .param("document", event.document().value())
                .query(Issued.class)
                .optional()
                .ifPresent(issued -> tell(event, issued));
    }

    private void tell(DocumentCancelled event, Issued issued) {
        var caseId = new CaseId(issued.caseId());
        journal.event(
                caseId,
                CaseEventKind.DOCUMENT_CANCELLED,
                issued.stepId(),
                access.person(),
                access.signedIn().fullName(),
                event.code() + ": " + event.reason());
        List<Open> open = database.sql("""
                        select candidate_key, assignee_id from procedure_work_item
                        where case_id = :case and state = 'OPEN'
                        """)
                .param("case", issued.caseId())
                .query(Open.class)
                .list();
        Set<PersonId> concerned = new LinkedHashSet<>();
        LocalDate today = contexts.today();
        for (Open step : open) {
            if (step.assigneeId() == null) {
                concerned.addAll(roles.holderIds(step.candidateKey(), today));
            } else {
                concerned.add(new PersonId(step.assigneeId()));
            }
        }
        if (open.isEmpty() && issued.closedBy() != null) {
            concerned.add(new PersonId(issued.closedBy()));
        }
        concerned.remove(access.person());
        events.publishEvent(new CaseDocumentCancelled(caseId, concerned));
    }
}
