package vn.thongsuot.petition.reception;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.organization.Level;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitKind;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.petition.ReportedPetitions;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.procedure.Parameters;

/**
 * What each commune reports on reception and petitions (domain 7.5), counted from the records: all communes for those to whom they
 * report, the own unit for its office and standing secretariat. What it counts, and what it does not tell apart, is in ADR 37.
 */
@Service
@Transactional(readOnly = true)
public class ReceptionFigures {

    private final ReceptionAccess access;
    private final ReportedPetitions petitions;
    private final Parameters parameters;
    private final JdbcClient database;
    private final Clock clock;

    ReceptionFigures(
            ReceptionAccess access,
            ReportedPetitions petitions,
            Parameters parameters,
            JdbcClient database,
            Clock clock) {
        this.access = access;
        this.petitions = petitions;
        this.parameters = parameters;
        this.database = database;
        this.clock = clock;
    }

    /** Whether there is anything for the signed-in person to read. */
    public boolean mayRead() {
        return !access.reportedTo().isEmpty() || !access.readable().isEmpty();
    }

    /** A line for each unit that existed in the period, the province first. */
    public List<ReceptionFigure> of(ReportPeriod period) {
        List<Unit> units = units(period);
        if (units.isEmpty()) {
            return List.of();
        }
        ReportedPetitions.Condition mayCount = petitions.visits();
        Map<String, Object> asked = new HashMap<>(mayCount.parameters());
        asked.put("units", units.stream().map(unit -> unit.id().value()).toList());
        asked.put("from", period.from());
        asked.put("to", period.to());
        Map<UnitId, List<Month>> held = held(mayCount, asked);
        Map<UnitId, Came> came = came(mayCount, asked);
        Map<UnitId, ReportedPetitions.Count> received =
                petitions.received(units.stream().map(Unit::id).toList(), period.from(), period.to());
        return units.stream()
                .map(unit -> figure(
                        unit,
                        period,
                        held.getOrDefault(unit.id(), List.of()),
                        came.getOrDefault(unit.id(), new Came(unit.id(), 0, 0)),
                        received.getOrDefault(unit.id(), new ReportedPetitions.Count(unit.id(), 0, 0, 0, 0, 0, 0, 0))))
                .toList();
    }

    private record Unit(
            UnitId id,
            String name,
            UnitKind kind,
            LocalDate from,
            @Nullable LocalDate to) {}

    private record Month(UnitId unit, YearMonth month, long regular, long extraordinary) {}

    private record Came(UnitId unit, long visits, long people) {}

    private List<Unit> units(ReportPeriod period) {
        List<Long> own =
                access.readable().stream().map(unit -> unit.id().value()).toList();
        List<UnitSummary> provinces = access.reportedTo();
        if (own.isEmpty() && provinces.isEmpty()) {
            return List.of();
        }
        Map<String, Object> asked = new HashMap<>();
        asked.put("own", own.isEmpty() ? List.of(0L) : own);
        asked.put("from", period.from());
        asked.put("to", period.to());
        var within = new StringBuilder("u.id in (:own)");
        for (int i = 0; i < provinces.size(); i++) {
            within.append(" or u.path like :province").append(i);
            asked.put("province" + i, provinces.get(i).path() + "%");
        }
        return database.sql("select u.id, u.name, u.kind, u.valid_from, u.valid_to from organization_unit u where ("
                        + within + """
                        ) and u.kind in ('PROVINCE', 'COMMUNE', 'WARD', 'SPECIAL_ZONE')
                            and u.valid_from <= :to and (u.valid_to is null or u.valid_to >= :from)
                        order by u.kind <> 'PROVINCE', u.name, u.id
                        """)
                .params(asked)
                .query((row, number) -> new Unit(
                        new UnitId(row.getLong("id")),
                        row.getString("name"),
                        UnitKind.valueOf(row.getString("kind")),
                        Objects.requireNonNull(row.getObject("valid_from", LocalDate.class)),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    private Map<UnitId, List<Month>> held(ReportedPetitions.Condition mayCount, Map<String, Object> asked) {
        return database
                .sql("select d.unit_id, extract(year_month from d.held_on) in_month,"
                        + " count(distinct if(d.extraordinary, null, d.held_on)) regular,"
                        + " count(distinct if(d.extraordinary, d.held_on, null)) extraordinary"
                        + " from petition_reception_day d"
                        + " where d.unit_id in (:units) and d.held_on between :from and :to and "
                        + ReceptionService.HELD.formatted(mayCount.sql()) + " group by d.unit_id, in_month")
                .params(asked)
                .query((row, number) -> new Month(
                        unit(row),
                        YearMonth.of(row.getInt("in_month") / 100, row.getInt("in_month") % 100),
                        row.getLong("regular"),
                        row.getLong("extraordinary")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Month::unit));
    }

    private Map<UnitId, Came> came(ReportedPetitions.Condition mayCount, Map<String, Object> asked) {
        return database
                .sql("select d.unit_id, count(*) visits, sum(v.people) people"
                        + " from petition_reception_day d join petition_reception_visit v on v.day_id = d.id"
                        + " where d.unit_id in (:units) and d.held_on between :from and :to and " + mayCount.sql()
                        + " group by d.unit_id")
                .params(asked)
                .query((row, number) -> new Came(unit(row), row.getLong("visits"), row.getLong("people")))
                .list()
                .stream()
                .collect(Collectors.toMap(Came::unit, one -> one));
    }

    private static UnitId unit(ResultSet row) throws SQLException {
        return new UnitId(row.getLong("unit_id"));
    }

    private ReceptionFigure figure(
            Unit unit, ReportPeriod period, List<Month> held, Came came, ReportedPetitions.Count received) {
        LocalDate today = LocalDate.now(clock);
        Map<YearMonth, Long> regular = held.stream().collect(Collectors.toMap(Month::month, Month::regular));
        long required = 0;
        long monthsShort = 0;
        for (YearMonth month : period.months()) {
            if (month.atDay(1).isAfter(today) || !existed(unit, month)) {
                continue;
            }
            int duty = duty(unit, month);
            required += duty;
            if (month.atEndOfMonth().isBefore(today) && regular.getOrDefault(month, 0L) < duty) {
                monthsShort++;
            }
        }
        return new ReceptionFigure(
                unit.id(),
                unit.name(),
                held.stream().mapToLong(Month::regular).sum(),
                required,
                monthsShort,
                held.stream().mapToLong(Month::extraordinary).sum(),
                came.visits(),
                came.people(),
                received.received(),
                received.proposals(),
                received.complaints(),
                received.others(),
                received.answeredInTime(),
                received.answeredLate(),
                received.open());
    }

    private static boolean existed(Unit unit, YearMonth month) {
        return !unit.from().isAfter(month.atDay(1))
                && (unit.to() == null || !unit.to().isBefore(month.atEndOfMonth()));
    }

    /** In months before there was a rule, none was owed. */
    private int duty(Unit unit, YearMonth month) {
        String key = ReceptionService.duty(unit.kind().standsFor(Level.PROVINCE));
        try {
            return parameters.number(key, month.atEndOfMonth());
        } catch (RuleViolationException notInForceYet) {
            return 0;
        }
    }
}
