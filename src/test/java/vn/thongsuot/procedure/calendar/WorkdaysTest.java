package vn.thongsuot.procedure.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkdaysTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 8, 21);
    private static final LocalDate WORKED_SATURDAY = LocalDate.of(2026, 8, 22);
    private static final LocalDate MONDAY_OFF = LocalDate.of(2026, 8, 31);
    private static final Workdays CALENDAR = new Workdays(Set.of(MONDAY_OFF), Set.of(WORKED_SATURDAY), Set.of(2026));

    @Test
    void a_weekday_is_worked_unless_it_is_off_and_a_weekend_day_only_in_exchange() {
        assertThat(CALENDAR.isWorkingDay(FRIDAY)).isTrue();
        assertThat(CALENDAR.isWorkingDay(WORKED_SATURDAY)).isTrue();
        assertThat(CALENDAR.isWorkingDay(WORKED_SATURDAY.plusDays(1))).isFalse();
        assertThat(CALENDAR.isWorkingDay(WORKED_SATURDAY.plusDays(7))).isFalse();
        assertThat(CALENDAR.isWorkingDay(MONDAY_OFF)).isFalse();
    }

    @Test
    void no_working_day_after_a_day_is_the_day_itself() {
        assertThat(CALENDAR.plusWorkingDays(MONDAY_OFF, 0)).isEqualTo(MONDAY_OFF);
    }

    @Test
    void the_day_of_the_event_does_not_count() {
        assertThat(CALENDAR.plusWorkingDays(FRIDAY, 1)).isEqualTo(WORKED_SATURDAY);
        assertThat(CALENDAR.workingDaysBetween(FRIDAY, FRIDAY)).isZero();
        assertThat(CALENDAR.workingDaysBetween(FRIDAY, WORKED_SATURDAY)).isEqualTo(1);
    }

    @Test
    void working_days_are_counted_backwards_too() {
        assertThat(CALENDAR.plusWorkingDays(LocalDate.of(2026, 9, 1), -1)).isEqualTo(LocalDate.of(2026, 8, 28));
    }

    @Test
    void adding_and_counting_agree_for_every_start_and_length() {
        LocalDate end = LocalDate.of(2026, 10, 1);
        for (LocalDate start = LocalDate.of(2026, 8, 1); start.isBefore(end); start = start.plusDays(1)) {
            for (int count = 1; count <= 60; count++) {
                LocalDate due = CALENDAR.plusWorkingDays(start, count);
                assertThat(CALENDAR.isWorkingDay(due)).isTrue();
                assertThat(CALENDAR.workingDaysBetween(start, due))
                        .as("%s + %s", start, count)
                        .isEqualTo(count);
                assertThat(CALENDAR.workingDaysBetween(start, due.minusDays(1))).isEqualTo(count - 1);
            }
        }
    }

    @Test
    void a_period_is_provisional_when_any_of_its_years_is_not_settled() {
        assertThat(CALENDAR.isProvisional(FRIDAY, LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(CALENDAR.isProvisional(FRIDAY, LocalDate.of(2027, 1, 1))).isTrue();
        assertThat(CALENDAR.isProvisional(LocalDate.of(2025, 12, 31), FRIDAY)).isTrue();
        assertThat(CALENDAR.isProvisional(LocalDate.of(2028, 1, 1), FRIDAY)).isTrue();
    }

    @Test
    void an_absurd_length_is_refused_rather_than_counted() {
        assertThatIllegalArgumentException().isThrownBy(() -> CALENDAR.plusWorkingDays(FRIDAY, 10_001));
    }
}
