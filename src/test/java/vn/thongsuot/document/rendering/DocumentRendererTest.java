package vn.thongsuot.document.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thongsuot.document.rendering.Docx.paragraph;
import static vn.thongsuot.document.rendering.Docx.row;
import static vn.thongsuot.document.rendering.Docx.run;
import static vn.thongsuot.document.rendering.Docx.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.i18n.Texts;

class DocumentRendererTest {

    private final DocumentRenderer renderer = new DocumentRenderer();
    private final TemplateCheck check = new TemplateCheck();

    @Test
    void fields_are_replaced_by_their_values() {
        assertThat(filled(
                        Map.of("subject", Map.of("name", "Hoàng Đức Thịnh", "born", LocalDate.of(2001, 4, 9))),
                        paragraph("Kết nạp {{subject.name}}, sinh ngày {{ subject.born }}.")))
                .containsExactly("Kết nạp Hoàng Đức Thịnh, sinh ngày 09/04/2001.");
    }

    @Test
    void a_field_that_the_word_processor_cut_into_pieces_keeps_the_look_of_its_first_letter() {
        byte[] docx = renderer.render(
                Docx.of(paragraph(
                                run("Đồng chí {"),
                                run("<w:b/>", "{na"),
                                "<w:proofErr/>",
                                run("<w:i/>", "me}"),
                                run("} vắng.")))
                        .bytes(),
                Map.of("name", "Nông Thị Én"));

        assertThat(Docx.lines(docx)).containsExactly("Đồng chí Nông Thị Én vắng.");
        assertThat(Docx.part(docx, "word/document.xml"))
                .contains("<w:r><w:t xml:space=\"preserve\">Nông Thị Én</w:t></w:r>");
    }

    @Test
    void days_are_written_with_the_leading_zeros_of_the_official_form() {
        String form = "ngày {{on.day}} tháng {{on.month}} năm {{on.year}}";
        assertThat(filled(Map.of("on", LocalDate.of(2026, 2, 5)), paragraph(form)))
                .containsExactly("ngày 05 tháng 02 năm 2026");
        assertThat(filled(Map.of("on", LocalDate.of(2026, 9, 15)), paragraph(form)))
                .containsExactly("ngày 15 tháng 9 năm 2026");
    }

    @Test
    void numbers_are_written_the_vietnamese_way() {
        assertThat(filled(
                        Map.of("share", new BigDecimal("66.70"), "votes", 12),
                        paragraph("{{votes}} phiếu, {{share}} %")))
                .containsExactly("12 phiếu, 66,7 %");
    }

    @Test
    void what_is_not_known_yet_stays_empty() {
        Map<String, Object> data = new HashMap<>();
        data.put("answer", null);
        assertThat(filled(data, paragraph("Trả lời: {{answer}}{{answer.number}}")))
                .containsExactly("Trả lời: ");
    }

    @Test
    void a_value_of_several_lines_becomes_several_paragraphs() {
        assertThat(filled(Map.of("text", "Một.\nHai.\r\nBa."), paragraph("{{text}}")))
                .containsExactly("Một.", "Hai.", "Ba.");
    }

    @Test
    void a_value_is_text_whatever_it_looks_like() {
        String hostile = "<w:p/> & {{secret}} \u0000\u000B ${7*7} #{T(java.lang.Runtime)}";
        assertThat(filled(Map.of("text", hostile, "secret", "x"), paragraph("[{{text}}]")))
                .containsExactly("[<w:p/> & {{secret}}  ${7*7} #{T(java.lang.Runtime)}]");
    }

    @Test
    void a_part_stands_only_if_there_is_something() {
        String text = "Số{{?again}} lần hai{{/again}}{{^again}} lần đầu{{/again}}.";
        assertThat(filled(Map.of("again", true), paragraph(text))).containsExactly("Số lần hai.");
        assertThat(filled(Map.of("again", false), paragraph(text))).containsExactly("Số lần đầu.");
        assertThat(filled(Map.of("again", ""), paragraph(text))).containsExactly("Số lần đầu.");
    }

    @Test
    void a_part_over_several_paragraphs_leaves_no_empty_lines_behind() {
        String[] template = {
            paragraph("Trước"),
            paragraph("{{?reason}}"),
            paragraph("Lý do: {{reason}}"),
            paragraph("{{/reason}}"),
            paragraph("Sau")
        };
        assertThat(filled(Map.of("reason", "ốm"), template)).containsExactly("Trước", "Lý do: ốm", "Sau");
        assertThat(filled(Map.of("reason", ""), template)).containsExactly("Trước", "Sau");
    }

    @Test
    void a_list_is_repeated_in_a_line_over_paragraphs_and_over_rows() {
        Map<String, Object> data = Map.of(
                "names", List.of("Sử", "Én"), "places", List.of(Map.of("name", "Yên Sơn"), Map.of("name", "Hùng Lợi")));
        assertThat(filled(data, paragraph("Gồm{{#names}} {{.}};{{/names}} hết")))
                .containsExactly("Gồm Sử; Én; hết");
        assertThat(filled(data, paragraph("{{#names}}"), paragraph("- {{.}}"), paragraph("{{/names}}")))
                .containsExactly("- Sử", "- Én");
        assertThat(filled(
                        data,
                        table(row("STT", "Tên"), row("{{#places}}{{index}}", "{{name}}{{/places}}"), row("Cộng", "2"))))
                .containsExactly("STT", "Tên", "1", "Yên Sơn", "2", "Hùng Lợi", "Cộng", "2");
    }

    @Test
    void rows_are_repeated_together_when_the_part_spans_them() {
        Map<String, Object> data =
                Map.of("people", List.of(Map.of("name", "Sử", "note", ""), Map.of("name", "Én", "note", "vắng")));
        assertThat(filled(
                        data,
                        table(
                                row("{{#people}}{{name}}", "{{index}}"),
                                row("{{?note}}Chú ý", "{{note}}{{/note}}{{/people}}"))))
                .containsExactly("Sử", "1", "Én", "2", "Chú ý", "vắng");
    }

    @Test
    void names_inside_a_list_are_looked_up_in_the_item_first_and_then_around_it() {
        Map<String, Object> data = Map.of(
                "cell", "Chi bộ 1", "people", List.of(Map.of("name", "Sử"), Map.of("name", "Én", "cell", "Chi bộ 2")));
        assertThat(filled(data, paragraph("{{#people}}{{name}} ({{cell}}) {{/people}}")))
                .containsExactly("Sử (Chi bộ 1) Én (Chi bộ 2) ");
    }

    @Test
    void every_fault_is_told_at_once_with_its_place() {
        byte[] template = Docx.of(
                        paragraph("Căn cứ {{law}}"),
                        paragraph("{{?reason}}"),
                        paragraph("Lý do"),
                        table(row("Họ tên", "{{fullname}}")))
                .bytes();
        assertThatThrownBy(() -> renderer.render(template, Map.of("reason", "x")))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.violations().stream()
                                        .map(violation -> Texts.t(
                                                violation.messageKey(),
                                                violation.arguments().toArray())))
                                .containsExactly(
                                        "Trường {{law}} không có trong dữ liệu của văn bản (đoạn 1: «Căn cứ {{law}}»). Hãy kiểm tra cách viết tên trường.",
                                        "Thẻ {{?reason}} chưa có thẻ đóng ở chỗ có thể đóng (đoạn 2: «{{?reason}}»). Thẻ đóng phải ở cùng đoạn, hoặc đứng riêng một dòng phía sau, hoặc ở ô cuối của hàng."));
    }

    @Test
    void tags_that_do_not_pair_are_refused() {
        assertThat(faults(paragraph("{{name"))).containsExactly("document.template.broken-tag");
        assertThat(faults(paragraph("{{a}} }}"))).containsExactly("document.template.broken-tag");
        assertThat(faults(paragraph("{{/name}}"))).containsExactly("document.template.unopened");
        assertThat(faults(paragraph("{{?a}}x{{/b}}"))).containsExactly("document.template.unclosed");
        assertThat(faults(paragraph("Có {{?a}}"), paragraph("{{/a}}"))).containsExactly("document.template.not-alone");
        assertThat(faults(table(row("{{#a}}", "x")))).containsExactly("document.template.unclosed");
    }

    @Test
    void the_check_tells_which_fields_a_template_uses() {
        byte[] template = Docx.of(
                        paragraph("{{start.candidate}} {{?reason}}{{reason}}{{/reason}}"),
                        paragraph("{{#helpers}}{{index}} {{name}} {{.}}{{/helpers}}"))
                .bytes();
        assertThat(check.check(template).faults()).isEmpty();
        assertThat(check.check(template).fields())
                .containsExactlyInAnyOrder("start.candidate", "reason", "helpers", "helpers[].name");
    }

    @Test
    void parts_that_are_not_text_come_through_unchanged() {
        byte[] template =
                Docx.of(paragraph("{{a}}")).with("docProps/app.xml", "<x/>").bytes();
        assertThat(Docx.part(renderer.render(template, Map.of("a", 1)), "docProps/app.xml"))
                .isEqualTo("<x/>");
    }

    private List<String> filled(Map<String, Object> data, String... blocks) {
        return Docx.lines(renderer.render(Docx.of(blocks).bytes(), data));
    }

    private List<String> faults(String... blocks) {
        return check.check(Docx.of(blocks).bytes()).faults().stream()
                .map(TemplateFault::messageKey)
                .toList();
    }
}
