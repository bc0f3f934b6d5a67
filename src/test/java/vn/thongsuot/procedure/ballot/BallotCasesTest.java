package vn.thongsuot.procedure.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.Threshold;
import vn.thongsuot.testing.CaseTable;

/** The tables in {@code src/test/resources/ballots} hold. */
class BallotCasesTest {

    static Stream<CaseTable.Row> cases() {
        return CaseTable.rows("/ballots/cases.md");
    }

    static Stream<CaseTable.Row> refusedReports() {
        return CaseTable.rows("/ballots/refused-reports.md");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_result_is_the_one_of_the_table(CaseTable.Row expected) {
        Threshold quorum = expected.isGiven("Cần có mặt") ? Threshold.parse(expected.text("Cần có mặt")) : null;
        var rule = new BallotRule(
                Threshold.parse(expected.text("Tỷ lệ")), base(expected), BallotMethod.SECRET, quorum, null);

        BallotResult result = rule.result(report(expected).count(rule, expected.number("Tổng số")));

        assertThat(result.base()).isEqualTo(expected.number("Tổng tính"));
        assertThat(result.needed()).isEqualTo(expected.number("Cần"));
        assertThat(result.passed()).isEqualTo(expected.text("Kết quả").equals("đạt"));
        assertThat(result.quorate()).isEqualTo(!expected.text("Kết quả").equals("chưa đủ thành phần"));
        assertThat(result.explanation(voters(expected)).text()).isEqualTo(expected.text("Diễn giải"));
    }

    @ParameterizedTest
    @MethodSource("refusedReports")
    void a_report_that_contradicts_itself_is_refused_at_the_field(CaseTable.Row expected) {
        var rule = new BallotRule(Threshold.atLeast(2, 3), base(expected), BallotMethod.SECRET, null, null);

        assertThat(report(expected).violations(rule, expected.number("Tổng số")))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.field()).isEqualTo(expected.isGiven("Ô") ? expected.text("Ô") : null);
                    assertThat(Texts.t(
                                    violation.messageKey(),
                                    violation.arguments().toArray()))
                            .isEqualTo(expected.text("Người nhập đọc được"));
                });
    }

    private static String voters(CaseTable.Row expected) {
        return Stream.of("đảng viên chính thức", "ủy viên", "người")
                .filter(expected.text("Diễn giải")::contains)
                .findFirst()
                .orElse("người");
    }

    static BallotBase base(CaseTable.Row row) {
        return switch (row.text("Tính trên")) {
            case "triệu tập" -> BallotBase.SUMMONED;
            case "toàn bộ" -> BallotBase.ALL_MEMBERS;
            case "có mặt" -> BallotBase.PRESENT;
            case "hợp lệ" -> BallotBase.VALID;
            default -> throw new IllegalArgumentException(row.text("Tính trên"));
        };
    }

    private static BallotReport report(CaseTable.Row row) {
        return new BallotReport(
                row.numberOrNull("Vắng, ở nơi khác"),
                row.numberOrNull("Vắng, được miễn"),
                row.numberOrNull("Có mặt"),
                row.numberOrNull("Phát ra"),
                row.numberOrNull("Thu về"),
                row.numberOrNull("Hợp lệ"),
                row.numberOrNull("Không hợp lệ"),
                row.numberOrNull("Tán thành"),
                row.numberOrNull("Không tán thành"),
                row.numberOrNull("Ý kiến khác"));
    }
}
