package vn.thongsuot.procedure.casefile;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.document.SealedFiles;
import vn.thongsuot.document.StoredFile;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.SealedRecords;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.concern.CaseConcerns;
import vn.thongsuot.procedure.form.Answers;
import vn.thongsuot.procedure.form.FormLabels;
import vn.thongsuot.procedure.form.FormSchema;
import vn.thongsuot.procedure.role.RoleResolver;
import vn.thongsuot.sealing.Opening;
import vn.thongsuot.sealing.OpeningReason;
import vn.thongsuot.sealing.SealOpenings;
import vn.thongsuot.sealing.SealedCompartment;
import vn.thongsuot.sealing.SealedId;

/**
 * Opens what a case keeps sealed. It takes a role of {@code sealed.openedBy} held by an own position, today, a case that one may see,
 * and a reason; those of {@code sealed.guardians} are told, whether or not they see the case.
 */
@Service
@Transactional
public class SealedCaseService {

    private static final int MOST_OPENINGS = 500;

    private final CaseFiles files;
    private final CaseAccess access;
    private final CaseContexts contexts;
    private final CaseJournal journal;
    private final SealedAnswers answers;
    private final PaperService papers;
    private final SealedCompartment compartment;
    private final SealOpenings openings;
    private final SealedFiles sealedFiles;
    private final RoleResolver roles;
    private final ObjectProvider<SealedRecords> records;
    private final JdbcClient database;

    SealedCaseService(
            CaseFiles files,
            CaseAccess access,
            CaseContexts contexts,
            CaseJournal journal,
            SealedAnswers answers,
            PaperService papers,
            SealedCompartment compartment,
            SealOpenings openings,
            SealedFiles sealedFiles,
            RoleResolver roles,
            ObjectProvider<SealedRecords> records,
            JdbcClient database) {
        this.files = files;
        this.access = access;
        this.contexts = contexts;
        this.journal = journal;
        this.answers = answers;
        this.papers = papers;
        this.compartment = compartment;
        this.openings = openings;
        this.sealedFiles = sealedFiles;
        this.roles = roles;
        this.records = records;
        this.database = database;
    }

    /** What was sealed of a step, to be shown once. */
    public record Opened(FormSchema form, Map<String, Object> answers) {

        /** So that nothing of it gets into a log by accident. */
        @Override
        public String toString() {
            return "Opened";
        }
    }

    /** A sealed file, to be handed to the browser once. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    public record OpenedFile(StoredFile file, byte[] content) {

        @Override
        public String toString() {
            return "OpenedFile";
        }
    }

    /** An opening as a guardian sees it. */
    public record Line(
            CaseId caseId, String number, String procedure, String by, Instant at, int items, String reason) {}

    /** Whether the signed-in person may break the seals of a case. */
    @Transactional(readOnly = true)
    public boolean mayOpen(CaseId id) {
        return access.isVisible(id)
                && files.findById(id.value()).filter(this::mayOpen).isPresent();
    }

    private boolean mayOpen(CaseFile file) {
        Procedure procedure = contexts.procedure(file);
        UnitSummary unit = contexts.of(file).unit();
        Set<String> keys = access.keys();
        return procedure.sheet().seal().openedBy().stream()
                .flatMap(role -> roles.inUnitOf(role, unit, false).stream())
                .anyMatch(resolved -> keys.contains(resolved.key()));
    }

    /**
     * Opens what was sealed of a step.
     *
     * @throws NotFoundException when there is nothing sealed, or it is not this person's to open
     */
    public Opened open(CaseId id, long submission, OpeningReason reason) {
        CaseFile file = require(id);
        SealedId sealed = answers.ofSubmission(id, submission).orElseThrow(SealedCaseService::notFound);
        CaseJournal.Submission handedIn = journal.submissions(id).stream()
                .filter(candidate -> candidate.id() == submission && candidate.form() != null)
                .findFirst()
                .orElseThrow(SealedCaseService::notFound);
        Procedure procedure = contexts.procedure(file);
        Locale locale = Texts.inEnglish() ? Locale.ENGLISH : Texts.VIETNAMESE;
        FormSchema form = FormLabels.of(procedure.english())
                .apply(procedure.form(String.valueOf(handedIn.form())), locale)
                .opened();
        return new Opened(form, Answers.fromJson(compartment.open(sealed, reason)));
    }

    /** Opens the file of a sealed paper. */
    public OpenedFile openPaper(CaseId id, long paper, OpeningReason reason) {
        require(id);
        StoredFile file = papers.sealed(id, paper);
        return new OpenedFile(file, sealedFiles.open(file.id(), reason));
    }

    /** The openings in cases that the signed-in person guards, and of what stands beside them, the latest first. */
    @Transactional(readOnly = true)
    public List<Line> openings() {
        Map<CaseId, Guarded> guarded = guarded();
        Map<String, CaseId> own = new HashMap<>();
        guarded.keySet().forEach(id -> own.put(String.valueOf(id.value()), id));
        Map<Opening, Guarded> found = new HashMap<>();
        find("case", own, guarded, found);
        records.forEach(each -> find(each.ownerKind(), each.beside(guarded.keySet()), guarded, found));
        return found.entrySet().stream()
                .sorted(Comparator.comparing(each -> -each.getKey().id()))
                .limit(MOST_OPENINGS)
                .map(each -> line(each.getKey(), each.getValue()))
                .toList();
    }

    private void find(
            String kind, Map<String, CaseId> owners, Map<CaseId, Guarded> guarded, Map<Opening, Guarded> found) {
        openings.of(kind, owners.keySet(), MOST_OPENINGS)
                .forEach(opening -> found.put(
                        opening,
                        Objects.requireNonNull(
                                guarded.get(owners.get(opening.owner().key())))));
    }

    /** Whether there is a case that the signed-in person guards. */
    @Transactional(readOnly = true)
    public boolean guards() {
        Collection<String> keys = access.keys();
        if (keys.isEmpty()) {
            return false;
        }
        Map<String, Object> parameters = new HashMap<>();
        return database.sql("select exists(select 1 from procedure_case c where " + guardedBy(parameters) + ")")
                .params(parameters)
                .param("keys", keys)
                .query(Boolean.class)
                .single();
    }

    /** No lent role guards, and nobody a case about themselves. */
    private String guardedBy(Map<String, Object> parameters) {
        return "c.id in (select g.case_id from procedure_case_guard g where g.candidate_key in (:keys)) and not "
                + CaseConcerns.hides("guard", access.keyring().who(), parameters);
    }

    private record Guarded(CaseId id, String number, String definition) {}

    private Map<CaseId, Guarded> guarded() {
        Collection<String> keys = access.keys();
        Map<String, Object> parameters = new HashMap<>();
        Map<CaseId, Guarded> guarded = new HashMap<>();
        if (!keys.isEmpty()) {
            database.sql("select c.id, c.number, c.definition_id from procedure_case c where " + guardedBy(parameters))
                    .params(parameters)
                    .param("keys", keys)
                    .query(row -> {
                        var id = new CaseId(row.getLong(1));
                        guarded.put(id, new Guarded(id, row.getString(2), row.getString(3)));
                    });
        }
        return guarded;
    }

    private Line line(Opening opening, Guarded guarded) {
        return new Line(
                guarded.id(),
                guarded.number(),
                contexts.procedure(guarded.definition()).title(),
                opening.byName(),
                opening.at(),
                opening.items(),
                opening.reason());
    }

    private CaseFile require(CaseId id) {
        access.requireVisible(id);
        return files.findById(id.value()).filter(this::mayOpen).orElseThrow(SealedCaseService::notFound);
    }

    private static NotFoundException notFound() {
        return new NotFoundException("sealing.not-found");
    }
}
