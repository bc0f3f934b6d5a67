package vn.thongsuot.procedure.link;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.procedure.CaseId;

/** The rows of {@code procedure_case_link}, whoever may see them. */
@Component
class LinkStore {

    private final JdbcClient database;
    private final Clock clock;

    LinkStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    record Row(
            LinkId id,
            CaseId from,
            CaseId to,
            LinkKind kind,
            boolean opened,
            @Nullable String reason,
            PersonId madeBy,
            Instant madeAt) {

        CaseId other(CaseId one) {
            return from.equals(one) ? to : from;
        }
    }

    LinkId add(CaseId from, CaseId to, LinkKind kind, boolean opened, @Nullable String reason, PersonId by) {
        var key = new GeneratedKeyHolder();
        database.sql("""
                        insert into procedure_case_link (from_case, to_case, kind, opened, reason, made_by, made_at, standing)
                        values (:from, :to, :kind, :opened, :reason, :by, :at, 1)
                        """)
                .param("from", from.value())
                .param("to", to.value())
                .param("kind", kind.name())
                .param("opened", opened)
                .param("reason", reason)
                .param("by", by.value())
                .param("at", Timestamp.from(clock.instant()))
                .update(key);
        return new LinkId(Objects.requireNonNull(key.getKey()).longValue());
    }

    /** @return whether it still stood */
    boolean remove(LinkId link, String reason, PersonId by) {
        return database.sql("""
                        update procedure_case_link
                        set standing = null, removed_by = :by, removed_at = :at, removed_reason = :reason
                        where id = :id and standing = 1
                        """)
                        .param("by", by.value())
                        .param("at", Timestamp.from(clock.instant()))
                        .param("reason", reason)
                        .param("id", link.value())
                        .update()
                == 1;
    }

    Optional<Row> find(LinkId link) {
        return rows("id = :id", link.value()).stream().findFirst();
    }

    /** Those that stand, in the order in which they were made. */
    List<Row> of(CaseId caseId) {
        return rows("(from_case = :id or to_case = :id) and standing = 1", caseId.value());
    }

    private List<Row> rows(String condition, long id) {
        return database.sql("select * from procedure_case_link where " + condition + " order by id")
                .param("id", id)
                .query((row, number) -> new Row(
                        new LinkId(row.getLong("id")),
                        new CaseId(row.getLong("from_case")),
                        new CaseId(row.getLong("to_case")),
                        LinkKind.valueOf(row.getString("kind")),
                        row.getBoolean("opened"),
                        row.getString("reason"),
                        new PersonId(row.getLong("made_by")),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }

    /** How many cases, one out of the other, led to this one. */
    int chainTo(CaseId caseId) {
        return database.sql("""
                        with recursive chain (id, depth) as (
                            select cast(:id as unsigned), 0
                            union
                            select l.from_case, c.depth + 1 from chain c
                            join procedure_case_link l on l.to_case = c.id and l.opened and l.standing = 1
                            where c.depth < 100
                        )
                        select max(depth) from chain
                        """)
                .param("id", caseId.value())
                .query(Integer.class)
                .single();
    }

    /** The person who last did something in the case; when a timer goes off nobody is signed in. */
    Optional<PersonId> lastActor(CaseId caseId) {
        return database.sql(
                        "select submitted_by from procedure_submission where case_id = :id order by id desc limit 1")
                .param("id", caseId.value())
                .query((row, number) -> new PersonId(row.getLong(1)))
                .optional();
    }
}
