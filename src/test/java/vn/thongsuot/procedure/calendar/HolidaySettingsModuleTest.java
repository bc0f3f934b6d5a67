package vn.thongsuot.procedure.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.StaleException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.procedure.Certainty;
import vn.thongsuot.procedure.WorkingCalendar;
import vn.thongsuot.testing.PortalTest;

@PortalTest
@WithMockUser(roles = "ADMIN")
class HolidaySettingsModuleTest {

    private static final int YEAR = 2031;
    private static final LocalDate WEDNESDAY = LocalDate.of(YEAR, 1, 1);
    private static final LocalDate SATURDAY = LocalDate.of(YEAR, 1, 4);

    @Autowired
    HolidaySettings settings;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    StoredCalendar stored;

    @Autowired
    JdbcClient database;

    @AfterEach
    void forget_the_year() {
        database.sql("delete from procedure_holiday where year(day) = :year")
                .param("year", YEAR)
                .update();
        database.sql("delete from procedure_calendar_year where calendar_year = :year")
                .param("year", YEAR)
                .update();
        stored.changed();
    }

    @Test
    void the_seeded_years_are_there_and_2027_has_doubts() {
        assertThat(settings.years()).contains(2025, 2026, 2027).isSorted();
        assertThat(settings.year(2026).settled()).isTrue();
        assertThat(settings.year(2027).settled()).isFalse();
        assertThat(settings.year(2027).hasDoubts()).isTrue();
        assertThat(settings.year(2026).workingDays(Month.FEBRUARY)).isEqualTo(15);
        assertThat(settings.year(2026).workingDays(Month.JANUARY)).isEqualTo(21);
    }

    @Test
    void a_day_off_changes_the_working_calendar_at_once_and_leaves_a_trace() {
        assertThat(calendar.isWorkingDay(WEDNESDAY)).isTrue();

        Holiday added = settings.add(off(WEDNESDAY));

        assertThat(calendar.isWorkingDay(WEDNESDAY)).isFalse();
        assertThat(actionsOn(added)).containsExactly("procedure.holiday.add");

        Holiday changed = settings.change(
                added.id(),
                added.version(),
                new HolidayInput(SATURDAY, HolidayKind.WORKED, "Làm bù", Certainty.MEDIUM));
        assertThat(calendar.isWorkingDay(WEDNESDAY)).isTrue();
        assertThat(calendar.isWorkingDay(SATURDAY)).isTrue();

        settings.remove(changed.id(), changed.version());
        assertThat(calendar.isWorkingDay(SATURDAY)).isFalse();
        assertThat(actionsOn(added))
                .containsExactly("procedure.holiday.add", "procedure.holiday.change", "procedure.holiday.remove");
    }

    @Test
    void every_missing_field_is_told() {
        assertRefused(
                new HolidayInput(null, null, "  ", null),
                Map.of(
                        "day", "procedure.holiday.day-missing",
                        "kind", "procedure.holiday.kind-missing",
                        "name", "procedure.holiday.name-missing",
                        "certainty", "procedure.holiday.certainty-missing"));
    }

    @Test
    void a_day_that_is_what_its_weekday_says_is_refused() {
        assertRefused(off(SATURDAY), Map.of("day", "procedure.holiday.weekend-is-off-anyway"));
        assertRefused(
                new HolidayInput(WEDNESDAY, HolidayKind.WORKED, "Làm bù", Certainty.GOOD),
                Map.of("day", "procedure.holiday.weekday-is-worked-anyway"));
    }

    @Test
    void a_day_out_of_range_or_with_an_endless_name_is_refused() {
        assertRefused(off(LocalDate.of(1999, 1, 1)), Map.of("day", "procedure.holiday.year-out-of-range"));
        assertRefused(
                new HolidayInput(WEDNESDAY, HolidayKind.OFF, "x".repeat(201), Certainty.GOOD),
                Map.of("name", "procedure.holiday.name-too-long"));
    }

    @Test
    void a_day_is_entered_once() {
        Holiday first = settings.add(off(WEDNESDAY));
        assertRefused(off(WEDNESDAY), Map.of("day", "procedure.holiday.day-taken"));

        Holiday renamed = settings.change(
                first.id(),
                first.version(),
                new HolidayInput(WEDNESDAY, HolidayKind.OFF, "Tết Dương lịch 2031", Certainty.GOOD));
        assertThat(renamed.name()).isEqualTo("Tết Dương lịch 2031");
    }

    @Test
    void the_second_of_two_people_is_told() {
        Holiday seenByBoth = settings.add(off(WEDNESDAY));
        settings.change(seenByBoth.id(), seenByBoth.version(), off(WEDNESDAY.plusDays(1)));

        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> settings.change(seenByBoth.id(), seenByBoth.version(), off(WEDNESDAY.plusDays(2))));
        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> settings.remove(seenByBoth.id(), seenByBoth.version()));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> settings.remove(0, 0));
    }

    @Test
    void a_confirmed_year_makes_deadlines_final_until_a_doubt_comes_up() {
        settings.add(new HolidayInput(WEDNESDAY, HolidayKind.OFF, "Tết Dương lịch", Certainty.UNSURE));
        assertThat(calendar.isProvisional(WEDNESDAY, SATURDAY)).isTrue();

        settings.confirm(YEAR);
        assertThat(calendar.isProvisional(WEDNESDAY, SATURDAY)).isFalse();
        assertThat(settings.year(YEAR).hasDoubts()).isFalse();

        settings.add(new HolidayInput(SATURDAY, HolidayKind.WORKED, "Làm bù", Certainty.UNSURE));
        assertThat(calendar.isProvisional(WEDNESDAY, SATURDAY)).isTrue();

        settings.confirm(YEAR);
        settings.reopen(YEAR);
        assertThat(calendar.isProvisional(WEDNESDAY, SATURDAY)).isTrue();
    }

    @Test
    void an_empty_year_cannot_be_confirmed() {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> settings.confirm(YEAR))
                .satisfies(
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("procedure.holiday.nothing-to-confirm"));
    }

    @Test
    @WithMockUser(roles = "USER")
    void only_an_administrator_may_read_or_change_it() {
        assertThatExceptionOfType(AuthorizationDeniedException.class).isThrownBy(() -> settings.year(2026));
        assertThatExceptionOfType(AuthorizationDeniedException.class).isThrownBy(() -> settings.add(off(WEDNESDAY)));
    }

    private void assertRefused(HolidayInput input, Map<String, String> messages) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> settings.add(input))
                .satisfies(refusal -> assertThat(refusal.violations())
                        .extracting(Violation::field, Violation::messageKey)
                        .containsExactlyInAnyOrder(messages.entrySet().stream()
                                .map(entry -> tuple(entry.getKey(), entry.getValue()))
                                .toArray(Tuple[]::new)));
    }

    private static HolidayInput off(@Nullable LocalDate day) {
        return new HolidayInput(day, HolidayKind.OFF, "Tết Dương lịch", Certainty.GOOD);
    }

    private List<String> actionsOn(Holiday holiday) {
        return database.sql("select action from audit_entry where subject = :subject order by seq")
                .param("subject", "holiday:" + holiday.id())
                .query(String.class)
                .list();
    }
}
