package vn.thongsuot.petition;

import java.io.ByteArrayInputStream;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.document.FileId;
import vn.thongsuot.document.FileStore;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.text.PublicCode;
import vn.thongsuot.platform.text.SearchText;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.Parameters;
import vn.thongsuot.procedure.ProcedureStarts;
import vn.thongsuot.procedure.WorkingCalendar;

/**
 * Enters petitions into the register of the own unit. Number, row, sealed sender and the case that begins are committed together
 * or not at all.
 */
@Service
@Transactional
@Retryable(includes = PessimisticLockingFailureException.class, maxRetries = 3, delay = 50, jitter = 40)
public class Intake {

    private static final String PROCEDURE = "petition";
    private static final String FIRST_ANSWER = "petition.first_answer_working_days";

    private final PetitionAccess access;
    private final NumberSeries numbers;
    private final SenderVault vault;
    private final Protection protection;
    /** Looked up late: procedures ask petitions for lists and facts while they are being read. */
    private final ObjectProvider<ProcedureStarts> starts;

    private final Parameters parameters;
    private final WorkingCalendar calendar;
    private final OrganizationDirectory organization;
    private final FileStore files;
    private final JdbcClient database;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Intake(
            PetitionAccess access,
            NumberSeries numbers,
            SenderVault vault,
            Protection protection,
            ObjectProvider<ProcedureStarts> starts,
            Parameters parameters,
            WorkingCalendar calendar,
            OrganizationDirectory organization,
            FileStore files,
            JdbcClient database,
            AuditTrail audit,
            Clock clock) {
        this.access = access;
        this.numbers = numbers;
        this.vault = vault;
        this.protection = protection;
        this.starts = starts;
        this.parameters = parameters;
        this.calendar = calendar;
        this.organization = organization;
        this.files = files;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where a petition came from beside a letter: a visit on a reception day, or a mixed petition that was split. */
    record Origin(@Nullable Long visit, @Nullable PetitionId splitFrom) {

        static final Origin LETTER = new Origin(null, null);
    }

    /**
     * Enters a petition and begins its case.
     *
     * @throws RuleViolationException what is wrong, at the fields of the entry
     */
    public PetitionId register(UnitId unit, IntakeEntry entry) {
        return register(unit, entry, Origin.LETTER);
    }

    /** The same for what was brought forward on a reception day. */
    public PetitionId register(UnitId unit, IntakeEntry entry, long visit) {
        return register(unit, entry, new Origin(visit, null));
    }

    /** Enters a part of a mixed petition by itself; its sender is whoever sent the whole, protected like there. */
    PetitionId registerPart(Petition whole, PetitionKind kind, String content) {
        Sender sender = whole.sender() == null ? new Sender(whole.senderKind(), "", "", "") : whole.sender();
        return register(
                whole.unit(),
                new IntakeEntry(
                        whole.channel(),
                        whole.receivedOn(),
                        whole.transferredFrom(),
                        sender,
                        kind,
                        content,
                        whole.subject(),
                        subject(whole, "subject_person_id").map(PersonId::new).orElse(null),
                        subject(whole, "subject_unit_id").map(UnitId::new).orElse(null),
                        null,
                        null),
                new Origin(null, whole.id()));
    }

    /** From whom the whole is kept, its parts are kept as well. */
    private Optional<Long> subject(Petition whole, String column) {
        return database.sql("select " + column + " from petition where id = :id and " + column + " is not null")
                .param("id", whole.id().value())
                .query(Long.class)
                .optional();
    }

    PetitionId register(UnitId unitId, IntakeEntry entry, Origin origin) {
        access.requireKeeper(unitId);
        UnitSummary unit = organization.requireUnit(unitId);
        UnitSummary subjectUnit = entry.subjectUnit() == null ? null : organization.requireUnit(entry.subjectUnit());
        check(entry, unit, subjectUnit, origin);
        LocalDate received = Objects.requireNonNull(entry.receivedOn());
        int year = today().getYear();
        var allotted = numbers.next(unitId, year);
        PetitionId id = insert(unit, subjectUnit, entry, origin, allotted, year);
        keepSender(id, entry, origin);
        remember(id, unitId, entry, origin);
        if (entry.earlier() != null) {
            protection.linked(id, entry.earlier());
        }

        Map<String, Object> answers = new HashMap<>();
        answers.put("petition", id.toString());
        answers.put("receivedOn", received.toString());
        if (entry.subjectPerson() != null) {
            answers.put("subjectPerson", entry.subjectPerson().toString());
        }
        if (entry.subjectUnit() != null) {
            answers.put("subjectUnit", String.valueOf(entry.subjectUnit().value()));
        }
        CaseId caseId = starts.getObject().begin(PROCEDURE, unitId, answers);
        database.sql("update petition set case_id = :case where id = :id")
                .param("case", caseId.value())
                .param("id", id.value())
                .update();
        audit.record(
                "petition.register",
                "petition:" + id,
                Map.of("number", allotted.number() + "/" + year, "unit", unit.code()));
        return id;
    }

    private void check(IntakeEntry entry, UnitSummary unit, @Nullable UnitSummary subjectUnit, Origin origin) {
        List<Violation> violations = entry.violations(today(), origin.splitFrom() == null);
        if (origin.splitFrom() == null
                && subjectUnit != null
                && (subjectUnit.id().equals(unit.id()) || !subjectUnit.liesIn(unit))) {
            violations.add(Violation.of("subjectUnit", "petition.intake.unit-not-below"));
        }
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
        if (entry.earlier() != null && !mayRead(entry.earlier(), unit)) {
            throw new RuleViolationException("petition.action.merge-unknown");
        }
    }

    private boolean mayRead(PetitionId earlier, UnitSummary unit) {
        PetitionAccess.Condition readable = access.readable();
        return database.sql("select count(*) from petition p where p.id = :id and p.unit_id = :unit and "
                                + readable.sql())
                        .params(readable.parameters())
                        .param("id", earlier.value())
                        .param("unit", unit.id().value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private PetitionId insert(
            UnitSummary unit,
            @Nullable UnitSummary subjectUnit,
            IntakeEntry entry,
            Origin origin,
            NumberSeries.Allotted allotted,
            int year) {
        var keys = new GeneratedKeyHolder();
        boolean anonymous = entry.sender().isAnonymous();
        LocalDate received = Objects.requireNonNull(entry.receivedOn());
        database.sql("""
                        insert into petition (register_id, unit_id, year, number, tracking_code, channel, received_on,
                            transferred_from, sender_kind, sender_sealed, content, subject, subject_person_id,
                            subject_unit_id, subject_unit_path, search_text, kind, state, first_answer_due, earlier_id,
                            split_from_id, visit_id, recorded_by, recorded_at)
                        values (:register, :unit, :year, :number, :code, :channel, :received, :transferred, :senderKind,
                            false, :content, :subject, :subjectPerson, :subjectUnit, :subjectPath, :search, :kind,
                            'REGISTERED', :due, :earlier, :splitFrom, :visit, :by, :at)
                        """)
                .param("register", allotted.registerId())
                .param("unit", unit.id().value())
                .param("year", year)
                .param("number", allotted.number())
                .param("code", PublicCode.make(random))
                .param("channel", entry.channel().name())
                .param("received", received)
                .param("transferred", entry.transferredFrom())
                .param("senderKind", entry.sender().kind().name())
                .param("content", SearchText.nfc(entry.content()))
                .param("subject", SearchText.nfc(entry.subject()))
                .param(
                        "subjectPerson",
                        entry.subjectPerson() == null
                                ? null
                                : entry.subjectPerson().value())
                .param(
                        "subjectUnit",
                        subjectUnit == null ? null : subjectUnit.id().value())
                .param("subjectPath", subjectUnit == null ? null : subjectUnit.path())
                .param(
                        "search",
                        SearchText.of(allotted.number() + "/" + year + " " + entry.content() + " " + entry.subject()))
                .param("kind", entry.kind().name())
                .param("due", anonymous ? null : firstAnswerDue(received))
                .param(
                        "earlier",
                        entry.earlier() == null ? null : entry.earlier().value())
                .param(
                        "splitFrom",
                        origin.splitFrom() == null ? null : origin.splitFrom().value())
                .param("visit", origin.visit())
                .param("by", access.person().value())
                .param("at", Timestamp.from(clock.instant()))
                .update(keys);
        return new PetitionId(Objects.requireNonNull(keys.getKey()).longValue());
    }

    private void keepSender(PetitionId id, IntakeEntry entry, Origin origin) {
        if (origin.splitFrom() != null) {
            vault.inherit(origin.splitFrom(), id, entry.kind());
            return;
        }
        Letter letter = entry.letter();
        if (entry.sealsSender()) {
            vault.seal(id, entry.sender(), letter);
            return;
        }
        if (letter != null && entry.kind().protectsSender()) {
            vault.sealLetter(id, letter);
            letter = null;
        }
        Sender sender = entry.sender();
        FileId file = letter == null
                ? null
                : files.store(letter.name(), new ByteArrayInputStream(letter.content()), letter.content().length)
                        .id();
        database.sql("""
                        update petition set sender_name = :name, sender_address = :address, sender_phone = :phone,
                            sender_search = :search, file_id = :file where id = :id
                        """)
                .param("name", sender.name())
                .param("address", sender.address())
                .param("phone", sender.phone())
                .param("search", SearchText.of(sender.name() + " " + SimilarWords.digits(sender.phone())))
                .param("file", file == null ? null : file.value())
                .param("id", id.value())
                .update();
    }

    private void remember(PetitionId id, UnitId unit, IntakeEntry entry, Origin origin) {
        Set<Integer> words = new HashSet<>(SimilarWords.ofText(entry.content(), entry.subject()));
        if (!entry.sealsSender() && origin.splitFrom() == null) {
            words.addAll(SimilarWords.ofSender(entry.sender()));
        }
        SimilarPetitions.remember(database, unit, id, words);
    }

    private LocalDate firstAnswerDue(LocalDate received) {
        return calendar.dueAfter(received, parameters.timeLimit(FIRST_ANSWER, today()))
                .day();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
