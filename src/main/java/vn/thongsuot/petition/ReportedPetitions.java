package vn.thongsuot.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.procedure.LateBelow;

/**
 * Petitions as they are counted for the level above, which may not read them (ADR 37): all but those about the reader. What denounces,
 * or may, is counted with petitions of no clear class, so that no number tells of a denunciation. Whose units these may be, the caller checks.
 */
@Service
@Transactional(readOnly = true)
public class ReportedPetitions {

    private static final Set<String> DENUNCIATION = Set.of("denunciation");

    private final PetitionAccess access;
    private final PetitionRows rows;
    private final LateBelow late;
    private final JdbcClient database;
    private final Clock clock;

    ReportedPetitions(PetitionAccess access, PetitionRows rows, LateBelow late, JdbcClient database, Clock clock) {
        this.access = access;
        this.rows = rows;
        this.late = late;
        this.database = database;
        this.clock = clock;
    }

    /** A condition on {@code petition_reception_visit v}. */
    public record Condition(String sql, Map<String, Object> parameters) {}

    /**
     * Of one unit, as it stood on the last day of the period.
     *
     * @param answeredLate first answers given after their last day, or owed past it
     */
    public record Count(
            UnitId unit,
            long received,
            long proposals,
            long complaints,
            long others,
            long answeredInTime,
            long answeredLate,
            long open) {}

    /** That a visit led to no petition about the reader. */
    public Condition visits() {
        PetitionAccess.Condition mayCount = access.notAboutReader();
        return new Condition(
                "not exists (select 1 from petition p where p.visit_id = v.id and not (" + mayCount.sql() + "))",
                mayCount.parameters());
    }

    /** Of petitions received in a period, by unit; a unit without any is missing. */
    public Map<UnitId, Count> received(Collection<UnitId> units, LocalDate from, LocalDate to) {
        if (units.isEmpty()) {
            return Map.of();
        }
        PetitionAccess.Condition mayCount = access.notAboutReader();
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> parameters = new HashMap<>(mayCount.parameters());
        parameters.put("units", units.stream().map(UnitId::value).toList());
        parameters.put("from", from);
        parameters.put("to", to);
        parameters.put("asOf", to.isAfter(today) ? today : to);
        return database
                .sql("select unit_id, count(*) received, sum(kind = 'PROPOSAL') proposals,"
                        + " sum(kind in ('COMPLAINT_ADMINISTRATIVE', 'COMPLAINT_DISCIPLINE')) complaints,"
                        + " sum(answer = 'IN_TIME') in_time, sum(answer in ('LATE', 'OVERDUE')) late, sum(open) open"
                        + " from (select p.unit_id, p.closed_on is null or p.closed_on > :asOf open,"
                        + PetitionFigures.KIND + "," + PetitionFigures.ANSWER
                        + " from petition p" + PetitionFigures.EARLIER
                        + " where p.unit_id in (:units) and p.received_on between :from and :to and " + mayCount.sql()
                        + ") counted group by unit_id")
                .params(parameters)
                .query((row, number) -> new Count(
                        new UnitId(row.getLong("unit_id")),
                        row.getLong("received"),
                        row.getLong("proposals"),
                        row.getLong("complaints"),
                        row.getLong("received") - row.getLong("proposals") - row.getLong("complaints"),
                        row.getLong("in_time"),
                        row.getLong("late"),
                        row.getLong("open")))
                .list()
                .stream()
                .collect(Collectors.toMap(Count::unit, Function.identity()));
    }

    /**
     * Late today in a unit directly below the one asked for, or in itself.
     *
     * @param since the last day on which the first of them would have been in time
     */
    public record Late(UnitId unit, String unitName, long proposals, long complaints, long others, LocalDate since) {

        public long all() {
            return proposals + complaints + others;
        }
    }

    /** Petitions and denunciations of communes in the unit that are late today; of none in which the reader stands. */
    public List<Late> late(UnitSummary unit) {
        PetitionAccess.Condition mayCount = access.notAboutReader();
        LateBelow.Query denunciations = late.query(unit, DENUNCIATION);
        Map<String, Object> parameters = new HashMap<>(mayCount.parameters());
        parameters.putAll(rows.parameters());
        parameters.putAll(denunciations.parameters());
        parameters.put("parts", unit.pathIds().size() + 2);
        return database.sql("""
                        select u.id unit_id, u.name unit_name, counted.* from (
                            select concat(trim(trailing '/' from substring_index(l.path, '/', :parts)), '/') part,
                                sum(l.kind = 'PROPOSAL') proposals,
                                sum(l.kind in ('COMPLAINT_ADMINISTRATIVE', 'COMPLAINT_DISCIPLINE')) complaints,
                                count(*) late, min(l.since) since
                            from (select r.path, p.kind, """
                        + rows.lateSince() + """
                                     since
                                from petition p join organization_unit r on r.id = p.unit_id
                                where r.kind <> 'PROVINCE' and r.path like :latePath and r.id not in (:lateWithin)
                                    and """ + " " + rows.late() + " and " + mayCount.sql() + """
                                union all select d.path, 'DENUNCIATION_PARTY', d.late_since from ("""
                        + denunciations.sql() + """
                                ) d) l
                            group by part) counted
                        join organization_unit u on u.path = counted.part
                        order by u.path
                        """)
                .params(parameters)
                .query((row, number) -> new Late(
                        new UnitId(row.getLong("unit_id")),
                        row.getString("unit_name"),
                        row.getLong("proposals"),
                        row.getLong("complaints"),
                        row.getLong("late") - row.getLong("proposals") - row.getLong("complaints"),
                        Objects.requireNonNull(row.getObject("since", LocalDate.class))))
                .list();
    }
}
