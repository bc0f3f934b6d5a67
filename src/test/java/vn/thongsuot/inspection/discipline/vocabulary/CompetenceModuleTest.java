package vn.thongsuot.inspection.discipline.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thongsuot.inspection.discipline.DecidingBody;
import vn.thongsuot.procedure.DecisionTables;
import vn.thongsuot.testing.CaseTable;
import vn.thongsuot.testing.PortalTest;

/** The decision tables of the procedure folders say what {@code src/test/resources/discipline} says. */
@PortalTest
class CompetenceModuleTest {

    private static final Map<String, String> FORMS = Map.of(
            "khiển trách", "reprimand",
            "cảnh cáo", "warning",
            "cách chức", "removal",
            "khai trừ", "expulsion",
            "giải tán", "dissolution");

    @Autowired
    DecisionTables tables;

    @Autowired
    CompetenceTable competence;

    static Stream<CaseTable.Row> cases() {
        return CaseTable.rows("/discipline/competence.md");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void who_may_decide_is_as_the_table_says(CaseTable.Row expected) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("subjectKind", expected.text("Đối tượng").equals("tổ chức") ? "organization" : "member");
        values.put("unitLevel", expected.text("Cấp của tổ chức"));
        values.put("decidedBy", expected.text("Nơi quyết định"));
        values.put("form", FORMS.get(expected.text("Hình thức")));
        values.put("superiorTask", expected.text("Nhiệm vụ cấp trên giao"));

        assertThat(tables.decide("disciplineCompetence", values))
                .contains(Map.of("được", "competent", "cần xác nhận", "confirm", "không", "none")
                        .get(expected.text("Kết quả")));
    }

    @ParameterizedTest
    @CsvSource({
        "CELL, grassroots, true",
        "CELL, commune-inspection, true",
        "CELL, commune-standing, false",
        "GRASSROOTS, commune-inspection, true",
        "GRASSROOTS, grassroots, false",
        "COMMUNE_INSPECTION, commune-standing, true",
        "COMMUNE_INSPECTION, commune-inspection, false",
        "COMMUNE_STANDING, province-inspection, true",
        "PROVINCE_INSPECTION, province-standing, true",
        "PROVINCE_STANDING, central, true",
        "PROVINCE_STANDING, province-standing, false",
        "CENTRAL, central, false"
    })
    void an_appeal_goes_to_the_next_body_above(DecidingBody last, String level, boolean handles) {
        assertThat(competence.handlesAppeal(last, level)).isEqualTo(handles);
    }
}
