package vn.thongsuot.cadre.circle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.cadre.CadreAccess;
import vn.thongsuot.identity.CurrentUser;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.PositionId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.StaleException;
import vn.thongsuot.platform.error.Violation;

/**
 * Keeps who belongs to the meetings of a unit. The regulation leaves the composition to annexes and local rules [F:80A], so
 * it is a list per unit that its organization board confirms; before that, a proposal from the bodies stands in and says so.
 */
@Service
@Transactional
public class CircleService {

    private static final int LONGEST_BASIS = 300;

    private static final String SEAT = """
            select p.id, p.title, u.name unit_name, n.full_name from organization_position p
            join organization_unit u on u.id = p.unit_id
            left join organization_body b on b.id = p.body_id
            left join organization_holding h on h.position_id = p.id
                and h.held_from <= :day and (h.held_to is null or h.held_to >= :day)
            left join organization_person n on n.id = h.person_id
            where
            """;

    private static final String IN_ORDER = " order by length(u.path), u.code, p.rank_in_unit, n.given_name, n.id";

    /** Whom the bodies suggest; which it really is, local rules say. */
    private static final Map<CircleKind, String> PROPOSED = Map.of(
            CircleKind.LEADERSHIP,
            "(p.unit_id = :unit and b.kind = 'STANDING_COMMITTEE')",
            CircleKind.EXTENDED_LEADERSHIP,
            "(p.unit_id = :unit and b.kind = 'EXECUTIVE_COMMITTEE')",
            CircleKind.KEY_CADRES,
            """
            ((p.unit_id = :unit and (b.kind = 'EXECUTIVE_COMMITTEE' or p.kind in ('HEAD', 'DEPUTY_HEAD', 'CHAIR', 'VICE_CHAIR')))
             or (p.kind = 'SECRETARY' and u.parent_id = :unit and u.kind in ('GRASSROOTS_COMMITTEE', 'GRASSROOTS_CELL')))
            """);

    private static final String ANY = """
            ((p.unit_id = :unit and p.kind <> 'OFFICER')
             or (p.kind = 'SECRETARY' and u.parent_id = :unit))
            """;

    private final JdbcClient database;
    private final OrganizationDirectory organization;
    private final CadreAccess access;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final Clock clock;

    CircleService(
            JdbcClient database,
            OrganizationDirectory organization,
            CadreAccess access,
            CurrentUser currentUser,
            AuditTrail audit,
            Clock clock) {
        this.database = database;
        this.organization = organization;
        this.access = access;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    private record Kept(
            long id,
            int version,
            LocalDate confirmedOn,
            @Nullable String basis) {}

    /** The circles of a unit, for whoever keeps its records. */
    @Transactional(readOnly = true)
    public List<Circle> ofUnit(UnitId unit) {
        requireKeeping(unit);
        return Arrays.stream(CircleKind.values())
                .map(kind -> circle(unit, kind))
                .toList();
    }

    /** The positions that could belong to a circle of the unit. */
    @Transactional(readOnly = true)
    public List<Circle.Seat> possible(UnitId unit) {
        requireKeeping(unit);
        return seats(ANY, unit, null);
    }

    /**
     * Confirms a list.
     *
     * @param version of the list as it was shown
     * @throws StaleException when somebody else confirmed another in the meantime
     */
    public void confirm(UnitId unit, CircleKind kind, int version, Set<PositionId> positions, @Nullable String basis) {
        requireKeeping(unit);
        if (positions.isEmpty()) {
            throw new RuleViolationException(List.of(Violation.of("positions", "cadre.circle.empty")));
        }
        if (basis != null && basis.length() > LONGEST_BASIS) {
            throw new RuleViolationException(List.of(Violation.of("basis", "cadre.too-long", LONGEST_BASIS)));
        }
        List<PositionId> possible =
                possible(unit).stream().map(Circle.Seat::position).toList();
        if (!possible.containsAll(positions)) {
            throw new RuleViolationException(List.of(Violation.of("positions", "cadre.circle.foreign")));
        }
        database.sql("select id from organization_unit where id = :unit for update")
                .param("unit", unit.value())
                .query(Long.class)
                .single();
        Optional<Kept> kept = kept(unit, kind);
        if (kept.map(Kept::version).orElse(0) != version) {
            throw new StaleException("cadre.circle.stale");
        }
        PersonId by = currentUser.require().personId();
        database.sql("""
                        insert into cadre_circle (unit_id, kind, version, basis, confirmed_on, confirmed_by)
                        values (:unit, :kind, 1, :basis, :on, :by)
                        on duplicate key update version = version + 1, basis = :basis, confirmed_on = :on, confirmed_by = :by
                        """)
                .param("unit", unit.value())
                .param("kind", kind.name())
                .param("basis", basis == null || basis.isBlank() ? null : basis.strip())
                .param("on", LocalDate.now(clock))
                .param("by", by == null ? 0 : by.value())
                .update();
        long id = kept(unit, kind).orElseThrow().id();
        database.sql("delete from cadre_circle_position where circle_id = :id")
                .param("id", id)
                .update();
        positions.forEach(position -> database.sql(
                        "insert into cadre_circle_position (circle_id, position_id) values (:id, :position)")
                .param("id", id)
                .param("position", position.value())
                .update());
        audit.record("cadre.confirm-circle", "unit:" + unit, Map.of("kind", kind.name()));
    }

    /** For electorates: does not ask who wants to know. */
    @Transactional(readOnly = true)
    public Circle circle(UnitId unit, CircleKind kind) {
        Optional<Kept> kept = kept(unit, kind);
        return kept.map(list -> new Circle(
                        kind,
                        list.version(),
                        list.confirmedOn(),
                        list.basis(),
                        seats(
                                "p.id in (select position_id from cadre_circle_position where circle_id = :circle)",
                                unit,
                                list.id())))
                .orElseGet(() -> new Circle(kind, 0, null, null, seats(PROPOSED.get(kind), unit, null)));
    }

    /** The people in it on a day, those who lead first. For electorates: does not ask who wants to know. */
    @Transactional(readOnly = true)
    public List<PersonId> people(UnitId unit, CircleKind kind, LocalDate on) {
        List<Long> positions = circle(unit, kind).seats().stream()
                .map(seat -> seat.position().value())
                .toList();
        if (positions.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        select h.person_id, min(length(u.path) * 10000 + p.rank_in_unit) place from organization_holding h
                        join organization_position p on p.id = h.position_id
                        join organization_unit u on u.id = p.unit_id
                        where h.position_id in (:positions) and h.held_from <= :day
                          and (h.held_to is null or h.held_to >= :day)
                        group by h.person_id order by place, h.person_id
                        """)
                .param("positions", positions)
                .param("day", on)
                .query((row, number) -> new PersonId(row.getLong("person_id")))
                .list();
    }

    private void requireKeeping(UnitId id) {
        UnitSummary unit = organization.requireUnit(id);
        if (!access.keeps(unit.path())) {
            throw new AccessDeniedException("Keeps no circles of unit " + id);
        }
    }

    private Optional<Kept> kept(UnitId unit, CircleKind kind) {
        return database.sql("select * from cadre_circle where unit_id = :unit and kind = :kind")
                .param("unit", unit.value())
                .param("kind", kind.name())
                .query((row, number) -> new Kept(
                        row.getLong("id"),
                        row.getInt("version"),
                        row.getObject("confirmed_on", LocalDate.class),
                        row.getString("basis")))
                .optional();
    }

    private List<Circle.Seat> seats(@Nullable String condition, UnitId unit, @Nullable Long circle) {
        record Line(
                PositionId position,
                String title,
                String unitName,
                @Nullable String holder) {}
        List<Line> lines = database.sql(SEAT + condition + IN_ORDER)
                .param("day", LocalDate.now(clock))
                .param("unit", unit.value())
                .param("circle", circle)
                .query((row, number) -> new Line(
                        new PositionId(row.getLong("id")),
                        row.getString("title"),
                        row.getString("unit_name"),
                        row.getString("full_name")))
                .list();
        Map<PositionId, Circle.Seat> seats = new LinkedHashMap<>();
        for (Line line : lines) {
            Circle.Seat seat = seats.computeIfAbsent(
                    line.position(),
                    position -> new Circle.Seat(position, line.title(), line.unitName(), new ArrayList<>()));
            if (line.holder() != null) {
                seat.holders().add(line.holder());
            }
        }
        return List.copyOf(seats.values());
    }
}
