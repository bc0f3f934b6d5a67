package vn.thongsuot.petition.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReportPeriodTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 17);

    @Test
    void a_period_is_months_of_one_year() {
        var quarter = new ReportPeriod(ReportPeriod.Kind.QUARTER, 2026, 3);
        assertThat(quarter.from()).isEqualTo("2026-07-01");
        assertThat(quarter.to()).isEqualTo("2026-09-30");
        var nine = new ReportPeriod(ReportPeriod.Kind.NINE_MONTHS, 2026, 1);
        assertThat(nine.from()).isEqualTo("2026-01-01");
        assertThat(nine.to()).isEqualTo("2026-09-30");
    }

    @Test
    void what_has_begun_is_offered_the_latest_first() {
        assertThat(ReportPeriod.begun(ReportPeriod.Kind.MONTH, TODAY))
                .hasSize(17)
                .startsWith(new ReportPeriod(ReportPeriod.Kind.MONTH, 2026, 5))
                .endsWith(new ReportPeriod(ReportPeriod.Kind.MONTH, 2025, 1));
        assertThat(ReportPeriod.begun(ReportPeriod.Kind.QUARTER, TODAY)).hasSize(6);
        assertThat(ReportPeriod.begun(ReportPeriod.Kind.YEAR, TODAY)).hasSize(2);
    }

    @Test
    void a_year_has_one_half_that_is_reported() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReportPeriod(ReportPeriod.Kind.HALF_YEAR, 2026, 2));
    }
}
