package vn.thongsuot.procedure.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thongsuot.platform.cache.TimedSnapshot;
import vn.thongsuot.procedure.WorkingCalendar;

/** The working calendar as the table of holidays says. */
@Component
class StoredCalendar implements WorkingCalendar {

    private static final Duration SEEN_BY_OTHER_NODES_WITHIN = Duration.ofSeconds(20);

    private final JdbcClient database;
    private final TimedSnapshot<Workdays> snapshot = new TimedSnapshot<>(SEEN_BY_OTHER_NODES_WITHIN, this::load);

    StoredCalendar(JdbcClient database) {
        this.database = database;
    }

    void changed() {
        snapshot.forget();
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return snapshot.get().isWorkingDay(day);
    }

    @Override
    public LocalDate plusWorkingDays(LocalDate start, int count) {
        return snapshot.get().plusWorkingDays(start, count);
    }

    @Override
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        return snapshot.get().workingDaysBetween(from, to);
    }

    @Override
    public boolean isProvisional(LocalDate from, LocalDate to) {
        return snapshot.get().isProvisional(from, to);
    }

    private Workdays load() {
        return new Workdays(days(HolidayKind.OFF), days(HolidayKind.WORKED), settledYears());
    }

    private Set<LocalDate> days(HolidayKind kind) {
        return new HashSet<>(database.sql("select day from procedure_holiday where kind = :kind")
                .param("kind", kind.name())
                .query(LocalDate.class)
                .list());
    }

    private Set<Integer> settledYears() {
        return new HashSet<>(database.sql("""
                        select y.calendar_year from procedure_calendar_year y
                        where y.confirmed and not exists (
                            select 1 from procedure_holiday h
                            where year(h.day) = y.calendar_year and h.certainty = 'UNSURE')
                        """).query(Integer.class).list());
    }
}
