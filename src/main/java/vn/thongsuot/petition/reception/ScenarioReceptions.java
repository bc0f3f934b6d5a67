package vn.thongsuot.petition.reception;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;

/** Reception days for scenarios: held today, with one visit and without a case. */
@Component
@Profile("scenario")
public class ScenarioReceptions {

    private final JdbcClient database;
    private final Clock clock;

    ScenarioReceptions(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Transactional
    public long make(UnitId unit, String host, String content, PersonId recordedBy) {
        LocalDate today = LocalDate.now(clock);
        // One minute after the other: no two days of a unit begin at the same time.
        int earlier = database.sql(
                        "select count(*) from petition_reception_day where unit_id = :unit and held_on = :on")
                .param("unit", unit.value())
                .param("on", today)
                .query(Integer.class)
                .single();
        var keys = new GeneratedKeyHolder();
        database.sql("""
                        insert into petition_reception_day (unit_id, held_on, begins_at, place, extraordinary, host_name,
                            state, recorded_by, recorded_at)
                        values (:unit, :on, :at, '-', false, :host, 'HELD', :by, :now)
                        """)
                .param("unit", unit.value())
                .param("on", today)
                .param("at", LocalTime.of(5, 0).plusMinutes(earlier))
                .param("host", host)
                .param("by", recordedBy.value())
                .param("now", Timestamp.from(clock.instant()))
                .update(keys);
        long day = Objects.requireNonNull(keys.getKey()).longValue();
        database.sql("""
                        insert into petition_reception_visit (day_id, number, people, kind, content, answer_due)
                        values (:day, 1, 1, 'PROPOSAL', :content, :on)
                        """)
                .param("day", day)
                .param("content", content)
                .param("on", today)
                .update();
        return day;
    }
}
