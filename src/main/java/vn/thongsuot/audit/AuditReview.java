package vn.thongsuot.audit;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.platform.paging.Page;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.platform.time.PortalClock;

/** Reads the trail, and proves that nobody changed it. */
@Service
@RolesAllowed("ADMIN")
public class AuditReview {

    private static final int BATCH = 2000;
    private static final String COLUMNS = "seq, at, actor_account_id, actor_person_id, actor_name, action, subject,"
            + " details, previous_hash, hash";

    private final JdbcClient database;
    private final ObjectProvider<EntriesKept> kept;

    AuditReview(JdbcClient database, ObjectProvider<EntriesKept> kept) {
        this.database = database;
        this.kept = kept;
    }

    /** Newest first, without those that are kept from the person who reads. */
    @Transactional(readOnly = true)
    public Page<AuditListItem> list(AuditFilter filter, PageRequest page) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(filter, parameters);
        List<AuditListItem> items = database.sql("select " + COLUMNS + " from audit_entry" + where
                        + " order by seq desc limit :limit offset :offset")
                .params(parameters)
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query((row, number) -> item(entry(row)))
                .list();
        long total = database.sql("select count(*) from audit_entry" + where)
                .params(parameters)
                .query(Long.class)
                .single();
        return new Page<>(items, total);
    }

    /** Walks the whole chain in batches, as it was when the walk began. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verification verify() {
        long seq = 0;
        String hash = AuditEntry.GENESIS;
        while (true) {
            List<AuditEntry> batch = database.sql(
                            "select " + COLUMNS + " from audit_entry where seq > :seq order by seq limit " + BATCH)
                    .param("seq", seq)
                    .query((row, number) -> entry(row))
                    .list();
            for (AuditEntry entry : batch) {
                boolean follows = entry.seq() == seq + 1 && entry.previousHash().equals(hash);
                if (!follows || !entry.computeHash().equals(entry.hash())) {
                    return new Verification(seq, seq + 1, hash);
                }
                seq = entry.seq();
                hash = entry.hash();
            }
            if (batch.size() < BATCH) {
                return new Verification(seq, isHead(seq, hash) ? null : seq + 1, hash);
            }
        }
    }

    private boolean isHead(long seq, String hash) {
        return database.sql("select count(*) from audit_head where id = 1 and seq = :seq and hash = :hash")
                        .param("seq", seq)
                        .param("hash", hash)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private String where(AuditFilter filter, Map<String, Object> parameters) {
        var where = new StringBuilder(" where true");
        begins(where, parameters, "actor_name", filter.actor());
        begins(where, parameters, "action", filter.action());
        begins(where, parameters, "subject", filter.subject());
        if (filter.from() != null) {
            where.append(" and at >= :from");
            parameters.put("from", startOf(filter.from()));
        }
        if (filter.to() != null) {
            where.append(" and at < :to");
            parameters.put("to", startOf(filter.to().plusDays(1)));
        }
        kept.forEach(source -> {
            EntriesKept.Condition condition = source.condition();
            where.append(" and not (").append(condition.sql()).append(")");
            parameters.putAll(condition.parameters());
        });
        return where.toString();
    }

    private static void begins(
            StringBuilder where, Map<String, Object> parameters, String column, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            where.append(" and ").append(column).append(" like :").append(column);
            String literal =
                    text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
            parameters.put(column, literal + "%");
        }
    }

    private static LocalDateTime startOf(LocalDate day) {
        return LocalDateTime.ofInstant(day.atStartOfDay(PortalClock.ZONE).toInstant(), ZoneOffset.UTC);
    }

    private static AuditListItem item(AuditEntry entry) {
        return new AuditListItem(
                entry.seq(),
                entry.at(),
                entry.actorName(),
                entry.action(),
                entry.subject(),
                entry.details(),
                entry.hash());
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        Instant at = row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
        return new AuditEntry(
                row.getLong("seq"),
                at,
                row.getObject("actor_account_id", Long.class),
                row.getObject("actor_person_id", Long.class),
                row.getString("actor_name"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("details"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
