package vn.thongsuot.document.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.document.FileId;
import vn.thongsuot.document.FileStore;
import vn.thongsuot.document.StoredFile;
import vn.thongsuot.organization.Holder;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.StaleException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.text.SearchText;

/**
 * The registers of incoming documents. Read by the leaders and the office of the unit itself, not of those above, and by the
 * people to whom a document was handed on. Of a restricted one the leaders read only the number.
 */
@Service
@Transactional
@Retryable(includes = PessimisticLockingFailureException.class, maxRetries = 3, delay = 50, jitter = 40)
public class IncomingRegister {

    private static final String ORGAN = "INCOMING";
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_REASON = 1000;
    private static final int MOST_ROWS = 500;

    private static final String SELECT = """
            select i.*, u.name unit_name, n.full_name recorded_name, c.full_name cancelled_name, %s readable
            from document_incoming i join organization_unit u on u.id = i.unit_id
            join organization_person n on n.id = i.recorded_by
            left join organization_person c on c.id = i.cancelled_by
            """;

    private final NumberRegister numbers;
    private final Terms terms;
    private final DocumentTypes types;
    private final RegisterAccess access;
    private final IncomingConditions conditions;
    private final OrganizationDirectory organization;
    private final FileStore files;
    private final JdbcClient database;
    private final AuditTrail audit;
    private final Clock clock;

    IncomingRegister(
            NumberRegister numbers,
            Terms terms,
            DocumentTypes types,
            RegisterAccess access,
            IncomingConditions conditions,
            OrganizationDirectory organization,
            FileStore files,
            JdbcClient database,
            AuditTrail audit,
            Clock clock) {
        this.numbers = numbers;
        this.terms = terms;
        this.types = types;
        this.access = access;
        this.conditions = conditions;
        this.organization = organization;
        this.files = files;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** A row with its place in the order. */
    public record Row(IncomingDocument document, RowKey key) {}

    /** The units in whose register the signed-in person may write. */
    @Transactional(readOnly = true)
    public List<UnitSummary> keptUnits() {
        return access.keptIncoming();
    }

    /** @param after the last row before the page; {@code null} begins at the top */
    @Transactional(readOnly = true)
    public List<Row> rows(IncomingFilter filter, @Nullable RowKey after, int skip, int limit) {
        IncomingConditions.Where query = conditions.of(filter);
        var statement = database.sql(SELECT.formatted(query.readable())
                        + query.sql()
                        + (after == null ? "" : RowKey.after("i.received_on", "i.id"))
                        + " order by i.received_on desc, i.id desc limit :limit offset :skip")
                .params(query.parameters())
                .param("limit", Math.min(limit, MOST_ROWS))
                .param("skip", skip);
        if (after != null) {
            statement = statement.param("keyDate", after.date()).param("keyId", after.id());
        }
        return statement
                .query((row, number) ->
                        new Row(document(row, List.of()), new RowKey(day(row, "received_on"), row.getLong("id"))))
                .list();
    }

    @Transactional(readOnly = true)
    public int count(IncomingFilter filter) {
        IncomingConditions.Where query = conditions.of(filter);
        return database.sql("select count(*) from document_incoming i" + query.sql())
                .params(query.parameters())
                .query(Integer.class)
                .single();
    }

    /** The units in whose registers the person reads, by name. */
    @Transactional(readOnly = true)
    public Map<UnitId, String> units() {
        Map<UnitId, String> units = new LinkedHashMap<>();
        access.incomingUnits().stream()
                .sorted(Comparator.comparing(UnitSummary::name))
                .forEach(unit -> units.put(unit.id(), unit.name()));
        return units;
    }

    /** Those of the documents that the person may read, the latest first. */
    @Transactional(readOnly = true)
    public List<IncomingDocument> readable(Collection<IncomingId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        IncomingConditions.Where query = conditions.of(IncomingFilter.ALL);
        return database.sql(SELECT.formatted(query.readable()) + query.sql() + " and " + query.readable()
                        + " and i.id in (:ids) order by i.received_on desc, i.id desc")
                .params(query.parameters())
                .param("ids", ids.stream().map(IncomingId::value).toList())
                .query((row, number) -> document(row, List.of()))
                .list();
    }

    /** @throws NotFoundException also when it exists but is not this person's to see */
    @Transactional(readOnly = true)
    public IncomingDocument open(IncomingId id) {
        IncomingConditions.Where query = conditions.of(IncomingFilter.ALL);
        return database.sql(SELECT.formatted(query.readable()) + query.sql() + " and i.id = :id")
                .params(query.parameters())
                .param("id", id.value())
                .query((row, number) -> document(row, handovers(id)))
                .optional()
                .orElseThrow(IncomingRegister::notFound);
    }

    /** @throws NotFoundException also when the person finds no more of it than its number */
    @Transactional(readOnly = true)
    public IncomingDocument read(IncomingId id) {
        IncomingDocument document = open(id);
        if (document.hidden()) {
            throw notFound();
        }
        return document;
    }

    @Transactional(readOnly = true)
    public StoredFile file(IncomingId id) {
        FileId file = read(id).file();
        if (file == null) {
            throw notFound();
        }
        return files.require(file);
    }

    @Transactional(readOnly = true)
    public boolean keeps(IncomingDocument document) {
        return access.keeps(organization.requireUnit(document.unit()), Organ.COMMITTEE);
    }

    /** Who can get a document of the unit: everybody who holds a position there, once. */
    @Transactional(readOnly = true)
    public List<Holder> people(UnitId unit) {
        Map<PersonId, Holder> people = new LinkedHashMap<>();
        organization.allHolders(unit, today()).forEach(holder -> people.putIfAbsent(holder.personId(), holder));
        return List.copyOf(people.values());
    }

    /** Enters a document under the next number of the unit. */
    public IncomingId enter(UnitSummary unit, IncomingEntry entry) {
        access.requireKeeper(unit, Organ.COMMITTEE);
        List<Violation> violations = entry.violations(today());
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
        LocalDate received = Objects.requireNonNull(entry.receivedOn());
        Term term = terms.require(unit, received);
        FileId file = entry.file();
        if (file != null) {
            files.require(file);
        }
        if (entry.typeKey() != null) {
            types.require(entry.typeKey());
        }
        var allotted = numbers.next(new NumberRegister.Key(unit.id().value(), ORGAN, "", term.id()));
        var keys = new GeneratedKeyHolder();
        database.sql("""
                        insert into document_incoming (register_id, number, unit_id, received_on, sender, sender_number,
                            sender_date, type_key, summary, search_text, sender_search, restricted, file_id, recorded_by,
                            recorded_at)
                        values (:register, :number, :unit, :received, :sender, :senderNumber, :senderDate, :type, :summary,
                            :search, :senderSearch, :restricted, :file, :by, :at)
                        """)
                .param("register", allotted.registerId())
                .param("number", allotted.number())
                .param("unit", unit.id().value())
                .param("received", received)
                .param("sender", entry.sender().strip())
                .param("senderNumber", entry.senderNumber().strip())
                .param("senderDate", entry.senderDate())
                .param("type", entry.typeKey())
                .param("senderSearch", SearchText.of(entry.sender()))
                .param("summary", entry.summary().strip())
                .param("search", SearchText.of(entry.sender() + " " + entry.senderNumber() + " " + entry.summary()))
                .param("restricted", entry.restricted())
                .param("file", file == null ? null : file.value())
                .param("by", access.person().value())
                .param("at", Timestamp.from(clock.instant()))
                .update(keys);
        var id = new IncomingId(Objects.requireNonNull(keys.getKey()).longValue());
        audit.record(
                "document.incoming.enter",
                "incoming:" + id.value(),
                Map.of("number", String.valueOf(allotted.number()), "restricted", String.valueOf(entry.restricted())));
        return id;
    }

    /** Keeps a document from the readers of the register, or opens it to them again. */
    public void restrict(IncomingId id, boolean restricted) {
        kept(id);
        int changed = database.sql("update document_incoming set restricted = :to where id = :id and restricted <> :to")
                .param("to", restricted)
                .param("id", id.value())
                .update();
        if (changed == 1) {
            audit.record(
                    restricted ? "document.incoming.restrict" : "document.incoming.unrestrict",
                    "incoming:" + id.value(),
                    Map.of());
        }
    }

    /** Hands a document on to somebody of the unit, who may then read it. */
    public void handOn(IncomingId id, PersonId to, String note) {
        IncomingDocument document = kept(id);
        if (people(document.unit()).stream()
                .noneMatch(holder -> holder.personId().equals(to))) {
            throw new RuleViolationException(List.of(Violation.of("person", "document.incoming.person-required")));
        }
        if (note.length() > LONGEST_NOTE) {
            throw new RuleViolationException(List.of(Violation.of("note", "document.entry.too-long", LONGEST_NOTE)));
        }
        database.sql("""
                        insert into document_handover (incoming_id, person_id, note, handed_by, handed_at)
                        values (:id, :person, :note, :by, :at)
                        """)
                .param("id", id.value())
                .param("person", to.value())
                .param("note", note.strip())
                .param("by", access.person().value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        audit.record(
                "document.incoming.hand-on", "incoming:" + id.value(), Map.of("person", String.valueOf(to.value())));
    }

    /** The number stays in the register with the reason. */
    public void cancel(IncomingId id, String reason) {
        kept(id);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new RuleViolationException(
                    List.of(Violation.of("reason", "document.entry.reason-required", LONGEST_REASON)));
        }
        int changed = database.sql("""
                        update document_incoming set cancelled_by = :by, cancelled_at = :at, cancel_reason = :reason
                        where id = :id and cancelled_at is null
                        """)
                .param("by", access.person().value())
                .param("at", Timestamp.from(clock.instant()))
                .param("reason", reason.strip())
                .param("id", id.value())
                .update();
        if (changed == 0) {
            throw new StaleException("document.register.already-cancelled");
        }
        audit.record("document.incoming.cancel", "incoming:" + id.value(), Map.of());
    }

    private IncomingDocument kept(IncomingId id) {
        IncomingDocument document = read(id);
        if (!keeps(document)) {
            throw notFound();
        }
        return document;
    }

    private List<IncomingDocument.Handover> handovers(IncomingId id) {
        return database.sql("""
                        select p.full_name to_name, b.full_name by_name, h.note, h.handed_at from document_handover h
                        join organization_person p on p.id = h.person_id join organization_person b on b.id = h.handed_by
                        where h.incoming_id = :id order by h.id
                        """)
                .param("id", id.value())
                .query((row, number) -> new IncomingDocument.Handover(
                        row.getString("to_name"),
                        Objects.requireNonNullElse(row.getString("note"), ""),
                        row.getString("by_name"),
                        row.getTimestamp("handed_at").toInstant()))
                .list();
    }

    private static IncomingDocument document(ResultSet row, List<IncomingDocument.Handover> handovers)
            throws SQLException {
        boolean readable = row.getBoolean("readable");
        String cancelReason = row.getString("cancel_reason");
        return new IncomingDocument(
                new IncomingId(row.getLong("id")),
                row.getInt("number"),
                new UnitId(row.getLong("unit_id")),
                row.getString("unit_name"),
                readable ? day(row, "received_on") : null,
                readable ? row.getString("sender") : "",
                readable ? row.getString("sender_number") : "",
                readable ? row.getObject("sender_date", LocalDate.class) : null,
                readable ? row.getString("type_key") : null,
                readable ? row.getString("summary") : "",
                Optional.ofNullable(readable ? row.getObject("file_id", Long.class) : null)
                        .map(FileId::new)
                        .orElse(null),
                readable ? row.getString("recorded_name") : "",
                row.getString("cancelled_name"),
                readable || cancelReason == null ? cancelReason : "",
                row.getBoolean("restricted"),
                !readable,
                readable ? handovers : List.of());
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static NotFoundException notFound() {
        return new NotFoundException("document.register.document-not-found");
    }
}
