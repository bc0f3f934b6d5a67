package vn.thongsuot.sealing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of the compartment, and which keys they were wrapped with. */
@Component
class SealRows {

    /** Where the key of fingerprints lies: a row like all others, so that it is wrapped anew with them. */
    static final SealedId FINGERPRINT_KEY = new SealedId(1);

    /** Stands for the key of what was already lost when it was handed on; always given up. */
    static final int LOST_KEY = 0;

    private final JdbcTemplate database;
    private final Clock clock;

    SealRows(JdbcTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void insert(SealedRow row) {
        database.update(
                "insert into sealing_item (id, owner_kind, owner_key, key_id, wrapped_key, content, sealed_by, sealed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                row.id().value(),
                row.owner().kind(),
                row.owner().key(),
                row.keyId(),
                row.wrappedKey(),
                row.content(),
                row.sealedBy(),
                now());
    }

    /** Does nothing if somebody was faster. */
    void insertIfAbsent(SealedRow row) {
        database.update(
                "insert ignore into sealing_item (id, owner_kind, owner_key, key_id, wrapped_key, content, sealed_by,"
                        + " sealed_at) values (?, ?, ?, ?, ?, null, null, ?)",
                row.id().value(),
                row.owner().kind(),
                row.owner().key(),
                row.keyId(),
                row.wrappedKey(),
                now());
    }

    void update(SealedRow row) {
        database.update(
                "update sealing_item set key_id = ?, wrapped_key = ?, content = ?, sealed_by = ?, sealed_at = ? where id = ?",
                row.keyId(),
                row.wrappedKey(),
                row.content(),
                row.sealedBy(),
                now(),
                row.id().value());
    }

    void updateKey(SealedId id, int keyId, byte[] wrappedKey) {
        database.update(
                "update sealing_item set key_id = ?, wrapped_key = ? where id = ?", keyId, wrappedKey, id.value());
    }

    void delete(SealedId id) {
        database.update("delete from sealing_item where id = ?", id.value());
    }

    Optional<SealedRow> find(SealedId id) {
        return select("where id = ?", id.value()).stream().findFirst();
    }

    /** Some that are wrapped with another key that is not lost; those on which another node is at work are passed over. */
    List<SealedRow> wrappedWithOtherThan(int keyId, long after, int limit) {
        return select(
                "where id > ? and key_id <> ? and key_id not in (select key_id from sealing_key where given_up_at is not null)"
                        + " order by id limit ? for update skip locked",
                after,
                keyId,
                limit);
    }

    long count(int keyId) {
        Long count = database.queryForObject("select count(*) from sealing_item where key_id = ?", Long.class, keyId);
        return count == null ? 0 : count;
    }

    /** Keys that something is wrapped with. */
    List<UsedKey> usedKeys() {
        return database.query(
                "select used.key_id, k.check_value, k.given_up_at from (select distinct key_id from sealing_item) used"
                        + " left join sealing_key k on k.key_id = used.key_id",
                (row, number) -> new UsedKey(row.getInt(1), row.getBytes(2), row.getTimestamp(3) != null));
    }

    /** What is wrapped with the key counts as lost from now on, until the key is found. */
    void giveUp(int keyId) {
        database.update(
                "insert into sealing_key (key_id, check_value, first_used_at, replaced_at, given_up_at)"
                        + " values (?, '', ?, ?, ?) on duplicate key update given_up_at = values(given_up_at)",
                keyId,
                now(),
                now(),
                now());
        database.update("delete from sealing_item where id = ? and key_id = ?", FINGERPRINT_KEY.value(), keyId);
    }

    void takeBack(int keyId) {
        database.update("update sealing_key set given_up_at = null where key_id = ?", keyId);
    }

    List<LostKey> lostKeys() {
        return database.query(
                "select k.key_id, k.given_up_at, count(*) from sealing_key k join sealing_item i on i.key_id = k.key_id"
                        + " where k.given_up_at is not null and k.key_id <> ? group by k.key_id, k.given_up_at",
                (row, number) -> new LostKey(
                        KeyCheck.hex(row.getInt(1)), row.getTimestamp(2).toInstant(), row.getLong(3)),
                LOST_KEY);
    }

    /** Notes a key before anything is sealed with it; the others count as replaced from now on. */
    void noteKey(int keyId, byte[] checkValue) {
        database.update(
                "insert ignore into sealing_key (key_id, check_value, first_used_at) values (?, ?, ?)",
                keyId,
                checkValue,
                now());
        database.update(
                "update sealing_key set replaced_at = ? where key_id <> ? and replaced_at is null", now(), keyId);
        database.update(
                "update sealing_key set replaced_at = null, given_up_at = null where key_id = ?"
                        + " and (replaced_at is not null or given_up_at is not null)",
                keyId);
    }

    /** @return {@code null} for the active key and for one that was never used */
    @Nullable
    Instant replacedAt(int keyId) {
        List<Timestamp> found = database.query(
                "select replaced_at from sealing_key where key_id = ? and replaced_at is not null",
                (row, number) -> row.getTimestamp(1),
                keyId);
        return found.isEmpty() ? null : found.getFirst().toInstant();
    }

    private List<SealedRow> select(String condition, Object... arguments) {
        return database.query(
                "select id, owner_kind, owner_key, key_id, wrapped_key, content, sealed_by, (select k.given_up_at"
                        + " from sealing_key k where k.key_id = i.key_id) from sealing_item i " + condition,
                (row, number) -> new SealedRow(
                        new SealedId(row.getLong(1)),
                        new SealOwner(row.getString(2), row.getString(3)),
                        row.getInt(4),
                        row.getBytes(5),
                        row.getBytes(6),
                        row.getObject(7, Long.class),
                        row.getTimestamp(8) != null),
                arguments);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /** @param checkValue {@code null} where nobody noted the key */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record UsedKey(int id, byte @Nullable [] checkValue, boolean givenUp) {}

    /**
     * @param content {@code null} where the content is kept elsewhere
     * @param lost its key was given up
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record SealedRow(
            SealedId id,
            SealOwner owner,
            int keyId,
            byte[] wrappedKey,
            byte @Nullable [] content,
            @Nullable Long sealedBy,
            boolean lost) {

        /** What content and key are bound to. */
        String belongsTo() {
            return belongsTo(id, owner);
        }

        static String belongsTo(SealedId id, SealOwner owner) {
            return owner + "#" + id.value();
        }
    }
}
