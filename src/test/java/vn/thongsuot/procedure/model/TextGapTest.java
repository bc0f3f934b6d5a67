package vn.thongsuot.procedure.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TextGapTest {

    private static final String SUMMARY = "Kiểm tra đối với {đồng chí start.subjectPerson}{start.subjectUnit}";

    @Test
    void words_before_a_name_are_said_only_with_it() {
        assertThat(filled(SUMMARY, Map.of("start.subjectPerson", "Trần Văn An")))
                .isEqualTo("Kiểm tra đối với đồng chí Trần Văn An");
        assertThat(filled(SUMMARY, Map.of("start.subjectUnit", "Chi bộ thôn 3")))
                .isEqualTo("Kiểm tra đối với Chi bộ thôn 3");
        assertThat(filled("Kết nạp {quần chúng subject} vào Đảng", Map.of("subject", "Lò $1 {unit}")))
                .isEqualTo("Kết nạp quần chúng Lò $1 {unit} vào Đảng");
    }

    @Test
    void what_is_no_gap_stays_as_it_is_written() {
        assertThat(filled("{start.} {đồng chí} {}", Map.of())).isEqualTo("{start.} {đồng chí} {}");
    }

    @Test
    void the_field_of_each_gap_is_known() {
        assertThat(TextGap.in(SUMMARY + " {unit}"))
                .extracting(TextGap::field)
                .containsExactly("subjectPerson", "subjectUnit", null);
    }

    private static String filled(String text, Map<String, String> words) {
        return TextGap.fill(text, gap -> words.getOrDefault(gap.name(), ""));
    }
}
