package vn.thongsuot.procedure.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thongsuot.procedure.TimeLimit;
import vn.thongsuot.testing.CaseTable;
import vn.thongsuot.testing.CaseTable.Row;
import vn.thongsuot.testing.PortalTest;

/** The table of cases, on the calendar the portal ships with. */
@PortalTest
class DeadlineStandingModuleTest {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Autowired
    DeadlineCalculator deadlines;

    static Stream<Row> cases() {
        return CaseTable.rows("/deadlines/pauses-and-extensions.md");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_last_day_is_as_computed_by_hand(Row row) {
        Standing standing = deadlines.standing(
                limit(row.text("Thời hạn")),
                day(row.text("Từ ngày")),
                row.isGiven("Gia hạn") ? List.of(limit(row.text("Gia hạn"))) : List.of(),
                row.isGiven("Tạm dừng") ? pauses(row.text("Tạm dừng")) : List.of());

        if (row.isGiven("Hạn")) {
            assertThat(standing.due().day()).isEqualTo(day(row.text("Hạn")));
            assertThat(standing.due().provisional()).isEqualTo("có".equals(row.text("Tạm tính")));
            assertThat(standing.pausedSince()).isNull();
        } else {
            assertThat(standing.pausedSince()).isEqualTo(day(row.text("Dừng từ")));
            assertThat(standing.left()).isEqualTo(row.number("Còn lại"));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_order_of_the_pauses_does_not_matter(Row row) {
        TimeLimit limit = limit(row.text("Thời hạn"));
        LocalDate from = day(row.text("Từ ngày"));
        List<Pause> pauses = row.isGiven("Tạm dừng") ? pauses(row.text("Tạm dừng")) : List.of();

        assertThat(deadlines.standing(limit, from, List.of(), pauses.reversed()))
                .isEqualTo(deadlines.standing(limit, from, List.of(), pauses));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void pauses_are_stored_as_they_are(Row row) {
        List<Pause> pauses = row.isGiven("Tạm dừng") ? pauses(row.text("Tạm dừng")) : List.of();

        assertThat(Pause.read(Pause.write(pauses))).isEqualTo(pauses);
    }

    private static TimeLimit limit(String written) {
        return Objects.requireNonNull(DeadlineSpec.parse(written).literal());
    }

    private static List<Pause> pauses(String written) {
        return Stream.of(written.split(";"))
                .map(pause -> pause.strip().split("–", -1))
                .map(days -> new Pause(day(days[0]), days[1].isBlank() ? null : day(days[1])))
                .toList();
    }

    private static LocalDate day(String written) {
        return LocalDate.parse(written.strip(), DAY);
    }
}
