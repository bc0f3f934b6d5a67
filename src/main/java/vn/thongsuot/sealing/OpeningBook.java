package vn.thongsuot.sealing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.identity.CurrentUser;
import vn.thongsuot.identity.SignedIn;
import vn.thongsuot.organization.PersonId;

/** Every opening, as a row, as an entry of the audit trail and as news for those who guard. */
@Component
class OpeningBook {

    private final NamedParameterJdbcTemplate database;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OpeningBook(
            NamedParameterJdbcTemplate database,
            CurrentUser currentUser,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.currentUser = currentUser;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    void write(SealOwner owner, int items, SealedId reason) {
        SignedIn who = currentUser.require();
        PersonId person = who.personId();
        Instant now = clock.instant();
        KeyHolder key = new GeneratedKeyHolder();
        database.update(
                "insert into sealing_opening (owner_kind, owner_key, items, person_id, account_id, opened_by, opened_at,"
                        + " reason_item) values (:kind, :key, :items, :person, :account, :name, :at, :reason)",
                new MapSqlParameterSource()
                        .addValue("kind", owner.kind())
                        .addValue("key", owner.key())
                        .addValue("items", items)
                        .addValue("person", person == null ? null : person.value())
                        .addValue("account", who.accountId().value())
                        .addValue("name", who.fullName())
                        .addValue("at", Timestamp.from(now))
                        .addValue("reason", reason.value()),
                key);
        Number id = key.getKey();
        audit.record("sealing.open", owner.toString(), Map.of("items", Integer.toString(items)));
        events.publishEvent(new SealOpened(id == null ? 0 : id.longValue(), owner, person, now));
    }

    List<Row> of(String ownerKind, Collection<String> ownerKeys, int limit) {
        return ownerKeys.isEmpty()
                ? List.of()
                : database.query(
                        "select id, owner_kind, owner_key, items, person_id, opened_by, opened_at, reason_item"
                                + " from sealing_opening where owner_kind = :kind and owner_key in (:keys)"
                                + " order by id desc limit :limit",
                        Map.of("kind", ownerKind, "keys", ownerKeys, "limit", limit),
                        (row, number) -> new Row(
                                row.getLong(1),
                                new SealOwner(row.getString(2), row.getString(3)),
                                row.getInt(4),
                                row.getObject(5, Long.class),
                                row.getString(6),
                                row.getTimestamp(7).toInstant(),
                                new SealedId(row.getLong(8))));
    }

    record Row(
            long id, SealOwner owner, int items, @Nullable Long person, String name, Instant at, SealedId reason) {}
}
