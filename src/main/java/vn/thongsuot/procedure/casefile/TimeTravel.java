package vn.thongsuot.procedure.casefile;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.time.PortalClock;
import vn.thongsuot.procedure.engine.ProcedureEngine;

/**
 * Lets time pass, for demonstrations and tests only: months of probation in a moment. The whole portal and the engine move
 * together, forward only, and everything that falls due on the way happens.
 */
@Service
@Profile("demo")
public class TimeTravel {

    private static final Duration FARTHEST = Duration.ofDays(366L * 20);

    private final PortalClock clock;
    private final ProcedureEngine engine;
    private final DeadlineSweep sweep;
    private final WorkItemRouting routing;
    private final JdbcClient database;

    TimeTravel(
            PortalClock clock,
            ProcedureEngine engine,
            DeadlineSweep sweep,
            WorkItemRouting routing,
            JdbcClient database) {
        this.clock = clock;
        this.engine = engine;
        this.sweep = sweep;
        this.routing = routing;
        this.database = database;
        moveTo(stored());
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Whether the clock stands ahead of real time. */
    public boolean isAhead() {
        return !clock.offset().isZero();
    }

    /**
     * Moves to the same time of a later day and runs what fell due.
     *
     * @return how many timers fired
     */
    public int passTo(LocalDate day) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        if (!day.isAfter(now.toLocalDate())) {
            throw new RuleViolationException("procedure.time-travel.forward-only");
        }
        Duration ahead = clock.offset().plus(Duration.between(now, now.with(day)));
        if (ahead.compareTo(FARTHEST) > 0) {
            throw new RuleViolationException("procedure.time-travel.too-far");
        }
        database.sql("""
                        insert into procedure_time_travel (id, ahead_seconds) values (1, :seconds)
                        on duplicate key update ahead_seconds = :seconds
                        """).param("seconds", ahead.toSeconds()).update();
        moveTo(ahead);
        int fired = engine.runDueJobs();
        routing.sweep();
        sweep.run();
        return fired;
    }

    private Duration stored() {
        Optional<Long> seconds = database.sql("select ahead_seconds from procedure_time_travel where id = 1")
                .query(Long.class)
                .optional();
        return Duration.ofSeconds(seconds.orElse(0L));
    }

    private void moveTo(Duration ahead) {
        clock.setOffset(ahead);
        engine.setClockAhead(ahead);
    }
}
