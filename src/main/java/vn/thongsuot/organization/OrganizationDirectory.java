package vn.thongsuot.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.platform.text.SearchText;

/**
 * Reads the organization for other modules. Answers regardless of who asks: whatever reaches a screen passes the
 * scope of the person who reads it first.
 */
@Service
@Transactional(readOnly = true)
public class OrganizationDirectory {

    static final String UNIT_COLUMNS =
            "u.id u_id, u.parent_id u_parent_id, u.kind u_kind, u.code u_code, u.name u_name, u.path u_path,"
                    + " u.valid_from u_valid_from, u.valid_to u_valid_to";

    private static final String SELECT_HOLDERS = "select " + UNIT_COLUMNS + """
            , p.id position_id, p.kind position_kind, p.title, b.kind body_kind, h.held_from, h.held_to,
            n.id person_id, n.full_name
            from organization_holding h
            join organization_position p on p.id = h.position_id
            join organization_unit u on u.id = p.unit_id
            join organization_person n on n.id = h.person_id
            left join organization_body b on b.id = p.body_id
            where h.held_from <= :day and (h.held_to is null or h.held_to >= :day)
            """;

    private static final int UNITS_AT_ONCE = 1000;

    private final JdbcClient database;

    OrganizationDirectory(JdbcClient database) {
        this.database = database;
    }

    public Optional<UnitSummary> unit(UnitId id) {
        return database.sql("select " + UNIT_COLUMNS + " from organization_unit u where u.id = :id")
                .param("id", id.value())
                .query((row, number) -> unit(row))
                .optional();
    }

    /** @throws NotFoundException when there is no such unit */
    public UnitSummary requireUnit(UnitId id) {
        return unit(id).orElseThrow(() -> new NotFoundException("organization.unit.not-found"));
    }

    /** The units from the root to this one, itself included; empty when it does not exist. */
    public List<UnitSummary> lineage(UnitId id) {
        return unit(id).map(this::lineage).orElse(List.of());
    }

    private List<UnitSummary> lineage(UnitSummary unit) {
        return database.sql("select " + UNIT_COLUMNS
                        + " from organization_unit u where u.id in (:ids) order by length(u.path)")
                .param("ids", unit.pathIds().stream().map(UnitId::value).toList())
                .query((row, number) -> unit(row))
                .list();
    }

    /** The unit of that level above the given one, or itself. A grassroots cell stands for both of its levels. */
    public Optional<UnitSummary> ancestorAt(UnitSummary unit, Level level) {
        return unit.kind().standsFor(level)
                ? Optional.of(unit)
                : lineage(unit).reversed().stream()
                        .filter(above -> above.kind().standsFor(level))
                        .findFirst();
    }

    /** The units directly below that exist today or ever did, by code. */
    public List<UnitSummary> children(UnitId id) {
        return database.sql(
                        "select " + UNIT_COLUMNS + " from organization_unit u where u.parent_id = :id order by u.code")
                .param("id", id.value())
                .query((row, number) -> unit(row))
                .list();
    }

    /**
     * A unit and those below it that exist, from the top down.
     *
     * @param search part of a name, accents and case ignored
     */
    public List<UnitSummary> below(UnitSummary unit, String search, int limit) {
        return database.sql("select " + UNIT_COLUMNS + " from organization_unit u where u.path like :path"
                        + " and u.name_search like :search and u.valid_to is null order by u.path limit :limit")
                .param("path", unit.path() + "%")
                .param("search", SearchText.like(search))
                .param("limit", limit)
                .query((row, number) -> unit(row))
                .list();
    }

    /** Units that were merged or converted into one of these, also by way of others. */
    public Set<UnitId> predecessors(Set<UnitId> units) {
        return units.isEmpty()
                ? Set.of()
                : Set.copyOf(database.sql("""
                                with recursive earlier (id) as (
                                    select predecessor_id from organization_unit_succession where successor_id in (:units)
                                    union
                                    select s.predecessor_id from organization_unit_succession s
                                    join earlier e on e.id = s.successor_id
                                )
                                select id from earlier
                                """)
                        .param("units", units.stream().map(UnitId::value).toList())
                        .query((row, number) -> new UnitId(row.getLong(1)))
                        .list());
    }

    /** How a position is called, whoever holds it. */
    public Optional<String> positionTitle(PositionId id) {
        return database.sql("select title from organization_position where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    /**
     * Who holds which position on a day, highest first. A person who holds several of them appears several times.
     *
     * @param body {@code null} for positions of the unit as such
     * @param kinds only these; empty for all
     */
    public List<Holder> holders(UnitId unit, @Nullable BodyKind body, Set<PositionKind> kinds, LocalDate on) {
        String sql = SELECT_HOLDERS
                + " and p.unit_id = :unit"
                + (body == null ? " and p.body_id is null" : " and b.kind = :body")
                + (kinds.isEmpty() ? "" : " and p.kind in (:kinds)")
                + " order by p.rank_in_unit, n.given_name, n.full_name, n.id";
        var query = database.sql(sql).param("day", on).param("unit", unit.value());
        if (body != null) {
            query = query.param("body", body.name());
        }
        if (!kinds.isEmpty()) {
            query = query.param("kinds", kinds.stream().map(Enum::name).toList());
        }
        return query.query((row, number) -> holder(row)).list();
    }

    /** Everybody who holds a position of the unit on a day, in whichever body; by body, then highest first. */
    public List<Holder> allHolders(UnitId unit, LocalDate on) {
        return database.sql(SELECT_HOLDERS
                        + " and p.unit_id = :unit order by p.rank_in_unit, n.given_name, n.full_name, n.id")
                .param("day", on)
                .param("unit", unit.value())
                .query((row, number) -> holder(row))
                .list();
    }

    /** The same for many units at once, in no order. */
    public List<Holder> allHolders(List<UnitId> units, LocalDate on) {
        List<Holder> holders = new ArrayList<>();
        for (int from = 0; from < units.size(); from += UNITS_AT_ONCE) {
            holders.addAll(database.sql(SELECT_HOLDERS + " and p.unit_id in (:units)")
                    .param("day", on)
                    .param(
                            "units",
                            units.subList(from, Math.min(units.size(), from + UNITS_AT_ONCE)).stream()
                                    .map(UnitId::value)
                                    .toList())
                    .query((row, number) -> holder(row))
                    .list());
        }
        return holders;
    }

    /** The positions a person holds on a day, those of higher units first. */
    public List<HeldPosition> positionsOf(PersonId person, LocalDate on) {
        return database.sql(SELECT_HOLDERS + " and h.person_id = :person order by length(u.path), p.rank_in_unit, p.id")
                .param("day", on)
                .param("person", person.value())
                .query((row, number) -> holder(row).position())
                .list();
    }

    public Optional<PersonSummary> person(PersonId id) {
        return persons(List.of(id)).stream().findFirst();
    }

    /** Those of the persons that exist, sorted by given name. */
    public List<PersonSummary> persons(List<PersonId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        select id, full_name, birth_date, gender, ethnicity, phone
                        from organization_person where id in (:ids) order by given_name, full_name, id
                        """)
                .param("ids", ids.stream().map(PersonId::value).toList())
                .query((row, number) -> person(row))
                .list();
    }

    /** People whose name contains the term, accents and case apart, sorted by given name. */
    public List<PersonSummary> findPersons(String term, PageRequest page) {
        return database.sql("""
                        select id, full_name, birth_date, gender, ethnicity, phone
                        from organization_person where full_name_search like :term
                        order by given_name, full_name, id limit :limit offset :offset
                        """)
                .param("term", SearchText.like(term))
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query((row, number) -> person(row))
                .list();
    }

    /** How many distinct persons are in the body on a day. */
    public int holderCount(UnitId unit, BodyKind body, LocalDate on) {
        return database.sql("""
                        select count(distinct h.person_id)
                        from organization_position p
                        join organization_body b on b.id = p.body_id
                        join organization_holding h on h.position_id = p.id
                        where p.unit_id = :unit and b.kind = :body
                          and h.held_from <= :day and (h.held_to is null or h.held_to >= :day)
                        """)
                .param("unit", unit.value())
                .param("body", body.name())
                .param("day", on)
                .query(Integer.class)
                .single();
    }

    static UnitSummary unit(ResultSet row) throws SQLException {
        long parent = row.getLong("u_parent_id");
        return new UnitSummary(
                new UnitId(row.getLong("u_id")),
                parent == 0 ? null : new UnitId(parent),
                UnitKind.valueOf(row.getString("u_kind")),
                row.getString("u_code"),
                row.getString("u_name"),
                row.getString("u_path"),
                Objects.requireNonNull(row.getObject("u_valid_from", LocalDate.class)),
                row.getObject("u_valid_to", LocalDate.class));
    }

    private static PersonSummary person(ResultSet row) throws SQLException {
        return new PersonSummary(
                new PersonId(row.getLong("id")),
                row.getString("full_name"),
                row.getObject("birth_date", LocalDate.class),
                Gender.valueOf(row.getString("gender")),
                row.getString("ethnicity"),
                row.getString("phone"));
    }

    private static Holder holder(ResultSet row) throws SQLException {
        String body = row.getString("body_kind");
        return new Holder(
                new PersonId(row.getLong("person_id")),
                row.getString("full_name"),
                new HeldPosition(
                        new PositionId(row.getLong("position_id")),
                        unit(row),
                        body == null ? null : BodyKind.valueOf(body),
                        PositionKind.valueOf(row.getString("position_kind")),
                        row.getString("title"),
                        Objects.requireNonNull(row.getObject("held_from", LocalDate.class)),
                        row.getObject("held_to", LocalDate.class)));
    }
}
