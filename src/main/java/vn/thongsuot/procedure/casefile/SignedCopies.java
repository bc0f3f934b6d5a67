package vn.thongsuot.procedure.casefile;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.document.StoredFile;
import vn.thongsuot.document.register.DocumentId;
import vn.thongsuot.document.register.OutgoingDocument;
import vn.thongsuot.document.register.OutgoingRegister;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.catalogue.Procedure;

/**
 * Scans of issued documents that were printed and signed by hand, as a cell does, which has no seal. Added to the case by whoever
 * may do the step that issued the document, also when that step is long over.
 */
@Service
@Transactional
public class SignedCopies {

    private final JdbcClient database;
    private final CaseFiles files;
    private final WorkItems items;
    private final CaseAccess access;
    private final StepRights rights;
    private final CaseContexts contexts;
    private final OutgoingRegister register;
    private final PaperService papers;
    private final CaseJournal journal;
    private final AuditTrail audit;

    SignedCopies(
            JdbcClient database,
            CaseFiles files,
            WorkItems items,
            CaseAccess access,
            StepRights rights,
            CaseContexts contexts,
            OutgoingRegister register,
            PaperService papers,
            CaseJournal journal,
            AuditTrail audit) {
        this.database = database;
        this.files = files;
        this.items = items;
        this.access = access;
        this.rights = rights;
        this.contexts = contexts;
        this.register = register;
        this.papers = papers;
        this.journal = journal;
        this.audit = audit;
    }

    /** The documents of the case to which the signed-in person may add a signed copy. */
    @Transactional(readOnly = true)
    public Set<DocumentId> openTo(CaseId caseId) {
        access.requireVisible(caseId);
        Set<DocumentId> open = new HashSet<>();
        for (OutgoingDocument document : register.ofCase(caseId.value())) {
            if (place(caseId, document).isPresent()) {
                open.add(document.id());
            }
        }
        return open;
    }

    /** @throws NotFoundException when the document is not this person's to complete, or was cancelled */
    public void add(CaseId caseId, DocumentId id, StoredFile scan) {
        access.requireVisible(caseId);
        OutgoingDocument document = register.ofCase(caseId.value()).stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(SignedCopies::notFound);
        Place place = place(caseId, document).orElseThrow(SignedCopies::notFound);
        papers.addSigned(place.file(), place.item().id(), place.paper(), scan, document);
        journal.event(
                caseId,
                CaseEventKind.PAPER_ADDED,
                place.item().stepId(),
                access.person(),
                access.signedIn().fullName(),
                place.right().onBehalfOf(),
                place.right().onBehalfOfName(),
                document.code() + ": " + scan.name());
        audit.record(
                "procedure.paper.add-signed",
                "case:" + caseId.value(),
                Map.of("document", String.valueOf(id.value()), "sha256", scan.sha256()));
    }

    private record Place(CaseFile file, WorkItem item, String paper, StepRights.Right right) {}

    private Optional<Place> place(CaseId caseId, OutgoingDocument document) {
        record Issued(long workItemId, String name) {}
        if (!document.inForce()) {
            return Optional.empty();
        }
        Issued issued = database.sql("""
                        select work_item_id, name from procedure_case_document
                        where case_id = :case and document_id = :document
                        """)
                .param("case", caseId.value())
                .param("document", document.id().value())
                .query(Issued.class)
                .optional()
                .orElse(null);
        if (issued == null) {
            return Optional.empty();
        }
        CaseFile file = files.findById(caseId.value()).orElseThrow();
        WorkItem item = items.findById(issued.workItemId()).orElseThrow();
        Procedure procedure = contexts.procedure(file);
        @Nullable String paper = procedure.document(issued.name()).paper();
        return paper == null
                ? Optional.empty()
                : rights.of(file, item).map(right -> new Place(file, item, paper, right));
    }

    private static NotFoundException notFound() {
        return new NotFoundException("procedure.document.no-copy");
    }
}
