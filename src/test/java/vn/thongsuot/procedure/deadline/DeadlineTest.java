package vn.thongsuot.procedure.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.procedure.Certainty;
import vn.thongsuot.procedure.DueDate;
import vn.thongsuot.procedure.LimitUnit;
import vn.thongsuot.procedure.Parameter;
import vn.thongsuot.procedure.ParameterKind;
import vn.thongsuot.procedure.Parameters;
import vn.thongsuot.procedure.Threshold;
import vn.thongsuot.procedure.TimeLimit;
import vn.thongsuot.procedure.WorkingCalendar;

class DeadlineTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);
    private final DeadlineCalculator deadlines = new DeadlineCalculator(new OneParameter(), new WeekdaysOnly());

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "5 working days, 5, WORKING_DAYS, -",
                "1 working day from ceremony, 1, WORKING_DAYS, ceremony",
                "30 days, 30, DAYS, -",
                "1 day, 1, DAYS, -",
                "3 months from decisionReceived, 3, MONTHS, decisionReceived",
                "' 12  months  from  ceremony ', 12, MONTHS, ceremony",
            })
    void a_model_may_state_the_limit(String written, int amount, LimitUnit unit, String from) {
        assertThat(DeadlineSpec.parse(written))
                .isEqualTo(new DeadlineSpec(new TimeLimit(amount, unit), null, from, null));
    }

    @Test
    void a_model_may_name_a_parameter() {
        assertThat(DeadlineSpec.parse("admission.ceremony_working_days from decisionReceived"))
                .isEqualTo(new DeadlineSpec(null, "admission.ceremony_working_days", "decisionReceived", null));
        assertThat(DeadlineSpec.parse("probation.months").baseDate()).isEmpty();
    }

    @Test
    void a_model_may_name_the_last_day_and_several_events() {
        assertThat(DeadlineSpec.parse("until planEnds from decided"))
                .isEqualTo(new DeadlineSpec(null, null, "decided", "planEnds"));
        assertThat(DeadlineSpec.parse("until each.dueOn").entryField()).hasValue("dueOn");
        assertThat(DeadlineSpec.parse("until each.dueOn").lastDate()).isEmpty();
        assertThat(DeadlineSpec.parse("5 days from announced , userTask_Verify").events())
                .containsExactly("announced", "userTask_Verify");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "5",
                "days",
                "0 days",
                "-3 days",
                "5 weeks",
                "five days",
                "99999 days",
                "5 working months",
                "30 days from",
                "30 days from a,",
                "until",
                "until 5 days",
                "30 days from ${x}",
                "30 days after x",
                "Admission.months",
                "admission.",
                "admission.months to x"
            })
    void anything_else_is_refused_with_what_was_written(String written) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> DeadlineSpec.parse(written))
                .satisfies(refusal -> {
                    assertThat(refusal.messageKey()).isEqualTo("procedure.deadline.unreadable");
                    assertThat(refusal.arguments()).containsExactly(written);
                });
    }

    @Test
    void a_parameter_is_read_on_the_day_the_step_began_and_counted_from_the_date_of_the_case() {
        var before = deadlines.due(
                DeadlineSpec.parse("admission.ceremony_working_days from x"), FRIDAY, LocalDate.of(2026, 6, 30));
        var after = deadlines.due(
                DeadlineSpec.parse("admission.ceremony_working_days from x"), FRIDAY, LocalDate.of(2026, 7, 1));

        assertThat(before.due()).isEqualTo(new DueDate(LocalDate.of(2026, 3, 13), false));
        assertThat(before.limit()).isEqualTo(new TimeLimit(5, LimitUnit.WORKING_DAYS));
        assertThat(after.due().day()).isEqualTo(LocalDate.of(2026, 3, 20));
        assertThat(before.explanation().text()).isEqualTo("5 ngày làm việc, tính từ ngày 06/03/2026 (Quy định cũ)");
        assertThat(after.explanation().text()).isEqualTo("10 ngày làm việc, tính từ ngày 06/03/2026 (Quy định mới)");
    }

    @Test
    void a_limit_the_model_states_is_explained_without_a_source() {
        assertThat(deadlines
                        .due(DeadlineSpec.parse("3 months"), FRIDAY, FRIDAY)
                        .explanation()
                        .text())
                .isEqualTo("3 tháng, tính từ ngày 06/03/2026");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-15, 12, 2027-03-15",
        "2026-01-31, 1, 2026-02-28",
        "2028-01-31, 1, 2028-02-29",
        "2028-02-29, 12, 2029-02-28",
        "2025-08-31, 6, 2026-02-28",
        "2025-11-30, 3, 2026-02-28",
        "2026-12-31, 2, 2027-02-28",
    })
    void months_end_on_the_same_day_or_on_the_last_of_a_shorter_month(LocalDate from, int months, LocalDate due) {
        assertThat(deadlines.due(new TimeLimit(months, LimitUnit.MONTHS), from)).isEqualTo(new DueDate(due, false));
    }

    @Test
    void days_are_counted_through_weekends() {
        assertThat(deadlines.due(new TimeLimit(2, LimitUnit.DAYS), FRIDAY).day())
                .isEqualTo(LocalDate.of(2026, 3, 8));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-06, còn 5 ngày làm việc",
        "2026-03-07, còn 5 ngày làm việc",
        "2026-03-12, còn 1 ngày làm việc",
        "2026-03-13, hạn hôm nay",
        "2026-03-14, đã hết hạn",
        "2026-03-15, đã hết hạn",
        "2026-03-16, quá hạn 1 ngày làm việc",
        "2026-03-17, quá hạn 2 ngày làm việc",
    })
    void what_is_left_of_working_days_is_told_in_working_days(LocalDate today, String told) {
        assertThat(deadlines
                        .remaining(LocalDate.of(2026, 3, 13), LimitUnit.WORKING_DAYS, today)
                        .message()
                        .text())
                .isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-06, còn 7 ngày",
        "2026-03-13, hạn hôm nay",
        "2026-03-14, quá hạn 1 ngày",
    })
    void what_is_left_of_days_and_months_is_told_in_days(LocalDate today, String told) {
        assertThat(deadlines
                        .remaining(LocalDate.of(2026, 3, 13), LimitUnit.MONTHS, today)
                        .message()
                        .text())
                .isEqualTo(told);
    }

    @Test
    void a_last_day_that_became_a_holiday_leaves_no_working_day() {
        assertThat(deadlines
                        .remaining(LocalDate.of(2026, 3, 8), LimitUnit.WORKING_DAYS, FRIDAY)
                        .message()
                        .text())
                .isEqualTo("hết hạn trước ngày làm việc tới");
    }

    private static final class WeekdaysOnly implements WorkingCalendar {

        @Override
        public boolean isWorkingDay(LocalDate day) {
            return day.getDayOfWeek().getValue() <= 5;
        }

        @Override
        public LocalDate plusWorkingDays(LocalDate start, int count) {
            return start.datesUntil(LocalDate.MAX)
                    .skip(1)
                    .filter(this::isWorkingDay)
                    .skip(count - 1L)
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public int workingDaysBetween(LocalDate from, LocalDate to) {
            return to.isBefore(from)
                    ? -workingDaysBetween(to, from)
                    : (int) from.plusDays(1)
                            .datesUntil(to.plusDays(1))
                            .filter(this::isWorkingDay)
                            .count();
        }

        @Override
        public boolean isProvisional(LocalDate from, LocalDate to) {
            return false;
        }
    }

    /** {@code admission.ceremony_working_days}: 5 until 30 June 2026, 10 from 1 July. */
    private static final class OneParameter implements Parameters {

        @Override
        public Parameter require(String key, LocalDate on) {
            boolean before = on.isBefore(LocalDate.of(2026, 7, 1));
            return new Parameter(
                    before ? 1 : 2,
                    key,
                    ParameterKind.TIME_LIMIT,
                    before ? "5" : "10",
                    LimitUnit.WORKING_DAYS,
                    before ? "Quy định cũ" : "Quy định mới",
                    Certainty.GOOD,
                    LocalDate.of(2025, 7, 1),
                    null);
        }

        @Override
        public TimeLimit timeLimit(String key, LocalDate on) {
            return new TimeLimit(number(key, on), LimitUnit.WORKING_DAYS);
        }

        @Override
        public boolean exists(String key) {
            return true;
        }

        @Override
        public Optional<ParameterKind> kind(String key) {
            return Optional.of(ParameterKind.TIME_LIMIT);
        }

        @Override
        public String text(String key, LocalDate on) {
            return require(key, on).value();
        }

        @Override
        public int number(String key, LocalDate on) {
            return Integer.parseInt(text(key, on));
        }

        @Override
        public Threshold threshold(String key, LocalDate on) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<String> texts(String key, LocalDate on) {
            throw new UnsupportedOperationException();
        }
    }
}
