package vn.thongsuot.inspection.discipline.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thongsuot.inspection.discipline.DecidingBody;
import vn.thongsuot.inspection.discipline.Discipline;
import vn.thongsuot.inspection.discipline.DisciplineForm;
import vn.thongsuot.inspection.discipline.DisciplineId;
import vn.thongsuot.inspection.discipline.DisciplineState;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.testing.CaseTable;

/** The tables in {@code src/test/resources/discipline} hold. */
class DisciplineRulesTest {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DisciplineLimits LIMITS = new DisciplineLimits(60, 120, 12, 3);
    private static final Map<String, DisciplineForm> FORMS = Map.of(
            "khiển trách", DisciplineForm.REPRIMAND,
            "cảnh cáo", DisciplineForm.WARNING,
            "cách chức", DisciplineForm.REMOVAL,
            "khai trừ", DisciplineForm.EXPULSION,
            "giải tán", DisciplineForm.DISSOLUTION);

    static Stream<CaseTable.Row> timeBars() {
        return CaseTable.rows("/discipline/time-bar.md");
    }

    static Stream<CaseTable.Row> effects() {
        return CaseTable.rows("/discipline/effect-end.md");
    }

    static Stream<CaseTable.Row> forms() {
        return CaseTable.rows("/discipline/forms.md");
    }

    @ParameterizedTest
    @MethodSource("timeBars")
    void the_time_bar_is_the_one_of_the_table(CaseTable.Row expected) {
        TimeBar bar = TimeBar.of(
                form(expected),
                dayOrNull(expected, "Ngày vi phạm"),
                day(expected, "Ngày kết luận"),
                expected.text("Không tính thời hiệu").equals("có"),
                LIMITS);

        assertThat(bar.state())
                .isEqualTo(Map.of(
                                "còn", TimeBar.State.OPEN,
                                "hết", TimeBar.State.OVER,
                                "không có", TimeBar.State.NONE,
                                "cần xác nhận", TimeBar.State.UNSURE)
                        .get(expected.text("Kết quả")));
        assertThat(bar.until()).isEqualTo(dayOrNull(expected, "Đến hết ngày"));
        assertThat(bar.reason().text()).isNotBlank().doesNotContain("{");
    }

    @Test
    void the_reason_tells_the_days_it_counts_with() {
        TimeBar bar = TimeBar.of(
                DisciplineForm.REPRIMAND, LocalDate.of(2021, 3, 10), LocalDate.of(2026, 3, 11), false, LIMITS);
        assertThat(bar.line().text())
                .isEqualTo("✗ Khiển trách: thời hiệu 5 năm từ ngày vi phạm 10/03/2021 đã hết ngày 10/03/2026;"
                        + " tính đến 11/03/2026 không còn áp dụng được hình thức này.");
    }

    @ParameterizedTest
    @MethodSource("effects")
    void the_effect_ends_as_the_table_says(CaseTable.Row expected) {
        LocalDate announced = day(expected, "Công bố");
        LocalDate ends = EffectEnd.day(form(expected), announced, LIMITS).orElse(null);
        assertThat(ends).isEqualTo(dayOrNull(expected, "Hết hiệu lực"));

        boolean appealed = expected.text("Đang khiếu nại").equals("có");
        Discipline decision = decision(1, form(expected), announced, ends, appealed, DisciplineState.IN_FORCE);
        LocalDate other = dayOrNull(expected, "Quyết định khác");
        List<Discipline> others = other == null
                ? List.of(decision)
                : List.of(
                        decision, decision(2, DisciplineForm.REPRIMAND, other, null, false, DisciplineState.IN_FORCE));

        assertThat(EffectEnd.obstacle(decision, others))
                .isEqualTo(
                        switch (expected.text("Kết quả")) {
                            case "hình thức" -> "inspection.discipline.held.form";
                            case "khiếu nại" -> "inspection.discipline.held.appeal";
                            case "vi phạm mới" -> "inspection.discipline.held.new";
                            default -> null;
                        });
    }

    @Test
    void a_cancelled_decision_is_no_new_violation() {
        LocalDate announced = LocalDate.of(2026, 6, 1);
        Discipline decision =
                decision(1, DisciplineForm.WARNING, announced, announced.plusYears(1), false, DisciplineState.IN_FORCE);
        Discipline wrong =
                decision(2, DisciplineForm.REPRIMAND, announced.plusMonths(3), null, false, DisciplineState.CANCELLED);
        assertThat(EffectEnd.obstacle(decision, List.of(decision, wrong))).isNull();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void there_are_the_forms_of_the_table(CaseTable.Row expected) {
        SubjectForms.Kind kind =
                switch (expected.text("Đối tượng")) {
                    case "chính thức" -> SubjectForms.Kind.OFFICIAL_MEMBER;
                    case "dự bị" -> SubjectForms.Kind.PROBATIONARY_MEMBER;
                    default -> SubjectForms.Kind.ORGANIZATION;
                };
        Set<DisciplineForm> wanted = Arrays.stream(expected.text("Hình thức").split(", "))
                .map(FORMS::get)
                .collect(Collectors.toSet());
        assertThat(SubjectForms.of(kind, expected.text("Giữ chức vụ").equals("có")))
                .isEqualTo(wanted);
    }

    private static Discipline decision(
            long id,
            DisciplineForm form,
            LocalDate announced,
            @Nullable LocalDate ends,
            boolean appealed,
            DisciplineState state) {
        return new Discipline(
                new DisciplineId(id),
                0,
                new PersonId(1),
                new UnitId(1),
                "/1/",
                "Chi bộ",
                "Nguyễn Văn A",
                form,
                "Vi phạm",
                null,
                null,
                null,
                DecidingBody.CELL,
                DecidingBody.CELL,
                announced,
                "01",
                announced,
                5,
                7,
                announced,
                announced,
                announced,
                ends,
                null,
                null,
                state,
                id,
                appealed ? 9L : null);
    }

    private static DisciplineForm form(CaseTable.Row row) {
        return FORMS.get(row.text("Hình thức"));
    }

    private static LocalDate day(CaseTable.Row row, String heading) {
        return LocalDate.parse(row.text(heading), DAY);
    }

    private static @Nullable LocalDate dayOrNull(CaseTable.Row row, String heading) {
        return row.isGiven(heading) ? day(row, heading) : null;
    }
}
