package vn.thongsuot.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.organization.UnitId;

/**
 * Petitions as they are counted for the level above, which may not read them (ADR 37): all but those about the reader. What denounces,
 * or may, is counted with petitions of no clear class, so that no number tells of a denunciation. Whose units these may be, the caller checks.
 */
@Service
@Transactional(readOnly = true)
public class ReportedPetitions {

    private final PetitionAccess access;
    private final JdbcClient database;
    private final Clock clock;

    ReportedPetitions(PetitionAccess access, JdbcClient database, Clock clock) {
        this.access = access;
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
}
