package vn.thongsuot.document.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.document.FileId;
import vn.thongsuot.document.FileStore;
import vn.thongsuot.document.StoredFile;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.text.PublicCode;
import vn.thongsuot.platform.text.SearchText;

/** The registers of outgoing documents, as far as the person who asks may read them. */
@Service
@Transactional(readOnly = true)
public class OutgoingRegister {

    private static final String COLUMNS = """
            select o.*, t.name type_name, t.name_en type_name_en, t.symbol type_symbol, u.name unit_name,
                n.full_name recorded_name, c.full_name cancelled_name, %s readable
            from document_outgoing o
            join document_type t on t.type_key = o.type_key
            join organization_unit u on u.id = o.unit_id
            join organization_person n on n.id = o.recorded_by
            left join organization_person c on c.id = o.cancelled_by
            """;

    private static final int MOST_ROWS = 500;

    private final JdbcClient database;
    private final RegisterAccess access;
    private final VisibleCases cases;
    private final FileStore files;

    OutgoingRegister(JdbcClient database, RegisterAccess access, VisibleCases cases, FileStore files) {
        this.database = database;
        this.access = access;
        this.cases = cases;
        this.files = files;
    }

    /** A row with its place in the order. */
    public record Row(OutgoingDocument document, RowKey key) {}

    /**
     * Newest first.
     *
     * @param after the last row before the page; {@code null} begins at the top
     * @param skip rows to leave out from there
     */
    public List<Row> rows(OutgoingFilter filter, @Nullable RowKey after, int skip, int limit) {
        Query query = query(filter);
        String seek = after == null ? "" : RowKey.after("o.issued_on", "o.id");
        var statement = database.sql(COLUMNS.formatted(query.readable())
                        + query.where()
                        + seek
                        + " order by o.issued_on desc, o.id desc limit :limit offset :skip")
                .params(query.parameters())
                .param("limit", Math.min(limit, MOST_ROWS))
                .param("skip", skip);
        if (after != null) {
            statement = statement.param("keyDate", after.date()).param("keyId", after.id());
        }
        return statement
                .query((row, number) -> new Row(
                        document(row, row.getBoolean("readable")),
                        new RowKey(row.getObject("issued_on", LocalDate.class), row.getLong("id"))))
                .list();
    }

    public int count(OutgoingFilter filter) {
        Query query = query(filter);
        return database.sql("select count(*) from document_outgoing o" + query.where())
                .params(query.parameters())
                .query(Integer.class)
                .single();
    }

    /** Whether there is any register for this person to read. */
    public boolean mayReadAny() {
        return access.readsAnything();
    }

    /** @throws NotFoundException also when it exists but is not this person's to see */
    public OutgoingDocument open(DocumentId id) {
        Query query = query(OutgoingFilter.ALL);
        return database.sql(COLUMNS.formatted(query.readable()) + query.where() + " and o.id = :id")
                .params(query.parameters())
                .param("id", id.value())
                .query((row, number) -> document(row, row.getBoolean("readable")))
                .optional()
                .orElseThrow(OutgoingRegister::notFound);
    }

    /** The years of the documents this person may read, newest first. */
    public List<Integer> years() {
        Query query = query(OutgoingFilter.ALL);
        return database.sql("select distinct year(o.issued_on) from document_outgoing o" + query.where()
                        + " order by 1 desc")
                .params(query.parameters())
                .query(Integer.class)
                .list();
    }

    /** The units whose documents this person may read and that issued any, by name. */
    public Map<UnitId, String> units() {
        RegisterAccess.Condition condition = access.readable("o.");
        Map<UnitId, String> units = new LinkedHashMap<>();
        database.sql("""
                        select u.id, u.name from organization_unit u where u.id in (
                            select o.unit_id from document_outgoing o where %s) order by length(u.path), u.name
                        """.formatted(condition.sql()))
                .params(condition.parameters())
                .query((row, number) -> units.put(new UnitId(row.getLong("id")), row.getString("name")))
                .list();
        return units;
    }

    /** The Word file or the PDF, for those who may read the document. */
    public StoredFile file(DocumentId id, boolean pdf) {
        return file(open(id), pdf);
    }

    /** Those of a case, oldest first. Whether the case may be seen is for the caller to ask first. */
    public List<OutgoingDocument> ofCase(long caseId) {
        return database.sql(COLUMNS.formatted("true") + " where o.case_id = :case order by o.id")
                .param("case", caseId)
                .query((row, number) -> document(row, true))
                .list();
    }

    /** A file of a document of a case. Whether the case may be seen is for the caller to ask first. */
    public StoredFile fileOfCase(long caseId, DocumentId id, boolean pdf) {
        return ofCase(caseId).stream()
                .filter(document -> document.id().equals(id))
                .findFirst()
                .map(document -> file(document, pdf))
                .orElseThrow(OutgoingRegister::notFound);
    }

    private StoredFile file(OutgoingDocument document, boolean pdf) {
        FileId file = pdf ? document.pdf() : document.docx();
        if (file == null) {
            throw notFound();
        }
        return files.require(file);
    }

    private record Query(String readable, String where, Map<String, Object> parameters) {}

    private Query query(OutgoingFilter filter) {
        RegisterAccess.Condition condition = access.readable("o.");
        VisibleCases.Query visible = cases.query();
        Map<String, Object> parameters = new HashMap<>(condition.parameters());
        parameters.putAll(visible.parameters());
        // Leaders read these on the page of the case, or are given the paper: here the only row hidden from one of them
        // would
        // be the one about them.
        RegisterAccess.Condition keeping = access.keeping("o.");
        parameters.putAll(keeping.parameters());
        String readable = "(not o.restricted or (" + keeping.sql() + " and (o.case_id is null or o.case_id in ("
                + visible.sql() + "))))";
        var where = new StringBuilder(" where ").append(condition.sql());
        if (filter.unit() != null) {
            where.append(" and o.unit_id = :unit");
            parameters.put("unit", filter.unit().value());
        }
        if (filter.organ() != null) {
            where.append(" and o.organ = :organ");
            parameters.put("organ", filter.organ().name());
        }
        if (filter.typeKey() != null) {
            where.append(" and o.type_key = :type");
            parameters.put("type", filter.typeKey());
        }
        if (filter.year() != null) {
            between(where, parameters, "year", LocalDate.of(filter.year(), 1, 1), LocalDate.of(filter.year(), 12, 31));
        }
        if (filter.from() != null || filter.to() != null) {
            // Nor by its day: whoever asks day by day would learn it.
            where.append(" and ").append(readable);
            between(where, parameters, "day", filter.from(), filter.to());
        }
        if (filter.state() != null) {
            where.append(" and o.state = :state");
            parameters.put("state", filter.state().name());
        }
        if (!filter.search().isBlank()) {
            // A hidden summary is not found either, or a search would tell what it says.
            where.append(" and (o.code collate utf8mb4_uca1400_ai_ci like :search or (")
                    .append(readable)
                    .append(" and o.summary_search like :search))");
            parameters.put("search", SearchText.like(filter.search()));
        }
        return new Query(readable, where.toString(), parameters);
    }

    private static void between(
            StringBuilder where,
            Map<String, Object> parameters,
            String name,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        if (from != null) {
            where.append(" and o.issued_on >= :").append(name).append("From");
            parameters.put(name + "From", from);
        }
        if (to != null) {
            where.append(" and o.issued_on <= :").append(name).append("To");
            parameters.put(name + "To", to);
        }
    }

    private static OutgoingDocument document(ResultSet row, boolean readable) throws SQLException {
        String verification = row.getString("verification_code");
        Timestamp cancelledAt = row.getTimestamp("cancelled_at");
        return new OutgoingDocument(
                new DocumentId(row.getLong("id")),
                row.getInt("number"),
                row.getString("code"),
                new DocumentType(
                        row.getString("type_key"),
                        row.getString("type_name"),
                        row.getString("type_name_en"),
                        row.getString("type_symbol")),
                new UnitId(row.getLong("unit_id")),
                row.getString("unit_name"),
                IssuingBody.valueOf(row.getString("body")),
                Origin.valueOf(row.getString("origin")),
                OutgoingState.valueOf(row.getString("state")),
                readable ? row.getObject("issued_on", LocalDate.class) : null,
                readable ? row.getString("summary") : "",
                readable ? row.getString("recipients") : "",
                readable ? row.getString("signatory_name") : "",
                readable ? row.getString("signatory_title") : "",
                readable ? fileId(row, "docx_file_id") : null,
                readable ? fileId(row, "pdf_file_id") : null,
                readable && verification != null ? PublicCode.printed(verification) : null,
                readable ? row.getObject("case_id", Long.class) : null,
                row.getBoolean("restricted"),
                !readable,
                readable ? row.getString("recorded_name") : "",
                cancelledAt == null
                        ? null
                        : new OutgoingDocument.Cancellation(
                                row.getString("cancelled_name"),
                                cancelledAt.toInstant(),
                                readable ? row.getString("cancel_reason") : ""));
    }

    private static @Nullable FileId fileId(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class))
                .map(FileId::new)
                .orElse(null);
    }

    private static NotFoundException notFound() {
        return new NotFoundException("document.register.document-not-found");
    }
}
