package vn.thongsuot.procedure.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thongsuot.procedure.role.RoleResolver;
import vn.thongsuot.testing.PortalTest;

/**
 * A year of mixed cases, begun a fortnight apart, across Tet: each step is done by whom it waits for, every last day is the one that
 * counting day by day on a calendar written down by hand gives, and no register leaves out a number or gives one twice.
 */
@PortalTest
class YearOfCasesIT {

    private static final int CASES = 26;
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** By hand from the announcements, not from the portal's own table: weekdays off and weekends worked of these years. */
    private static final Set<Integer> BY_HAND = Set.of(2026, 2027);

    private static final Set<LocalDate> OFF = days(
            "2026-01-01 2026-01-02 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20 "
                    + "2026-04-27 2026-04-30 2026-05-01 2026-08-31 2026-09-01 2026-09-02 2026-11-24 2027-01-01 2027-02-04 2027-02-05 "
                    + "2027-02-08 2027-02-09 2027-02-10 2027-04-16 2027-04-30 2027-05-03 2027-09-02 2027-09-03 2027-11-24");
    private static final Set<LocalDate> WORKED = days("2026-01-10 2026-08-22");

    @Autowired
    ScenarioPlayer player;

    @Autowired
    RoleResolver roles;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @AfterEach
    void back_to_the_present() {
        player.backToThePresent();
    }

    @Test
    void nothing_is_left_lying_counted_wrongly_or_numbered_twice() {
        List<ScenarioFolder> folders = ScenarioFolder.readAll(Path.of("bpmn"));
        var random = new Random(2027);
        Map<String, List<Scenario>> left = new HashMap<>();
        long before = lastCase();
        for (int i = 0; i < CASES; i++) {
            ScenarioFolder folder = folders.get(i % folders.size());
            List<Scenario> choice = left.computeIfAbsent(folder.procedure(), unused -> new ArrayList<>());
            if (choice.isEmpty()) {
                choice.addAll(folder.scenarios().values());
                Collections.shuffle(choice, random);
            }
            player.play(folder, choice.removeLast(), Duration.ofDays(14L * i)).orThrow();
            every_open_step_has_a_holder(before);
        }
        assertThat(lastCase() - before).isGreaterThan(CASES / 2);
        every_last_day_is_right(before);
        every_register_is_whole();
        no_number_is_given_twice(before);
    }

    private void every_open_step_has_a_holder(long afterCase) {
        List<String> keys =
                database.sql("""
                        select distinct w.candidate_key from procedure_work_item w join procedure_case c on c.id = w.case_id
                        where w.state = 'OPEN' and c.state = 'RUNNING' and c.id > :after
                        """).param("after", afterCase).query(String.class).list();
        assertThat(keys).allSatisfy(key -> assertThat(roles.holding(key, LocalDate.now(clock)))
                .as(key)
                .isNotEmpty());
    }

    private record Limit(long id, int amount, String unit, LocalDate from, LocalDate due) {}

    private void every_last_day_is_right(long afterCase) {
        List<Limit> limits =
                database.sql("""
                        select id, limit_amount amount, limit_unit unit, counted_from `from`, due_on due
                        from procedure_case_deadline
                        where case_id > :after and due_on is not null and pauses = '' and extensions = ''
                        """).param("after", afterCase).query(Limit.class).list();
        assertThat(limits).hasSizeGreaterThan(CASES);
        Map<LocalDate, String> special = specialDays();
        LocalDate today = LocalDate.now(clock);
        boolean known = special.keySet().stream()
                .anyMatch(day -> day.isAfter(today.minusMonths(10)) && day.isBefore(today.minusMonths(2)));
        assertThat(!known || limits.stream().anyMatch(limit -> spansHoliday(limit, special)))
                .as("a limit of working days goes across Tet or another holiday")
                .isTrue();
        assertThat(limits).allSatisfy(limit -> assertThat(limit.due())
                .as("limit %s", limit)
                .isEqualTo(
                        switch (limit.unit()) {
                            case "WORKING_DAYS" -> count(limit.from(), limit.amount(), special);
                            case "DAYS" -> limit.from().plusDays(limit.amount());
                            case "MONTHS" -> limit.from().plusMonths(limit.amount());
                            default -> throw new AssertionError("unit " + limit.unit());
                        }));
    }

    /** Of the years written down by hand those days, of later ones what the portal knows by then. */
    private Map<LocalDate, String> specialDays() {
        Map<LocalDate, String> special = new HashMap<>();
        database.sql("select day, kind from procedure_holiday")
                .query()
                .listOfRows()
                .forEach(row ->
                        special.put(LocalDate.parse(String.valueOf(row.get("day"))), String.valueOf(row.get("kind"))));
        special.keySet().removeIf(day -> BY_HAND.contains(day.getYear()));
        OFF.forEach(day -> special.put(day, "OFF"));
        WORKED.forEach(day -> special.put(day, "WORKED"));
        return special;
    }

    private static boolean spansHoliday(Limit limit, Map<LocalDate, String> special) {
        return limit.unit().equals("WORKING_DAYS")
                && special.keySet().stream().anyMatch(day -> day.isAfter(limit.from()) && day.isBefore(limit.due()));
    }

    private static Set<LocalDate> days(String words) {
        return Arrays.stream(words.split(" ")).map(LocalDate::parse).collect(Collectors.toSet());
    }

    /** Day by day, as with a finger on the calendar. */
    private static LocalDate count(LocalDate from, int amount, Map<LocalDate, String> special) {
        LocalDate day = from;
        int left = amount;
        while (left > 0) {
            day = day.plusDays(1);
            String kind = special.get(day);
            boolean worked = kind == null ? !WEEKEND.contains(day.getDayOfWeek()) : kind.equals("WORKED");
            if (worked) {
                left--;
            }
        }
        return day;
    }

    private void every_register_is_whole() {
        List<String> broken = database.sql("""
                        select concat(r.id, ': ', count(o.id), ' numbers, last ', r.last_number, ', from paper ', r.paper_until)
                        from document_register r join document_outgoing o on o.register_id = r.id and o.number > r.paper_until
                        group by r.id, r.last_number, r.paper_until
                        having count(o.id) <> max(r.last_number) - max(r.paper_until) or count(distinct o.number) <> count(o.id)
                            or max(o.number) <> max(r.last_number)
                        """).query(String.class).list();
        assertThat(broken).isEmpty();
    }

    /** Of the cases, and of the petitions of each register, whose numbers have no gap either. */
    private void no_number_is_given_twice(long afterCase) {
        assertThat(database.sql(
                                "select number from procedure_case where number is not null group by number having count(*) > 1")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(database.sql("""
                        select concat(register_id, ': ', count(*), ' of ', max(number)) from petition group by register_id
                        having count(distinct number) <> count(*) or max(number) - min(number) + 1 <> count(*)
                        """).query(String.class).list()).isEmpty();
        assertThat(database.sql("select count(*) from petition where case_id > :after")
                        .param("after", afterCase)
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    private long lastCase() {
        return database.sql("select coalesce(max(id), 0) from procedure_case")
                .query(Long.class)
                .single();
    }
}
