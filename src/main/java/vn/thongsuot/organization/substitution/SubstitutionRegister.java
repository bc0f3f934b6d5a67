package vn.thongsuot.organization.substitution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.organization.HeldPosition;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.PositionId;

/** Writes and reads who stands in for whom. Whether the person who asks may do so is the caller's to check. */
@Service
@Transactional(readOnly = true)
public class SubstitutionRegister {

    private static final String SELECT = """
            select s.*, h.full_name holder_name, b.full_name substitute_name,
                (select group_concat(concat(p.title, ', ', u.name) order by length(u.path), p.rank_in_unit separator '\\n')
                 from organization_substitution_position sp
                 join organization_position p on p.id = sp.position_id
                 join organization_unit u on u.id = p.unit_id
                 where sp.substitution_id = s.id) positions,
                (select group_concat(m.matter order by m.matter separator '\\n')
                 from organization_substitution_matter m where m.substitution_id = s.id) matters
            from organization_substitution s
            join organization_person h on h.id = s.holder_id
            join organization_person b on b.id = s.substitute_id
            """;

    private static final String IN_FORCE = " s.ended_at is null and s.first_day <= :day and s.last_day >= :day ";

    private final JdbcClient database;
    private final OrganizationDirectory organization;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SubstitutionRegister(
            JdbcClient database, OrganizationDirectory organization, ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.database = database;
        this.organization = organization;
        this.clock = clock;
    }

    /** @param enteredBy name of the person or account that enters it */
    @Transactional(propagation = Propagation.MANDATORY)
    public SubstitutionId enter(NewSubstitution entry, String enteredBy, boolean byHolder) {
        var key = new GeneratedKeyHolder();
        database.sql("""
                        insert into organization_substitution (holder_id, substitute_id, first_day, last_day, reason, paper,
                            entered_by, by_holder, entered_at)
                        values (:holder, :substitute, :first, :last, :reason, :paper, :by, :byHolder, :at)
                        """)
                .param("holder", entry.holder().value())
                .param("substitute", entry.substitute().value())
                .param("first", entry.firstDay())
                .param("last", entry.lastDay())
                .param("reason", entry.reason())
                .param("paper", entry.paper())
                .param("by", enteredBy)
                .param("byHolder", byHolder)
                .param("at", now())
                .update(key, "id");
        var id = new SubstitutionId(Objects.requireNonNull(key.getKey()).longValue());
        for (PositionId position : entry.positions()) {
            database.sql("insert into organization_substitution_position values (:id, :position)")
                    .param("id", id.value())
                    .param("position", position.value())
                    .update();
        }
        for (String matter : entry.matters()) {
            database.sql("insert into organization_substitution_matter values (:id, :matter)")
                    .param("id", id.value())
                    .param("matter", matter)
                    .update();
        }
        events.publishEvent(new SubstitutionEntered(entry.holder()));
        return id;
    }

    /** @return whether it was still to end */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean end(SubstitutionId id, String endedBy) {
        boolean ended = database.sql("""
                        update organization_substitution set ended_at = :at, ended_by = :by
                        where id = :id and ended_at is null and last_day >= :day
                        """)
                        .param("at", now())
                        .param("by", endedBy)
                        .param("day", LocalDate.now(clock))
                        .param("id", id.value())
                        .update()
                == 1;
        if (ended) {
            find(id).map(over -> new SubstitutionEnded(over.holder(), over.substitute()))
                    .ifPresent(events::publishEvent);
        }
        return ended;
    }

    public Optional<Substitution> find(SubstitutionId id) {
        return database.sql(SELECT + " where s.id = :id")
                .param("id", id.value())
                .query(SubstitutionRegister::substitution)
                .optional();
    }

    /** Those in which the person is on either side, the latest first. */
    public List<Substitution> of(PersonId person) {
        return database.sql(SELECT + " where s.holder_id = :person or s.substitute_id = :person"
                        + " order by s.last_day desc, s.id desc limit 200")
                .param("person", person.value())
                .query(SubstitutionRegister::substitution)
                .list();
    }

    /** Those of positions in the subtrees, the latest first. */
    public List<Substitution> within(Collection<String> unitPaths) {
        if (unitPaths.isEmpty()) {
            return List.of();
        }
        var below = String.join(
                " or ", unitPaths.stream().map(path -> "u.path like ?").toList());
        return database.sql(
                        SELECT + " where s.id in (select sp.substitution_id from organization_substitution_position sp"
                                + " join organization_position p on p.id = sp.position_id"
                                + " join organization_unit u on u.id = p.unit_id where " + below
                                + ") order by s.last_day desc, s.id desc limit 200")
                .params(unitPaths.stream().map(path -> (Object) (path + "%")).toList())
                .query(SubstitutionRegister::substitution)
                .list();
    }

    /** Whether the two already stand for each other in that direction on one of the days. */
    public boolean overlaps(PersonId holder, PersonId substitute, LocalDate firstDay, LocalDate lastDay) {
        return database.sql("""
                        select count(*) from organization_substitution s
                        where s.holder_id = :holder and s.substitute_id = :substitute and s.ended_at is null
                          and s.first_day <= :last and s.last_day >= :first
                        """)
                        .param("holder", holder.value())
                        .param("substitute", substitute.value())
                        .param("first", firstDay)
                        .param("last", lastDay)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whose work a person does on a day. Only positions that the absent person holds on that day count. */
    public List<Absence> absencesFor(PersonId substitute, LocalDate day) {
        record Row(long holder, String name, Set<Long> positions, Set<String> matters, LocalDate until) {}
        return database
                .sql("""
                        select s.holder_id, h.full_name, s.last_day,
                            (select group_concat(sp.position_id) from organization_substitution_position sp
                             where sp.substitution_id = s.id) positions,
                            (select group_concat(m.matter separator '\\n') from organization_substitution_matter m
                             where m.substitution_id = s.id) matters
                        from organization_substitution s join organization_person h on h.id = s.holder_id
                        where s.substitute_id = :substitute and""" + IN_FORCE + "order by s.id")
                .param("substitute", substitute.value())
                .param("day", day)
                .query((row, number) -> new Row(
                        row.getLong("holder_id"),
                        row.getString("full_name"),
                        ids(row.getString("positions")),
                        new HashSet<>(lines(row.getString("matters"))),
                        Objects.requireNonNull(row.getObject("last_day", LocalDate.class))))
                .list()
                .stream()
                .map(row -> {
                    var holder = new PersonId(row.holder());
                    List<HeldPosition> held = organization.positionsOf(holder, day).stream()
                            .filter(position ->
                                    row.positions().contains(position.id().value()))
                            .toList();
                    return new Absence(holder, row.name(), held, row.matters(), row.until());
                })
                .filter(absence -> !absence.positions().isEmpty())
                .toList();
    }

    /** Who does the work of these persons on a day. */
    public List<StandIn> standInsFor(Collection<PersonId> holders, LocalDate day) {
        if (holders.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        select s.holder_id, s.substitute_id,
                            (select group_concat(sp.position_id) from organization_substitution_position sp
                             where sp.substitution_id = s.id) positions,
                            (select group_concat(m.matter separator '\\n') from organization_substitution_matter m
                             where m.substitution_id = s.id) matters
                        from organization_substitution s where s.holder_id in (:holders) and""" + IN_FORCE + "order by s.id")
                .param("holders", holders.stream().map(PersonId::value).toList())
                .param("day", day)
                .query((row, number) -> new StandIn(
                        new PersonId(row.getLong("holder_id")),
                        new PersonId(row.getLong("substitute_id")),
                        ids(row.getString("positions")).stream()
                                .map(PositionId::new)
                                .collect(Collectors.toSet()),
                        new HashSet<>(lines(row.getString("matters")))))
                .list();
    }

    /** Those of the persons whose work others do on a day. */
    public Set<PersonId> absent(Collection<PersonId> persons, LocalDate day) {
        if (persons.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(database.sql("select distinct s.holder_id from organization_substitution s"
                        + " where s.holder_id in (:persons) and" + IN_FORCE)
                .param("persons", persons.stream().map(PersonId::value).toList())
                .param("day", day)
                .query((row, number) -> new PersonId(row.getLong(1)))
                .list());
    }

    private static Substitution substitution(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Substitution(
                new SubstitutionId(row.getLong("id")),
                new PersonId(row.getLong("holder_id")),
                row.getString("holder_name"),
                new PersonId(row.getLong("substitute_id")),
                row.getString("substitute_name"),
                lines(row.getString("positions")),
                new HashSet<>(lines(row.getString("matters"))),
                Objects.requireNonNull(row.getObject("first_day", LocalDate.class)),
                Objects.requireNonNull(row.getObject("last_day", LocalDate.class)),
                row.getString("reason"),
                row.getString("paper"),
                row.getString("entered_by"),
                row.getBoolean("by_holder"),
                row.getTimestamp("entered_at").toInstant(),
                row.getString("ended_by"),
                ended == null ? null : ended.toInstant());
    }

    private static Set<Long> ids(@Nullable String list) {
        Set<Long> ids = new HashSet<>();
        if (list != null) {
            Arrays.stream(list.split(",", -1)).map(Long::valueOf).forEach(ids::add);
        }
        return ids;
    }

    private static List<String> lines(@Nullable String text) {
        return text == null || text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
