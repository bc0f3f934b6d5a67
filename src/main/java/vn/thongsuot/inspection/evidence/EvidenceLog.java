package vn.thongsuot.inspection.evidence;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.document.FileId;
import vn.thongsuot.document.FileStore;
import vn.thongsuot.document.StoredFile;
import vn.thongsuot.identity.CurrentUser;
import vn.thongsuot.identity.SignedIn;
import vn.thongsuot.inspection.InspectionAccess;
import vn.thongsuot.inspection.InspectionDirectory;
import vn.thongsuot.inspection.InspectionDirectory.CaseInspection;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.PersonSummary;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.procedure.CaseId;

/** Keeps and reads the evidence of a case. For whoever may not see it there is none: not found, like the case itself. */
@Service
@Transactional
public class EvidenceLog {

    private static final int LONGEST_DESCRIPTION = 1_000;
    private static final int LONGEST_NAME = 200;

    private final JdbcClient database;
    private final InspectionDirectory inspections;
    private final InspectionAccess access;
    private final OrganizationDirectory organization;
    private final CurrentUser currentUser;
    private final FileStore files;
    private final AuditTrail audit;
    private final Clock clock;

    EvidenceLog(
            JdbcClient database,
            InspectionDirectory inspections,
            InspectionAccess access,
            OrganizationDirectory organization,
            CurrentUser currentUser,
            FileStore files,
            AuditTrail audit,
            Clock clock) {
        this.database = database;
        this.inspections = inspections;
        this.access = access;
        this.organization = organization;
        this.currentUser = currentUser;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is entered about a piece. {@code file} is {@code null} for a thing, or a paper kept elsewhere. */
    public record Entry(
            String description,
            String receivedFrom,
            PersonId receivedBy,
            @Nullable LocalDate receivedOn,
            @Nullable StoredFile file) {}

    /** Whether the person signed in may read the log: on the team, or in the body that decides; nobody from whom the case is kept. */
    @Transactional(readOnly = true)
    public boolean sees(CaseId caseId) {
        return readable(caseId).isPresent();
    }

    /** Whether the person signed in may write: the team, until the file is closed. */
    @Transactional(readOnly = true)
    public boolean keeps(CaseId caseId) {
        return readable(caseId).filter(this::keeps).isPresent();
    }

    /** Who may have received something: the team, its head first. */
    @Transactional(readOnly = true)
    public List<PersonSummary> team(CaseId caseId) {
        CaseInspection inspection = require(caseId);
        return inspection.team().stream()
                .flatMap(person -> organization.person(person).stream())
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Evidence> of(CaseId caseId) {
        require(caseId);
        Map<Long, List<Evidence.Custody>> custody = new HashMap<>();
        database.sql("""
                        select e.*, n.full_name from inspection_evidence_event e
                        join inspection_evidence v on v.id = e.evidence_id join organization_person n on n.id = e.person_id
                        where v.case_id = :case order by e.id
                        """)
                .param("case", caseId.value())
                .query((row, number) -> custody.computeIfAbsent(row.getLong("evidence_id"), id -> new ArrayList<>())
                        .add(new Evidence.Custody(
                                CustodyKind.valueOf(row.getString("kind")),
                                row.getString("full_name"),
                                row.getString("counterpart"),
                                row.getString("note"),
                                row.getObject("happened_on", LocalDate.class),
                                row.getTimestamp("recorded_at").toInstant())))
                .list();
        return database.sql("""
                        select v.*, r.full_name receiver, w.full_name recorder from inspection_evidence v
                        join organization_person r on r.id = v.received_by join organization_person w on w.id = v.recorded_by
                        where v.case_id = :case order by v.number
                        """)
                .param("case", caseId.value())
                .query((row, number) -> {
                    Long file = row.getObject("file_id", Long.class);
                    return new Evidence(
                            new EvidenceId(row.getLong("id")),
                            row.getInt("number"),
                            row.getString("description"),
                            row.getString("received_from"),
                            row.getString("receiver"),
                            row.getObject("received_on", LocalDate.class),
                            file == null
                                    ? null
                                    : files.require(new FileId(file)).name(),
                            row.getString("sha256"),
                            row.getString("recorder"),
                            row.getTimestamp("recorded_at").toInstant(),
                            custody.getOrDefault(row.getLong("id"), List.of()));
                })
                .list();
    }

    /** @throws RuleViolationException when something is missing, too long, or lies in the future */
    public EvidenceId add(CaseId caseId, Entry entry) {
        CaseInspection inspection = requireKeeping(caseId);
        List<Violation> violations = new ArrayList<>();
        text(violations, "description", entry.description(), LONGEST_DESCRIPTION);
        text(violations, "receivedFrom", entry.receivedFrom(), LONGEST_NAME);
        LocalDate on = day(violations, "receivedOn", entry.receivedOn());
        if (!inspection.team().contains(entry.receivedBy())) {
            violations.add(Violation.of("receivedBy", "inspection.evidence.not-on-the-team"));
        }
        refuse(violations);
        // Two who record at once queue up at the inspection, so numbers follow each other.
        database.sql("select id from inspection_inspection where id = :id for update")
                .param("id", inspection.id().value())
                .query(Long.class)
                .single();
        StoredFile file = entry.file();
        var keys = new GeneratedKeyHolder();
        database.sql("""
                        insert into inspection_evidence (case_id, number, description, received_from, received_by, received_on,
                            file_id, sha256, recorded_by, recorded_at)
                        select :case, coalesce(max(number), 0) + 1, :description, :from, :by, :on, :file, :sha, :recorder, :at
                        from inspection_evidence where case_id = :case
                        """)
                .param("case", caseId.value())
                .param("description", entry.description().strip())
                .param("from", entry.receivedFrom().strip())
                .param("by", entry.receivedBy().value())
                .param("on", on)
                .param("file", file == null ? null : file.id().value())
                .param("sha", file == null ? null : file.sha256())
                .param("recorder", self().value())
                .param("at", now())
                .update(keys, "id");
        var id = new EvidenceId(Objects.requireNonNull(keys.getKey()).longValue());
        audit.record("inspection.evidence.add", "case:" + caseId.value(), details(id, file));
        return id;
    }

    /** The piece went to somebody else, or back to whom it came from. */
    public void pass(
            EvidenceId id, boolean returned, String to, @Nullable LocalDate happenedOn, @Nullable String note) {
        CaseId caseId = caseOf(id);
        requireKeeping(caseId);
        List<Violation> violations = new ArrayList<>();
        text(violations, "to", to, LONGEST_NAME);
        LocalDate on = day(violations, "on", happenedOn);
        if (note != null && note.strip().length() > LONGEST_DESCRIPTION) {
            violations.add(Violation.of("note", "inspection.evidence.too-long", LONGEST_DESCRIPTION));
        }
        refuse(violations);
        CustodyKind kind = returned ? CustodyKind.RETURNED : CustodyKind.HANDED_OVER;
        event(id, kind, to.strip(), note == null || note.isBlank() ? null : note.strip(), Objects.requireNonNull(on));
        audit.record(
                "inspection.evidence.pass", "case:" + caseId.value(), Map.of("evidence", String.valueOf(id.value())));
    }

    /** The file of a piece; that it was opened, by whom and when, and whether it was still as received, stands in the log from now on. */
    public StoredFile open(EvidenceId id) {
        CaseId caseId = caseOf(id);
        require(caseId);
        record Received(long fileId, String sha256) {}
        Received received = database.sql(
                        "select file_id, sha256 from inspection_evidence where id = :id and file_id is not null")
                .param("id", id.value())
                .query(Received.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("inspection.evidence.not-found"));
        var file = new FileId(received.fileId());
        boolean intact = files.isIntact(file, received.sha256());
        event(id, intact ? CustodyKind.OPENED : CustodyKind.FOUND_CHANGED, null, null, LocalDate.now(clock));
        audit.record(
                "inspection.evidence.open",
                "case:" + caseId.value(),
                Map.of("evidence", String.valueOf(id.value()), "intact", String.valueOf(intact)));
        return files.require(file);
    }

    private void event(
            EvidenceId id, CustodyKind kind, @Nullable String counterpart, @Nullable String note, LocalDate on) {
        database.sql("""
                        insert into inspection_evidence_event (evidence_id, kind, person_id, counterpart, note, happened_on,
                            recorded_at)
                        values (:evidence, :kind, :person, :counterpart, :note, :on, :at)
                        """)
                .param("evidence", id.value())
                .param("kind", kind.name())
                .param("person", self().value())
                .param("counterpart", counterpart)
                .param("note", note)
                .param("on", on)
                .param("at", now())
                .update();
    }

    private CaseId caseOf(EvidenceId id) {
        return database.sql("select case_id from inspection_evidence where id = :id")
                .param("id", id.value())
                .query((row, number) -> new CaseId(row.getLong("case_id")))
                .optional()
                .orElseThrow(() -> new NotFoundException("inspection.evidence.not-found"));
    }

    private CaseInspection require(CaseId caseId) {
        return readable(caseId).orElseThrow(() -> new NotFoundException("inspection.evidence.not-found"));
    }

    private CaseInspection requireKeeping(CaseId caseId) {
        CaseInspection inspection = require(caseId);
        if (!keeps(inspection)) {
            throw new AccessDeniedException("Keeps no evidence of case " + caseId.value());
        }
        return inspection;
    }

    private Optional<CaseInspection> readable(CaseId caseId) {
        return access.isKeptOut(caseId)
                ? Optional.empty()
                : inspections.ofCase(caseId).filter(this::sees);
    }

    private boolean sees(CaseInspection inspection) {
        Optional<PersonId> self = person();
        return self.isPresent()
                && !self.get().equals(inspection.subject())
                && (inspection.team().contains(self.get()) || access.decides(inspection.unit(), inspection.body()));
    }

    private boolean keeps(CaseInspection inspection) {
        return !inspection.closed() && inspection.team().contains(self());
    }

    private Optional<PersonId> person() {
        return currentUser.signedIn().map(SignedIn::personId);
    }

    private PersonId self() {
        return person().orElseThrow(() -> new AccessDeniedException("The account belongs to nobody"));
    }

    private @Nullable LocalDate day(List<Violation> violations, String field, @Nullable LocalDate day) {
        if (day == null) {
            violations.add(Violation.of(field, "inspection.evidence.required"));
        } else if (day.isAfter(LocalDate.now(clock))) {
            violations.add(Violation.of(field, "inspection.evidence.in-future"));
        }
        return day;
    }

    private static void text(List<Violation> violations, String field, String text, int longest) {
        if (text.isBlank()) {
            violations.add(Violation.of(field, "inspection.evidence.required"));
        } else if (text.strip().length() > longest) {
            violations.add(Violation.of(field, "inspection.evidence.too-long", longest));
        }
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
    }

    private static Map<String, String> details(EvidenceId id, @Nullable StoredFile file) {
        String evidence = String.valueOf(id.value());
        return file == null ? Map.of("evidence", evidence) : Map.of("evidence", evidence, "sha256", file.sha256());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
