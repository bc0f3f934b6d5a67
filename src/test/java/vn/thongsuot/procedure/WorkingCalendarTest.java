package vn.thongsuot.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The last day of a limit, in whatever an administrator counts it. */
class WorkingCalendarTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    private final WorkingCalendar calendar = new WorkingCalendar() {

        @Override
        public boolean isWorkingDay(LocalDate day) {
            return day.getDayOfWeek().getValue() < 6;
        }

        @Override
        public LocalDate plusWorkingDays(LocalDate start, int count) {
            LocalDate day = start;
            for (int left = count; left > 0; ) {
                day = day.plusDays(1);
                left -= isWorkingDay(day) ? 1 : 0;
            }
            return day;
        }

        @Override
        public int workingDaysBetween(LocalDate from, LocalDate to) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isProvisional(LocalDate from, LocalDate to) {
            return false;
        }
    };

    @Test
    void a_limit_is_counted_in_its_own_unit() {
        assertThat(due(2, LimitUnit.WORKING_DAYS)).isEqualTo("2026-12-01");
        assertThat(due(2, LimitUnit.DAYS)).isEqualTo("2026-11-29");
        assertThat(due(2, LimitUnit.MONTHS)).isEqualTo("2027-01-27");
    }

    private String due(int amount, LimitUnit unit) {
        return calendar.dueAfter(FRIDAY, new TimeLimit(amount, unit)).day().toString();
    }
}
