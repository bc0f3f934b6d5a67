package vn.thongsuot.document.register;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.document.FileStore;
import vn.thongsuot.document.StoredFile;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.StaleException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.text.SearchText;

/**
 * What an office does with its registers by hand: numbers for documents made outside the portal, documents issued on paper
 * before, cancelling. Each register only by who keeps it.
 */
@Service
@Transactional
@Retryable(includes = PessimisticLockingFailureException.class, maxRetries = 3, delay = 50, jitter = 40)
public class RegisterKeeping {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_SUMMARY = 500;
    private static final int HIGHEST_NUMBER = 99_999;

    private final NumberRegister numbers;
    private final Terms terms;
    private final DocumentTypes types;
    private final OrganSymbols symbols;
    private final IssuingAuthority authority;
    private final RegisterAccess access;
    private final OrganizationDirectory organization;
    private final FileStore files;
    private final OutgoingEntries entries;
    private final JdbcClient database;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RegisterKeeping(
            NumberRegister numbers,
            Terms terms,
            DocumentTypes types,
            OrganSymbols symbols,
            IssuingAuthority authority,
            RegisterAccess access,
            OrganizationDirectory organization,
            FileStore files,
            OutgoingEntries entries,
            JdbcClient database,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.numbers = numbers;
        this.terms = terms;
        this.types = types;
        this.symbols = symbols;
        this.authority = authority;
        this.access = access;
        this.organization = organization;
        this.files = files;
        this.entries = entries;
        this.database = database;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The bodies in whose registers the signed-in person may write. */
    @Transactional(readOnly = true)
    public List<Issuer> issuers() {
        List<Issuer> issuers = new ArrayList<>();
        for (RegisterAccess.Kept kept : access.kept()) {
            for (IssuingBody body : IssuingBody.values()) {
                var issuer = new Issuer(kept.unit(), body);
                boolean here = body.levels().stream()
                        .anyMatch(level -> kept.unit().kind().standsFor(level));
                if (here
                        && access.keeps(kept.unit(), body.organ())
                        && symbols.find(issuer).isPresent()
                        && !issuers.contains(issuer)) {
                    issuers.add(issuer);
                }
            }
        }
        return issuers;
    }

    @Transactional(readOnly = true)
    public boolean keeps(OutgoingDocument document) {
        return access.keeps(
                organization.requireUnit(document.unit()), document.body().organ());
    }

    /**
     * Where a register stands.
     *
     * @param next the number that would be given now
     * @param symbol what follows it
     * @param mayStartAfter whether it can still be said up to where numbers were given on paper
     */
    public record Standing(Term term, int next, int paperUntil, String symbol, boolean mayStartAfter) {}

    @Transactional(readOnly = true)
    public Standing standing(Issuer issuer, String typeKey) {
        access.requireKeeper(issuer.unit(), issuer.organ());
        DocumentType type = types.require(typeKey);
        Term term = terms.require(issuer.unit(), today());
        NumberRegister.State state =
                numbers.look(NumberRegister.Key.of(issuer, type, term)).orElse(new NumberRegister.State(0, 0, 0));
        return new Standing(
                term,
                state.lastNumber() + 1,
                state.paperUntil(),
                "-" + type.symbol() + "/" + symbols.require(issuer).text(),
                state.lastNumber() == state.paperUntil() && !hasEntries(state.id()));
    }

    /** Says that the paper register already reached a number; the portal goes on after it. */
    public void startAfter(Issuer issuer, String typeKey, int lastOnPaper) {
        access.requireKeeper(issuer.unit(), issuer.organ());
        if (lastOnPaper < 0 || lastOnPaper > HIGHEST_NUMBER) {
            throw new RuleViolationException(List.of(Violation.of("number", "document.entry.number-range")));
        }
        DocumentType type = types.require(typeKey);
        Term term = terms.require(issuer.unit(), today());
        NumberRegister.State state = numbers.lock(NumberRegister.Key.of(issuer, type, term));
        if (state.lastNumber() != state.paperUntil() || hasEntries(state.id())) {
            throw new StaleException("document.register.numbers-given");
        }
        numbers.startAfter(state, lastOnPaper);
        audit.record(
                "document.register.start-after",
                "register:" + state.id(),
                Map.of("number", String.valueOf(lastOnPaper)));
    }

    /** Takes the next number for a document that is made outside the portal. */
    public DocumentId reserve(Issuer issuer, String typeKey, String summary, boolean restricted) {
        access.requireKeeper(issuer.unit(), issuer.organ());
        if (summary.isBlank() || summary.length() > LONGEST_SUMMARY) {
            throw new RuleViolationException(
                    List.of(Violation.of("summary", "document.entry.summary-required", LONGEST_SUMMARY)));
        }
        DocumentType type = entitled(issuer, typeKey, today());
        Term term = terms.require(issuer.unit(), today());
        var allotted = numbers.next(NumberRegister.Key.of(issuer, type, term));
        var entry = new PaperEntry(today(), summary, "", "", "", null, restricted);
        return insert(issuer, type, allotted, entry, OutgoingState.RESERVED, null);
    }

    /** Enters the document for which a number was reserved. */
    public void complete(DocumentId id, PaperEntry entry) {
        Kept kept = lock(id);
        if (kept.state() != OutgoingState.RESERVED) {
            throw new StaleException("document.register.not-reserved");
        }
        Term term = term(kept.termId(), kept.unit());
        require(entry.violations(term, today()));
        StoredFile file = file(entry);
        boolean pdf = isPdf(file);
        database.sql("""
                        update document_outgoing set state = 'IN_FORCE', issued_on = :date, summary = :summary,
                            summary_search = :search, restricted = :restricted, recipients = :recipients, signatory_name = :signatory,
                            signatory_title = :title, docx_file_id = :docx, docx_sha256 = :docxHash, pdf_file_id = :pdf,
                            pdf_sha256 = :pdfHash where id = :id and state = 'RESERVED'
                        """)
                .param("date", entry.date())
                .param("summary", entry.summary().strip())
                .param("search", SearchText.of(entry.summary()))
                .param("restricted", entry.restricted())
                .param("recipients", entry.recipients().strip())
                .param("signatory", entry.signatory().strip())
                .param("title", entry.signatoryTitle().strip())
                .param("docx", pdf ? null : file.id().value())
                .param("docxHash", pdf ? null : file.sha256())
                .param("pdf", pdf ? file.id().value() : null)
                .param("pdfHash", pdf ? file.sha256() : null)
                .param("id", id.value())
                .update();
        audit.record("document.complete", "document:" + id.value(), Map.of("sha256", file.sha256()));
        told(id, kept.restricted(), entry.restricted());
    }

    /**
     * Keeps a document made outside the portal from the other readers of the register, or opens it to them again. One that a case
     * issued is as restricted as its case.
     */
    public void restrict(DocumentId id, boolean restricted) {
        Kept kept = lock(id);
        if (kept.origin() != Origin.PAPER) {
            throw new RuleViolationException("document.register.restricted-by-case");
        }
        database.sql("update document_outgoing set restricted = :to where id = :id")
                .param("to", restricted)
                .param("id", id.value())
                .update();
        told(id, kept.restricted(), restricted);
    }

    private void told(DocumentId id, boolean before, boolean after) {
        if (before != after) {
            audit.record(after ? "document.restrict" : "document.unrestrict", "document:" + id.value(), Map.of());
        }
    }

    /**
     * Enters a document that was issued on paper: with a number from before the register was kept here, or the next one.
     *
     * @throws RuleViolationException when the number is taken or would leave a gap
     */
    public DocumentId enter(Issuer issuer, String typeKey, int number, PaperEntry entry) {
        access.requireKeeper(issuer.unit(), issuer.organ());
        LocalDate date = entry.date() == null ? today() : entry.date();
        DocumentType type = entitled(issuer, typeKey, date);
        Term term = terms.require(issuer.unit(), date);
        require(entry.violations(term, today()));
        NumberRegister.Key key = NumberRegister.Key.of(issuer, type, term);
        NumberRegister.State state = numbers.lock(key);
        if (number < 1 || number > state.lastNumber() + 1) {
            throw new RuleViolationException(
                    List.of(Violation.of("number", "document.entry.number-gap", state.lastNumber() + 1)));
        }
        boolean taken =
                database.sql("select count(*) from document_outgoing where register_id = :id and number = :number")
                                .param("id", state.id())
                                .param("number", number)
                                .query(Integer.class)
                                .single()
                        > 0;
        if (taken) {
            throw new RuleViolationException(
                    List.of(Violation.of("number", "document.entry.number-taken", number, state.lastNumber() + 1)));
        }
        if (number == state.lastNumber() + 1) {
            numbers.next(key);
        }
        return insert(
                issuer,
                type,
                new NumberRegister.Allotted(state.id(), number),
                entry,
                OutgoingState.IN_FORCE,
                file(entry));
    }

    /** The number stays in the register with the reason and who cancelled it. */
    public void cancel(DocumentId id, String reason) {
        Kept kept = lock(id);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new RuleViolationException(
                    List.of(Violation.of("reason", "document.entry.reason-required", LONGEST_REASON)));
        }
        if (kept.state() == OutgoingState.CANCELLED) {
            throw new StaleException("document.register.already-cancelled");
        }
        database.sql("""
                        update document_outgoing set state = 'CANCELLED', cancelled_by = :by, cancelled_at = :at,
                            cancel_reason = :reason where id = :id
                        """)
                .param("by", access.person().value())
                .param("at", Timestamp.from(clock.instant()))
                .param("reason", reason.strip())
                .param("id", id.value())
                .update();
        audit.record("document.cancel", "document:" + id.value(), Map.of());
        events.publishEvent(new DocumentCancelled(id, kept.code(), reason.strip()));
    }

    private record Kept(
            OutgoingState state, Origin origin, boolean restricted, String code, UnitSummary unit, long termId) {}

    /** Not there and somebody else's look the same. */
    private Kept lock(DocumentId id) {
        record Found(
                String state, String origin, boolean restricted, String code, String organ, long unitId, long termId) {}
        Found found = database.sql("""
                        select o.state, o.origin, o.restricted, o.code, o.organ, o.unit_id, r.term_id from document_outgoing o
                        join document_register r on r.id = o.register_id where o.id = :id for update
                        """)
                .param("id", id.value())
                .query(Found.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("document.register.document-not-found"));
        UnitSummary unit = organization.requireUnit(new UnitId(found.unitId()));
        if (!access.keeps(unit, Organ.valueOf(found.organ()))) {
            throw new NotFoundException("document.register.document-not-found");
        }
        return new Kept(
                OutgoingState.valueOf(found.state()),
                Origin.valueOf(found.origin()),
                found.restricted(),
                found.code(),
                unit,
                found.termId());
    }

    private Term term(long id, UnitSummary unit) {
        return terms.of(unit.id()).stream()
                .filter(term -> term.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private DocumentType entitled(Issuer issuer, String typeKey, LocalDate date) {
        DocumentType type = types.require(typeKey, date);
        if (authority.ask(issuer, typeKey, date).kind() == IssuingAuthority.Kind.DENIED) {
            throw new RuleViolationException(
                    List.of(Violation.of("type", "document.register.not-entitled", type.label())));
        }
        return type;
    }

    private DocumentId insert(
            Issuer issuer,
            DocumentType type,
            NumberRegister.Allotted allotted,
            PaperEntry entry,
            OutgoingState state,
            @Nullable StoredFile file) {
        String code = OrganSymbols.code(allotted.number(), type, symbols.require(issuer));
        boolean pdf = file != null && isPdf(file);
        DocumentId id = entries.insert(
                new OutgoingEntries.Numbered(issuer, type, allotted, code),
                new OutgoingEntries.Content(
                        entry.date() == null ? today() : entry.date(),
                        entry.summary(),
                        entry.recipients(),
                        entry.signatory(),
                        entry.signatoryTitle(),
                        entry.restricted()),
                new OutgoingEntries.FilePair(pdf ? null : file, pdf ? file : null),
                state,
                null);
        audit.record(
                state == OutgoingState.RESERVED ? "document.reserve" : "document.enter",
                "document:" + id.value(),
                Map.of("code", code, "restricted", String.valueOf(entry.restricted())));
        return id;
    }

    private boolean hasEntries(long registerId) {
        return database.sql("select count(*) from document_outgoing where register_id = :id")
                        .param("id", registerId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private StoredFile file(PaperEntry entry) {
        StoredFile file = files.require(Objects.requireNonNull(entry.file()));
        if (!isPdf(file) && !WORD.equals(file.mediaType())) {
            throw new RuleViolationException(List.of(Violation.of("file", "document.entry.file-type")));
        }
        return file;
    }

    private static boolean isPdf(StoredFile file) {
        return "application/pdf".equals(file.mediaType());
    }

    private static void require(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
