package vn.thongsuot.procedure.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thongsuot.document.StoredFile;
import vn.thongsuot.document.register.DocumentId;
import vn.thongsuot.document.register.IssuedDocument;
import vn.thongsuot.document.register.OutgoingDocument;
import vn.thongsuot.document.register.OutgoingRegister;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.ballot.BallotResult;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.issuing.DocumentCitation;
import vn.thongsuot.procedure.issuing.DocumentDraft;
import vn.thongsuot.procedure.issuing.DocumentTask;
import vn.thongsuot.procedure.issuing.StepDocuments;
import vn.thongsuot.procedure.model.ActionTask;
import vn.thongsuot.procedure.model.Step;

/** The documents of a case: which a step is to issue, which were issued. */
@Component
class CaseDocuments {

    private static final String SOURCE = "document:";

    private final JdbcClient database;
    private final StepDocuments documents;
    private final OutgoingRegister register;
    private final CaseContexts contexts;
    private final TemplateData templateData;
    private final PaperService papers;
    private final CaseJournal journal;
    private final CaseAccess access;
    private final DocumentCitation citation;

    CaseDocuments(
            JdbcClient database,
            StepDocuments documents,
            OutgoingRegister register,
            CaseContexts contexts,
            TemplateData templateData,
            PaperService papers,
            CaseJournal journal,
            CaseAccess access,
            DocumentCitation citation) {
        this.database = database;
        this.documents = documents;
        this.register = register;
        this.contexts = contexts;
        this.templateData = templateData;
        this.papers = papers;
        this.journal = journal;
        this.access = access;
        this.citation = citation;
    }

    DocumentTask task(CaseFile file, String name) {
        Procedure procedure = contexts.procedure(file);
        String summary = contexts.fill(file, procedure, procedure.document(name).summary());
        return documents.task(contexts.of(file), procedure, name, summary);
    }

    List<Violation> violations(CaseFile file, String name, @Nullable DocumentDraft draft) {
        return documents.violations(task(file, name), draft);
    }

    /** @param counted how the vote of the step stands in the report typed so far */
    byte[] preview(
            CaseFile file,
            Step step,
            String name,
            DocumentDraft draft,
            Map<String, Object> answers,
            @Nullable BallotResult counted) {
        return documents.preview(
                contexts.procedure(file), task(file, name), draft, templateData.of(file, step.id(), answers, counted));
    }

    /** Issues what the step names; the result becomes a paper of the case. */
    void issue(
            CaseFile file, WorkItem item, String name, DocumentDraft draft, Map<String, Object> answers, PersonId by) {
        Procedure procedure = contexts.procedure(file);
        IssuedDocument issued = documents.issue(
                contexts.of(file),
                procedure,
                task(file, name),
                draft,
                templateData.of(file, item.stepId(), answers, null),
                file.confidentiality() != Confidentiality.NORMAL);
        database.sql("""
                        insert into procedure_case_document (case_id, work_item_id, name, document_id)
                        values (:caseId, :item, :name, :document)
                        """)
                .param("caseId", file.id().value())
                .param("item", item.id().value())
                .param("name", name)
                .param("document", issued.id().value())
                .update();
        String paper = procedure.document(name).paper();
        if (paper != null) {
            papers.addIssued(file, item, paper, issued);
        }
        journal.event(
                file.id(),
                CaseEventKind.DOCUMENT_ISSUED,
                item.stepId(),
                by,
                access.signedIn().fullName(),
                issued.code());
    }

    /** Those of the case, oldest first. */
    List<CaseDocumentView> ofCase(CaseId caseId, Procedure procedure) {
        Map<Long, List<String>> uses = uses(caseId, procedure);
        return register.ofCase(caseId.value()).stream()
                .map(document -> new CaseDocumentView(
                        document.id(),
                        document.type().label(),
                        document.code(),
                        Objects.requireNonNull(document.date()),
                        document.summary(),
                        document.signatory(),
                        document.state(),
                        Objects.requireNonNull(document.verificationCode()),
                        document.cancellation(),
                        uses.getOrDefault(document.id().value(), List.of())))
                .toList();
    }

    private record Named(long documentId, String name) {}

    private static boolean takes(ActionTask action, String document) {
        return action.inputs().values().stream().anyMatch(input -> input.startsWith(SOURCE + document + "."));
    }

    /** By document, in the words of the procedure: the dates it gave and the actions done with its number or date. */
    private Map<Long, List<String>> uses(CaseId caseId, Procedure procedure) {
        Map<Long, List<String>> uses = new HashMap<>();
        database.sql(
                        "select document_id, name from procedure_case_date where case_id = :caseId and document_id is not null")
                .param("caseId", caseId.value())
                .query((row, number) -> uses.computeIfAbsent(row.getLong("document_id"), id -> new ArrayList<>())
                        .add(procedure.dateName(row.getString("name"))))
                .list();
        List<String> way = journal.way(caseId);
        database.sql("select document_id, name from procedure_case_document where case_id = :caseId")
                .param("caseId", caseId.value())
                .query(Named.class)
                .list()
                .forEach(named -> procedure.model().actions().values().stream()
                        .filter(action -> way.contains(action.id()) && takes(action, named.name()))
                        .forEach(action -> uses.computeIfAbsent(named.documentId(), id -> new ArrayList<>())
                                .add(procedure.elementName(action.id()))));
        return uses;
    }

    StoredFile file(CaseId caseId, DocumentId document, boolean pdf) {
        return register.fileOfCase(caseId.value(), document, pdf);
    }

    static boolean isSource(String source) {
        return source.startsWith(SOURCE);
    }

    /**
     * {@code document:<name>.number}, {@code .date} or {@code .citation} of the latest that was not cancelled; empty while none was issued.
     *
     * @throws RuleViolationException {@code procedure.document.source-cancelled} when all that were issued are cancelled
     */
    Optional<Object> value(CaseId caseId, String source) {
        String property = source.substring(source.lastIndexOf('.') + 1);
        return source(caseId, source).map(document -> switch (property) {
            case "number" -> document.code();
            case "date" -> document.date();
            case "citation" -> citation.of(document);
            default -> throw new IllegalStateException("No source " + source);
        });
    }

    /** The document that a source names. */
    Optional<OutgoingDocument> source(CaseId caseId, String source) {
        String[] parts = source.substring(SOURCE.length()).split("\\.");
        List<Long> named = database.sql(
                        "select document_id from procedure_case_document where case_id = :caseId and name = :name")
                .param("caseId", caseId.value())
                .param("name", parts[0])
                .query(Long.class)
                .list();
        List<OutgoingDocument> issued = register.ofCase(caseId.value()).reversed().stream()
                .filter(document -> named.contains(document.id().value()))
                .toList();
        Optional<OutgoingDocument> latest =
                issued.stream().filter(OutgoingDocument::inForce).findFirst();
        if (latest.isEmpty() && !issued.isEmpty()) {
            throw new RuleViolationException(
                    "procedure.document.source-cancelled", issued.getFirst().code());
        }
        return latest;
    }
}
