package vn.thongsuot.inspection.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.thongsuot.procedure.LimitUnit;
import vn.thongsuot.procedure.Parameters;
import vn.thongsuot.procedure.TimeLimit;
import vn.thongsuot.procedure.WorkingCalendar;

class AppealTimeTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 1, 31);

    private final Parameters parameters = mock();
    private final WorkingCalendar calendar = mock(WorkingCalendar.class, CALLS_REAL_METHODS);
    private final Discipline decision = mock();
    private final AppealTime time = new AppealTime(parameters, calendar);

    @Test
    void a_month_that_is_too_short_ends_on_its_last_day() {
        assertThat(lastDay(1, LimitUnit.MONTHS)).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(lastDay(30, LimitUnit.DAYS)).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    /** Over Tết the thirtieth working day comes later than six weeks. */
    @Test
    void working_days_follow_the_calendar() {
        LocalDate last = LocalDate.of(2026, 3, 23);
        when(calendar.plusWorkingDays(RECEIVED, 30)).thenReturn(last);
        assertThat(lastDay(30, LimitUnit.WORKING_DAYS)).isEqualTo(last);
    }

    @Test
    void the_last_day_belongs_to_the_time_and_without_receiving_it_does_not_run() {
        LocalDate last = lastDay(30, LimitUnit.DAYS);
        assertThat(time.isOver(decision, last, last)).isFalse();
        assertThat(time.isOver(decision, last.plusDays(1), last)).isTrue();
        when(decision.receivedOn()).thenReturn(null);
        assertThat(time.isOver(decision, last.plusYears(1), last)).isFalse();
    }

    private LocalDate lastDay(int amount, LimitUnit unit) {
        when(decision.receivedOn()).thenReturn(RECEIVED);
        when(parameters.timeLimit(anyString(), any())).thenReturn(new TimeLimit(amount, unit));
        return time.lastDay(decision, RECEIVED).orElseThrow();
    }
}
