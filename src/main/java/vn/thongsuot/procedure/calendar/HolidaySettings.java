package vn.thongsuot.procedure.calendar;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.StaleException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.text.SearchText;
import vn.thongsuot.procedure.Certainty;

/**
 * Administrators keep the days off here. A deadline that was told as provisional follows a change; any other keeps the day it
 * was told.
 */
@Service
@RolesAllowed("ADMIN")
@Transactional
public class HolidaySettings {

    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2100;
    private static final int LONGEST_NAME = 200;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final HolidayEntries entries;
    private final StoredCalendar calendar;
    private final JdbcClient database;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HolidaySettings(
            HolidayEntries entries,
            StoredCalendar calendar,
            JdbcClient database,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entries = entries;
        this.calendar = calendar;
        this.database = database;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Years with entries, and those around today so that the next one can be prepared; ascending. */
    @Transactional(readOnly = true)
    public List<Integer> years() {
        var years = new TreeSet<>(database.sql("""
                        select calendar_year from procedure_calendar_year
                        union select distinct year(day) from procedure_holiday
                        """).query(Integer.class).list());
        int thisYear = LocalDate.now(clock).getYear();
        years.addAll(List.of(thisYear, thisYear + 1));
        return List.copyOf(years);
    }

    @Transactional(readOnly = true)
    public CalendarYear year(int year) {
        return new CalendarYear(
                year,
                isConfirmed(year),
                inYear(year).stream().map(HolidayEntry::toHoliday).toList());
    }

    /** @throws RuleViolationException with fields {@code day}, {@code kind}, {@code name}, {@code certainty} */
    public Holiday add(HolidayInput input) {
        Checked checked = check(input, null);
        var entry = new HolidayEntry(checked.day(), checked.kind(), checked.name(), checked.certainty());
        return save(entry, "procedure.holiday.add");
    }

    /** @throws StaleException when someone else changed the day after it was read */
    public Holiday change(long id, int seenVersion, HolidayInput input) {
        HolidayEntry entry = require(id, seenVersion);
        Checked checked = check(input, entry);
        entry.change(checked.day(), checked.kind(), checked.name(), checked.certainty());
        return save(entry, "procedure.holiday.change");
    }

    public void remove(long id, int seenVersion) {
        HolidayEntry entry = require(id, seenVersion);
        record("procedure.holiday.remove", entry.toHoliday());
        try {
            entries.delete(entry);
            entries.flush();
        } catch (OptimisticLockingFailureException changedMeanwhile) {
            throw stale();
        }
        changed();
    }

    /** The days of the year are those of the decree: none of them is in doubt any more. */
    public void confirm(int year) {
        List<HolidayEntry> days = inYear(year);
        if (days.isEmpty()) {
            throw new RuleViolationException("procedure.holiday.nothing-to-confirm", String.valueOf(year));
        }
        days.forEach(HolidayEntry::confirm);
        entries.flush();
        setConfirmed(year, true);
        audit.record(
                "procedure.holiday.confirm-year", "calendar-year:" + year, Map.of("days", String.valueOf(days.size())));
        changed();
    }

    /** The year is in doubt again, for instance when a change of the decree is announced. */
    public void reopen(int year) {
        setConfirmed(year, false);
        audit.record("procedure.holiday.reopen-year", "calendar-year:" + year, Map.of());
        changed();
    }

    private void changed() {
        calendar.changed();
        events.publishEvent(new CalendarChanged());
    }

    private Holiday save(HolidayEntry entry, String action) {
        try {
            Holiday saved = entries.saveAndFlush(entry).toHoliday();
            record(action, saved);
            changed();
            return saved;
        } catch (OptimisticLockingFailureException changedMeanwhile) {
            throw stale();
        } catch (DataIntegrityViolationException takenMeanwhile) {
            throw new RuleViolationException(List.of(taken(entry.day())));
        }
    }

    private Checked check(HolidayInput input, @Nullable HolidayEntry changed) {
        List<Violation> violations = new ArrayList<>();
        LocalDate day = input.day();
        HolidayKind kind = input.kind();
        String name = SearchText.nfc(input.name() == null ? "" : input.name()).strip();
        if (day == null) {
            violations.add(Violation.of("day", "procedure.holiday.day-missing"));
        } else if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            violations.add(Violation.of(
                    "day",
                    "procedure.holiday.year-out-of-range",
                    String.valueOf(FIRST_YEAR),
                    String.valueOf(LAST_YEAR)));
        } else if (entries.findByDay(day).filter(other -> other != changed).isPresent()) {
            violations.add(taken(day));
        }
        if (kind == null) {
            violations.add(Violation.of("kind", "procedure.holiday.kind-missing"));
        } else if (day != null && kind == HolidayKind.OFF && Workdays.isWeekend(day)) {
            violations.add(Violation.of("day", "procedure.holiday.weekend-is-off-anyway"));
        } else if (day != null && kind == HolidayKind.WORKED && !Workdays.isWeekend(day)) {
            violations.add(Violation.of("day", "procedure.holiday.weekday-is-worked-anyway"));
        }
        if (name.isEmpty()) {
            violations.add(Violation.of("name", "procedure.holiday.name-missing"));
        } else if (name.length() > LONGEST_NAME) {
            violations.add(Violation.of("name", "procedure.holiday.name-too-long", LONGEST_NAME));
        }
        if (input.certainty() == null) {
            violations.add(Violation.of("certainty", "procedure.holiday.certainty-missing"));
        }
        if (!violations.isEmpty() || day == null || kind == null || input.certainty() == null) {
            throw new RuleViolationException(violations);
        }
        return new Checked(day, kind, name, input.certainty());
    }

    private HolidayEntry require(long id, int seenVersion) {
        HolidayEntry entry = entries.findById(id).orElseThrow(() -> new NotFoundException("procedure.holiday.gone"));
        if (!entry.isAtVersion(seenVersion)) {
            throw stale();
        }
        return entry;
    }

    private List<HolidayEntry> inYear(int year) {
        return entries.findByDayBetweenOrderByDay(
                LocalDate.of(year, Month.JANUARY, 1), LocalDate.of(year, Month.DECEMBER, 31));
    }

    private boolean isConfirmed(int year) {
        return database.sql("select confirmed from procedure_calendar_year where calendar_year = :year")
                .param("year", year)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private void setConfirmed(int year, boolean confirmed) {
        database.sql("""
                        insert into procedure_calendar_year (calendar_year, confirmed) values (:year, :confirmed)
                        on duplicate key update confirmed = :confirmed, version = version + 1
                        """).param("year", year).param("confirmed", confirmed).update();
    }

    private void record(String action, Holiday holiday) {
        audit.record(
                action,
                "holiday:" + holiday.id(),
                Map.of(
                        "day", holiday.day().toString(),
                        "kind", holiday.kind().name(),
                        "name", holiday.name(),
                        "certainty", holiday.certainty().name()));
    }

    private static Violation taken(LocalDate day) {
        return Violation.of("day", "procedure.holiday.day-taken", DAY.format(day));
    }

    private static StaleException stale() {
        return new StaleException("procedure.settings.changed-by-someone-else");
    }

    private record Checked(LocalDate day, HolidayKind kind, String name, Certainty certainty) {}
}
