package vn.thongsuot.procedure.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.PersonId;

/**
 * Tells the pages on this node of notices that another node wrote. Looks back a little further than it must, because a row with a
 * lower number can be committed later than one with a higher.
 */
@Component
class NoticeWatch {

    private static final Duration LOOK_BACK = Duration.ofSeconds(40);

    private final JdbcClient database;
    private final NoticeBroadcaster broadcaster;
    private final Clock clock;
    private final Map<Long, Instant> writtenHere = new ConcurrentHashMap<>();
    private Set<Long> known = Set.of();

    NoticeWatch(JdbcClient database, NoticeBroadcaster broadcaster, Clock clock) {
        this.database = database;
        this.broadcaster = broadcaster;
        this.clock = clock;
    }

    private record Row(long id, PersonId person) {}

    /** These are told by the node that writes them, when they are committed. A rolled back number is forgotten after a while. */
    void wroteHere(Collection<Long> notices) {
        Instant now = clock.instant();
        writtenHere.values().removeIf(at -> at.isBefore(now.minus(LOOK_BACK.multipliedBy(3))));
        notices.forEach(notice -> writtenHere.put(notice, now));
    }

    @Scheduled(fixedDelayString = "${thongsuot.notices.watch:10s}")
    synchronized void look() {
        if (!broadcaster.hasListeners()) {
            return;
        }
        // Recent rows are the last by primary key, whatever the size of the table.
        List<Row> recent = database.sql("""
                        select id, person_id from (
                            select id, person_id, created_at from procedure_notice order by id desc limit 500) last
                        where created_at >= :since
                        """)
                .param("since", Timestamp.from(clock.instant().minus(LOOK_BACK)))
                .query((row, number) -> new Row(row.getLong("id"), new PersonId(row.getLong("person_id"))))
                .list();
        Set<PersonId> toTell = recent.stream()
                .filter(row -> !known.contains(row.id()) && !writtenHere.containsKey(row.id()))
                .map(Row::person)
                .collect(Collectors.toCollection(HashSet::new));
        known = recent.stream().map(Row::id).collect(Collectors.toSet());
        broadcaster.announce(toTell);
    }
}
