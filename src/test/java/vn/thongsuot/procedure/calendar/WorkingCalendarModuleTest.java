package vn.thongsuot.procedure.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thongsuot.procedure.DueDate;
import vn.thongsuot.procedure.WorkingCalendar;
import vn.thongsuot.testing.CaseTable;
import vn.thongsuot.testing.PortalTest;

@PortalTest
class WorkingCalendarModuleTest {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Autowired
    WorkingCalendar calendar;

    static Stream<CaseTable.Row> cases() {
        return CaseTable.rows("/calendar/working-days.md");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_days_computed_by_hand_come_out(CaseTable.Row expected) {
        LocalDate from = day(expected.text("Từ ngày"));
        LocalDate to = day(expected.text("Đến ngày"));
        int count = expected.number("Số ngày làm việc");

        assertThat(calendar.dueAfter(from, count))
                .as(expected.text("Vì sao"))
                .isEqualTo(new DueDate(to, expected.text("Tạm tính").equals("có")));
        assertThat(calendar.workingDaysBetween(from, to)).isEqualTo(count);
        assertThat(calendar.workingDaysBetween(to, from)).isEqualTo(-count);
        assertThat(calendar.isWorkingDay(to)).isTrue();
    }

    @Test
    void tet_of_2027_is_a_guess_that_asks_to_be_confirmed() {
        assertThat(calendar.isProvisional(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)))
                .isFalse();
        assertThat(calendar.isProvisional(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1)))
                .isTrue();
    }

    private static LocalDate day(String written) {
        return LocalDate.parse(written, DAY);
    }
}
