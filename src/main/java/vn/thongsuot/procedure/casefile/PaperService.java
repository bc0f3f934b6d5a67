package vn.thongsuot.procedure.casefile;

import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.document.FileId;
import vn.thongsuot.document.FileStore;
import vn.thongsuot.document.SealedFiles;
import vn.thongsuot.document.StoredFile;
import vn.thongsuot.document.register.DocumentId;
import vn.thongsuot.document.register.IssuedDocument;
import vn.thongsuot.document.register.OutgoingDocument;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.Parameters;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.model.PaperRef;
import vn.thongsuot.procedure.model.ProcedureSheet;
import vn.thongsuot.procedure.model.Step;

/** The papers of a case: what the regulation asks for and the scanned files that stand for it. */
@Service
@Transactional
public class PaperService {

    private final JdbcClient database;
    private final FileStore store;
    private final SealedFiles sealedFiles;
    private final CaseFiles files;
    private final WorkItems items;
    private final CaseAccess access;
    private final StepRights rights;
    private final CaseContexts contexts;
    private final BallotSecrets secrets;
    private final CaseJournal journal;
    private final Parameters parameters;
    private final AuditTrail audit;
    private final Clock clock;

    PaperService(
            JdbcClient database,
            FileStore store,
            SealedFiles sealedFiles,
            CaseFiles files,
            WorkItems items,
            CaseAccess access,
            StepRights rights,
            CaseContexts contexts,
            BallotSecrets secrets,
            CaseJournal journal,
            Parameters parameters,
            AuditTrail audit,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.sealedFiles = sealedFiles;
        this.files = files;
        this.items = items;
        this.access = access;
        this.rights = rights;
        this.contexts = contexts;
        this.secrets = secrets;
        this.journal = journal;
        this.parameters = parameters;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Adds a file for a paper of the step. Only who may do the step may add to it.
     *
     * @throws RuleViolationException when the file is too large or of a type not allowed, or its date lies in the future
     */
    public void add(
            WorkItemId workItem,
            String paper,
            String fileName,
            InputStream content,
            long size,
            @Nullable LocalDate documentDate,
            @Nullable String documentNumber) {
        CaseFile file = requireMayAdd(workItem, paper, documentDate);
        StoredFile stored = receive(file, paper, fileName, content, size);
        record(file, workItem, paper, stored, documentDate, documentNumber);
    }

    /**
     * Stores a file that arrives for a paper of the step, sealed where the paper is; {@link #add} comes after it.
     *
     * @throws RuleViolationException when the file is too large or of a type not allowed
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public StoredFile receive(WorkItemId workItem, String paper, String fileName, InputStream content, long size) {
        return receive(requireMayAdd(workItem, paper, null), paper, fileName, content, size);
    }

    private StoredFile receive(CaseFile file, String paper, String fileName, InputStream content, long size) {
        return isSealed(file, paper)
                ? sealedFiles.store(SealedAnswers.owner(file.id()), fileName, content)
                : store.store(fileName, content, size);
    }

    private boolean isSealed(CaseFile file, String paper) {
        ProcedureSheet.Paper asked = contexts.procedure(file).sheet().papers().get(paper);
        return asked != null && asked.isSealed();
    }

    /** The same with a file that is in the store already, as an upload leaves it. */
    public void add(
            WorkItemId workItem,
            String paper,
            StoredFile stored,
            @Nullable LocalDate documentDate,
            @Nullable String documentNumber) {
        CaseFile file = requireMayAdd(workItem, paper, documentDate);
        record(file, workItem, paper, stored, documentDate, documentNumber);
    }

    private CaseFile requireMayAdd(WorkItemId workItem, String paper, @Nullable LocalDate documentDate) {
        WorkItem item = openItem(workItem);
        CaseFile file = files.findById(item.caseId().value()).orElseThrow();
        rightTo(file, item);
        Step step = contexts.procedure(file).step(item.stepId());
        if (step.papers().stream().noneMatch(ref -> ref.paper().equals(paper))) {
            throw new NotFoundException("procedure.paper.not-found", paper);
        }
        if (documentDate != null && documentDate.isAfter(contexts.today())) {
            throw new RuleViolationException(List.of(Violation.of("documentDate", "procedure.paper.date-in-future")));
        }
        return file;
    }

    private void record(
            CaseFile file,
            WorkItemId workItem,
            String paper,
            StoredFile stored,
            @Nullable LocalDate documentDate,
            @Nullable String documentNumber) {
        WorkItem item = openItem(workItem);
        StepRights.Right right = rightTo(file, item);
        boolean sealed = isSealed(file, paper);
        if (sealed != sealedFiles.isSealed(stored.id())) {
            throw new IllegalArgumentException("The file was not stored as the paper asks for");
        }
        insert(file, workItem, paper, stored, documentDate, sealed ? null : documentNumber, null);
        journal.event(
                file.id(),
                CaseEventKind.PAPER_ADDED,
                item.stepId(),
                access.person(),
                access.signedIn().fullName(),
                right.onBehalfOf(),
                right.onBehalfOfName(),
                contexts.procedure(file).paperName(paper) + ": " + stored.name());
        audit.record(
                "procedure.paper.add",
                "case:" + file.id().value(),
                file.confidentiality().trace(Map.of("paper", paper, "sha256", stored.sha256())));
    }

    private void insert(
            CaseFile file,
            WorkItemId workItem,
            String paper,
            StoredFile stored,
            @Nullable LocalDate documentDate,
            @Nullable String documentNumber,
            @Nullable DocumentId document) {
        database.sql("""
                        insert into procedure_paper (case_id, work_item_id, paper, file_id, document_date, document_number,
                            document_id, added_by, added_at)
                        values (:caseId, :item, :paper, :file, :date, :number, :document, :by, :at)
                        """)
                .param("document", document == null ? null : document.value())
                .param("caseId", file.id().value())
                .param("item", workItem.value())
                .param("paper", paper)
                .param("file", stored.id().value())
                .param("date", documentDate)
                .param("number", documentNumber)
                .param("by", access.person().value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** A document that the step issued. */
    void addIssued(CaseFile file, WorkItem item, String paper, IssuedDocument issued) {
        insert(file, item.id(), paper, issued.pdf(), issued.date(), issued.code(), issued.id());
    }

    /** The scan of an issued document that was signed by hand. */
    void addSigned(CaseFile file, WorkItemId item, String paper, StoredFile scan, OutgoingDocument document) {
        insert(file, item, paper, scan, document.date(), document.code(), document.id());
    }

    /** Takes a file off a step that still waits. The file stays in the store and in the history. */
    public void remove(WorkItemId workItem, long paperId) {
        WorkItem item = openItem(workItem);
        CaseFile file = files.findById(item.caseId().value()).orElseThrow();
        StepRights.Right right = rightTo(file, item);
        Step step = contexts.procedure(file).step(item.stepId());
        String paper = database.sql("""
                        select paper from procedure_paper
                        where id = :id and case_id = :caseId and removed_at is null and document_id is null
                        """)
                .param("id", paperId)
                .param("caseId", item.caseId().value())
                .query(String.class)
                .optional()
                .filter(name ->
                        step.papers().stream().anyMatch(ref -> ref.paper().equals(name)))
                .orElseThrow(() -> new NotFoundException("procedure.paper.not-found", paperId));
        database.sql("update procedure_paper set removed_at = :at, removed_by = :by where id = :id")
                .param("at", Timestamp.from(clock.instant()))
                .param("by", access.person().value())
                .param("id", paperId)
                .update();
        journal.event(
                item.caseId(),
                CaseEventKind.PAPER_REMOVED,
                item.stepId(),
                access.person(),
                access.signedIn().fullName(),
                right.onBehalfOf(),
                right.onBehalfOfName(),
                contexts.procedure(file).paperName(paper));
    }

    /**
     * The file of a paper, for those who may see the case.
     *
     * @throws NotFoundException also when it is sealed
     */
    @Transactional(readOnly = true)
    public StoredFile open(CaseId caseId, long paperId) {
        StoredFile file = describe(caseId, paperId);
        if (sealedFiles.isSealed(file.id())) {
            throw new NotFoundException("procedure.paper.not-found", paperId);
        }
        return file;
    }

    /** The file of a sealed paper, to be opened with a reason. */
    StoredFile sealed(CaseId caseId, long paperId) {
        StoredFile file = describe(caseId, paperId);
        if (!sealedFiles.isSealed(file.id())) {
            throw new NotFoundException("procedure.paper.not-found", paperId);
        }
        return file;
    }

    /** What is known of the file of a paper without opening it. */
    @Transactional(readOnly = true)
    public StoredFile describe(CaseId caseId, long paperId) {
        access.requireVisible(caseId);
        CaseFile file = files.findById(caseId.value()).orElseThrow();
        Procedure procedure = contexts.procedure(file);
        Veil veil = secrets.veil(file, procedure);
        long fileId = database.sql("""
                        select p.file_id, p.added_by, w.step_id from procedure_paper p
                        left join procedure_work_item w on w.id = p.work_item_id where p.id = :id and p.case_id = :caseId
                        """)
                .param("id", paperId)
                .param("caseId", caseId.value())
                .query((row, number) -> secrets.hidesPaper(
                                file, procedure, veil, row.getString("step_id"), new PersonId(row.getLong("added_by")))
                        ? 0L
                        : row.getLong("file_id"))
                .optional()
                .filter(id -> id > 0)
                .orElseThrow(() -> new NotFoundException("procedure.paper.not-found", paperId));
        return store.require(new FileId(fileId));
    }

    /**
     * The papers a step asks for, with what is there already, whichever step it came with. What an earlier occasion of a step
     * brought does not answer for the next one.
     */
    @Transactional(readOnly = true)
    List<PaperView> ofStep(CaseFile file, WorkItem item, Step step) {
        return views(file, step.papers(), item.instanceIndex(), step.anew() ? item : null);
    }

    /** All papers of a case that have files. */
    @Transactional(readOnly = true)
    List<PaperView> ofCase(CaseFile file) {
        Map<String, PaperRef> all = new LinkedHashMap<>();
        contexts.procedure(file).sheet().papers().keySet().forEach(key -> all.put(key, new PaperRef(key, false)));
        return views(file, List.copyOf(all.values()), null, null).stream()
                .filter(paper -> !paper.files().isEmpty())
                .toList();
    }

    /**
     * @param instance what was added in another of the parallel instances is left out: each needs its own; {@code null} for all
     * @param occasion what was added at the same step on another occasion is left out; {@code null} for all
     */
    private List<PaperView> views(
            CaseFile file, List<PaperRef> refs, @Nullable Integer instance, @Nullable WorkItem occasion) {
        if (refs.isEmpty()) {
            return List.of();
        }
        Procedure procedure = contexts.procedure(file);
        Veil veil = secrets.veil(file, procedure);
        Map<String, List<PaperView.PaperFile>> present = new LinkedHashMap<>();
        database.sql("""
                        select p.*, f.name, f.size, f.media_type, f.sealed_item, n.full_name, w.step_id,
                            o.state = 'CANCELLED' is true cancelled
                        from procedure_paper p
                        left join document_outgoing o on o.id = p.document_id
                        left join procedure_work_item w on w.id = p.work_item_id
                        join document_file f on f.id = p.file_id
                        join organization_person n on n.id = p.added_by
                        where p.case_id = :caseId and p.removed_at is null
                          and (:instance is null or coalesce(w.instance_index, :instance) = :instance)
                          and (:occasion is null or w.id is null or w.id = :occasion or w.step_id <> :step) order by p.id
                        """)
                .param("caseId", file.id().value())
                .param("instance", instance)
                .param("occasion", occasion == null ? null : occasion.id().value())
                .param("step", occasion == null ? null : occasion.stepId())
                .query((row, number) -> {
                    String key = row.getString("paper");
                    if (secrets.hidesPaper(
                            file, procedure, veil, row.getString("step_id"), new PersonId(row.getLong("added_by")))) {
                        return false;
                    }
                    LocalDate date = row.getObject("document_date", LocalDate.class);
                    boolean expired = validMonths(procedure, key)
                            .filter(months ->
                                    date != null && date.plusMonths(months).isBefore(contexts.today()))
                            .isPresent();
                    return present.computeIfAbsent(key, unused -> new ArrayList<>())
                            .add(new PaperView.PaperFile(
                                    row.getLong("id"),
                                    row.getString("name"),
                                    row.getLong("size"),
                                    row.getString("media_type"),
                                    date,
                                    row.getString("document_number"),
                                    row.getString("full_name"),
                                    row.getTimestamp("added_at").toInstant(),
                                    expired,
                                    row.getObject("document_id") != null,
                                    row.getBoolean("cancelled"),
                                    row.getLong("sealed_item") != 0));
                })
                .list();
        return refs.stream()
                .map(ref -> {
                    ProcedureSheet.Paper paper =
                            Objects.requireNonNull(procedure.sheet().papers().get(ref.paper()));
                    return new PaperView(
                            ref.paper(),
                            procedure.paperName(ref.paper()),
                            paper.code(),
                            ref.required(),
                            validMonths(procedure, ref.paper()).orElse(null),
                            paper.isSealed(),
                            present.getOrDefault(ref.paper(), List.of()));
                })
                .toList();
    }

    private Optional<Integer> validMonths(Procedure procedure, String key) {
        ProcedureSheet.Paper paper = procedure.sheet().papers().get(key);
        return Optional.ofNullable(paper).map(ProcedureSheet.Paper::validMonths).map(parameter -> parameters
                .timeLimit(parameter, contexts.today())
                .amount());
    }

    private WorkItem openItem(WorkItemId id) {
        return items.findById(id.value())
                .filter(WorkItem::isOpen)
                .orElseThrow(() -> new NotFoundException("procedure.work-item.not-found"));
    }

    private StepRights.Right rightTo(CaseFile file, WorkItem item) {
        return rights.of(file, item).orElseThrow(() -> new NotFoundException("procedure.work-item.not-found"));
    }
}
