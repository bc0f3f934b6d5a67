package vn.thongsuot.procedure.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thongsuot.procedure.Threshold;
import vn.thongsuot.testing.CaseTable;

/** The tables of nominations, grades and forms in {@code src/test/resources/ballots} hold. */
class BallotKindCasesTest {

    private static final List<String> FORMS = List.of("Khai trừ", "Cách chức", "Cảnh cáo", "Khiển trách");

    static Stream<CaseTable.Row> nominations() {
        return CaseTable.rows("/ballots/nominations.md");
    }

    static Stream<CaseTable.Row> grades() {
        return CaseTable.rows("/ballots/grades.md");
    }

    static Stream<CaseTable.Row> discipline() {
        return CaseTable.rows("/ballots/discipline.md");
    }

    @ParameterizedTest
    @MethodSource("nominations")
    void a_nomination_chooses_whom_the_table_says(CaseTable.Row row) {
        var rule = new BallotRule(
                BallotKind.NOMINATE,
                Threshold.parse(row.text("Tỷ lệ")),
                BallotCasesTest.base(row),
                BallotMethod.SECRET,
                row.isGiven("Cần có mặt") ? Threshold.parse(row.text("Cần có mặt")) : null,
                null,
                row.number("Mỗi phiếu chọn"),
                row.number("Số vị trí"),
                row.isGiven("Không ai đạt") ? row.number("Không ai đạt") : 0,
                row.isGiven("Ngang phiếu"),
                false,
                null);
        Map<String, Map<Mark, Integer>> votes = new LinkedHashMap<>();
        for (String part : names(row, "Phiếu")) {
            String[] words = part.split(" ");
            votes.put(words[0], Map.of(Mark.CHOSEN, Integer.valueOf(words[1])));
        }
        List<String> choice =
                switch (row.text("Người đứng đầu chọn")) {
                    case "" -> null;
                    case "không ai" -> List.of();
                    default -> names(row, "Người đứng đầu chọn");
                };

        BallotResult result = result(rule, row, options(votes), votes, choice);

        assertThat(result.needed()).isEqualTo(row.number("Cần"));
        assertThat(outcome(result)).isEqualTo(row.text("Kết quả"));
        assertThat(labels(result.chosen())).containsExactlyElementsOf(names(row, "Được chọn"));
        assertThat(result.chosen().isEmpty() ? labels(result.goingOn()) : List.of())
                .containsExactlyElementsOf(names(row, "Vào bước sau"));
        assertThat(result.explanation(rule.base() == BallotBase.ALL_MEMBERS ? "ủy viên" : "người được triệu tập")
                        .text())
                .isEqualTo(row.text("Diễn giải"));
    }

    @ParameterizedTest
    @MethodSource("grades")
    void low_confidence_has_the_consequence_of_the_table(CaseTable.Row row) {
        var rule = new BallotRule(
                BallotKind.GRADE,
                Threshold.parse("> 50 %"),
                BallotBase.VALID,
                BallotMethod.SECRET,
                Threshold.atLeast(2, 3),
                null,
                1,
                0,
                0,
                false,
                false,
                Threshold.atLeast(2, 3));
        Map<Mark, Integer> marks = Map.of(
                Mark.HIGH, row.number("Tín nhiệm cao"),
                Mark.CONFIDENT, row.number("Tín nhiệm"),
                Mark.LOW, row.number("Tín nhiệm thấp"),
                Mark.NO_OPINION, row.number("Không ý kiến"));
        Map<String, Map<Mark, Integer>> votes = Map.of("An", marks);

        BallotResult result = result(rule, row, options(votes), votes, null);

        Standing expected =
                switch (row.text("Kết quả")) {
                    case "bình thường" -> Standing.TRUSTED;
                    case "xem xét" -> Standing.LOW;
                    case "miễn nhiệm" -> Standing.VERY_LOW;
                    default -> Standing.VOID;
                };
        assertThat(result.lines().getFirst().standing()).isEqualTo(expected);
        assertThat(result.outcome()).isEqualTo(expected == Standing.VOID ? "failed" : "completed");
        assertThat(result.explanations("người").getFirst().text()).isEqualTo(row.text("Diễn giải"));
    }

    @ParameterizedTest
    @MethodSource("discipline")
    void votes_are_added_from_the_heaviest_form_downward(CaseTable.Row row) {
        var rule = new BallotRule(
                BallotKind.FORMS,
                Threshold.moreThan(1, 2),
                BallotBase.ALL_MEMBERS,
                BallotMethod.SECRET,
                null,
                null,
                1,
                0,
                0,
                false,
                false,
                null);
        Map<String, Map<Mark, Integer>> votes = new LinkedHashMap<>();
        FORMS.forEach(form -> votes.put(form, Map.of(Mark.CHOSEN, row.number(form))));
        List<BallotOption> options = FORMS.stream()
                .map(form -> new BallotOption(
                        form, form, form.equals("Khai trừ") ? Threshold.parse(row.text("Khai trừ cần")) : null))
                .toList();
        var report = new BallotReport(
                null,
                null,
                row.number("Có mặt"),
                row.number("Có mặt"),
                row.number("Có mặt"),
                row.number("Có mặt"),
                0,
                votes,
                null);

        BallotResult result = rule.result(report.count(rule, options, row.number("Ủy viên")));

        assertThat(result.lines().stream().map(line -> String.valueOf(line.cumulated())))
                .containsExactlyElementsOf(names(row, "Cộng dồn"));
        assertThat(labels(result.chosen())).containsExactlyElementsOf(names(row, "Hình thức"));
        assertThat(result.outcome()).isEqualTo(row.isGiven("Hình thức") ? "passed" : "failed");
        assertThat(result.explanation("ủy viên").text()).isEqualTo(row.text("Diễn giải"));
    }

    /** Read without the head first, as a report is before the head has spoken. */
    private static BallotResult result(
            BallotRule rule,
            CaseTable.Row row,
            List<BallotOption> options,
            Map<String, Map<Mark, Integer>> votes,
            List<String> choice) {
        int present = row.number("Có mặt");
        int valid = row.number("Hợp lệ");
        var report = new BallotReport(null, null, present, present, present, valid, present - valid, votes, choice);
        int members = row.number("Triệu tập");
        return choice == null
                ? rule.result(report.count(rule.withoutHead(), options, members))
                : rule.result(report.count(rule, options, members));
    }

    private static String outcome(BallotResult result) {
        if (!result.quorate()) {
            return "chưa đủ thành phần";
        }
        if (!result.undecided().isEmpty()) {
            return "chờ người đứng đầu";
        }
        return switch (result.outcome()) {
            case "passed" -> "chọn được";
            case "leading" -> "vào bước sau";
            default -> "không có ai";
        };
    }

    private static List<BallotOption> options(Map<String, Map<Mark, Integer>> votes) {
        return votes.keySet().stream().map(name -> BallotOption.of(name, name)).toList();
    }

    private static List<String> labels(List<BallotResult.Line> lines) {
        return lines.stream().map(line -> line.option().label()).toList();
    }

    private static List<String> names(CaseTable.Row row, String heading) {
        List<String> names = new ArrayList<>();
        for (String name : row.text(heading).split(";")) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return names;
    }
}
