package vn.thongsuot.document.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thongsuot.platform.i18n.Texts;

/** The templates that come with the portal, as a designer and a reader meet them. */
class ShippedTemplatesTest {

    private static final LocalDate BEFORE = LocalDate.of(2025, 12, 5);
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 5);
    private static final double MILLIMETRE = 72 / 25.4;

    private final DocumentRenderer renderer = new DocumentRenderer();
    private final PdfConverter converter = new PdfConverter(new Texts());

    static Stream<Path> templates() {
        return SampleDocuments.templates().stream();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_shipped_template_has_no_fault(Path template) {
        assertThat(new TemplateCheck().check(SampleDocuments.read(template)).faults())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void its_paper_has_the_official_form_in_both_generations(Path template) throws IOException {
        assertThat(page(template, BEFORE))
                .contains("ĐẢNG CỘNG SẢN VIỆT NAM", "ĐẢNG BỘ TỈNH TUYÊN QUANG", "ĐẢNG ỦY XÃ YÊN SƠN")
                .contains("Yên Sơn, ngày 05 tháng 12 năm 2025")
                .containsPattern("Số 05-(QĐ|NQ|TB|CV|BB)/ĐU")
                .doesNotContain("{{", "}}");
        assertThat(page(template, TODAY)).contains("Yên Sơn, ngày 05 tháng 02 năm 2026");
    }

    @Test
    void a_template_can_tell_the_generations_apart() {
        byte[] template = Docx.of(
                        Docx.paragraph("{{?format.of2018}}cũ{{/format.of2018}}{{?format.of2026}}mới{{/format.of2026}}"))
                .bytes();
        assertThat(Docx.lines(renderer.render(
                        template,
                        SampleDocuments.form("QĐi", "QUY ĐỊNH", "x", BEFORE).fields())))
                .containsExactly("cũ");
        assertThat(Docx.lines(renderer.render(
                        template,
                        SampleDocuments.form("QĐ", "QUY ĐỊNH", "x", TODAY).fields())))
                .containsExactly("mới");
        assertThat(DocumentFormat.on(LocalDate.of(2026, 1, 8))).isEqualTo(DocumentFormat.OF_2018);
        assertThat(DocumentFormat.on(LocalDate.of(2026, 1, 9))).isEqualTo(DocumentFormat.OF_2026);
    }

    @Test
    void the_page_of_a_regulation_differs_between_the_generations_by_its_symbol_alone() throws IOException {
        List<String> old = regulation("QĐi", LocalDate.of(2025, 12, 15));
        List<String> young = regulation("QĐ", LocalDate.of(2026, 12, 15));
        assertThat(old).contains("QUY ĐỊNH", "-----").anyMatch(line -> line.startsWith("Số 05-QĐi/ĐU Yên Sơn"));
        assertThat(young).contains("QUY ĐỊNH", "-----").anyMatch(line -> line.startsWith("Số 05-QĐ/ĐU Yên Sơn"));
        assertThat(old.stream().map(line -> line.replace("QĐi", "QĐ").replace("2025", "2026")))
                .containsExactlyElementsOf(young);
    }

    private List<String> regulation(String symbol, LocalDate date) throws IOException {
        Map<String, Object> data =
                SampleDocuments.admission(SampleDocuments.form(symbol, "QUY ĐỊNH", "về chế độ làm việc", date));
        byte[] docx = renderer.render(SampleDocuments.read(SampleDocuments.BASES.resolve("named-document.docx")), data);
        try (PDDocument pdf = Loader.loadPDF(converter.toPdf(docx))) {
            return lines(pdf, 1);
        }
    }

    @Test
    void a_decision_has_its_signature_block_and_recipients() throws IOException {
        assertThat(page(SampleDocuments.ADMISSION.resolve("admission-decision.docx"), TODAY)
                        .lines()
                        .map(String::strip))
                .contains(
                        "QUYẾT ĐỊNH",
                        "về việc kết nạp đảng viên",
                        "-----",
                        "Nơi nhận:",
                        "- Như Điều 3",
                        "- Lưu Văn phòng Đảng ủy")
                .contains("T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Nguyễn Thị Hường");
    }

    @Test
    void an_official_letter_has_no_type_name_and_its_summary_under_the_number() throws IOException {
        List<String> lines = page(SampleDocuments.BASES.resolve("official-letter.docx"), TODAY)
                .lines()
                .map(String::strip)
                .toList();
        assertThat(lines.get(lines.indexOf("Số 05-CV/ĐU") + 1)).isEqualTo("Đề nghị thẩm tra lý lịch");
        assertThat(lines).doesNotContain("-----");
    }

    @Test
    void minutes_are_signed_by_the_secretary_on_the_left_and_the_chair_on_the_right() throws IOException {
        List<TextPosition> letters = letters(SampleDocuments.BASES.resolve("minutes.docx"));
        double secretary = find(letters, "NGƯỜI GHI BIÊN BẢN").getXDirAdj();
        double chair = find(letters, "CHỦ TRÌ HỘI NGHỊ").getXDirAdj();
        assertThat(secretary).isLessThan(chair);
    }

    @Test
    void margins_sizes_and_line_distance_are_those_of_the_guidance() throws IOException {
        List<TextPosition> letters = letters(SampleDocuments.ADMISSION.resolve("admission-decision.docx"));
        // Left 30 mm, right 15 mm of A4, and a first line 10 mm further in.
        TextPosition indented = find(letters, "- Căn cứ");
        TextPosition nextLine = find(letters, "tộc Tày");
        assertThat(indented.getXDirAdj() / MILLIMETRE).isCloseTo(40, within(0.2));
        assertThat(nextLine.getXDirAdj() / MILLIMETRE).isCloseTo(30, within(0.2));
        double right = letters.stream()
                .mapToDouble(letter -> letter.getXDirAdj() + letter.getWidthDirAdj())
                .max()
                .orElseThrow();
        assertThat(right / MILLIMETRE).isLessThanOrEqualTo(195.2);
        assertThat(indented.getFontSizeInPt()).isEqualTo(14);
        assertThat(find(letters, "QUYẾT ĐỊNH").getFontSizeInPt()).isEqualTo(16);
        assertThat(nextLine.getYDirAdj() - find(letters, "Điều 1.").getYDirAdj())
                .isCloseTo(19f, within(0.1f));
        assertThat(find(letters, "ĐẢNG CỘNG SẢN").getYDirAdj() / MILLIMETRE).isBetween(20.0, 26.0);
        assertThat(find(letters, "Yên Sơn, ngày").getFont().getName()).endsWith("Tinos-Italic");
    }

    @Test
    void pages_are_numbered_from_the_second() throws IOException {
        byte[] template = SampleDocuments.read(SampleDocuments.ADMISSION.resolve("refusal-notice.docx"));
        Map<String, Object> data = SampleDocuments.dataFor(Path.of("refusal-notice.docx"), TODAY);
        data.put("userTask_NotifyRefusal", Map.of("refusalReason", "Chưa đủ điều kiện về học vấn. ".repeat(160)));
        try (PDDocument pdf = Loader.loadPDF(converter.toPdf(renderer.render(template, data)))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
            assertThat(lines(pdf, 1).getFirst()).startsWith("ĐẢNG BỘ TỈNH");
            for (int page = 2; page <= pdf.getNumberOfPages(); page++) {
                assertThat(lines(pdf, page).getFirst()).isEqualTo(String.valueOf(page));
            }
            assertThat(lines(pdf, pdf.getNumberOfPages()))
                    .as("the signature has text above it on its page")
                    .anyMatch(line -> line.contains("báo cho người"));
        }
    }

    private String page(Path template, LocalDate date) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pdf(template, date))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            return new PDFTextStripper().getText(pdf);
        }
    }

    private byte[] pdf(Path template, LocalDate date) {
        return converter.toPdf(
                renderer.render(SampleDocuments.read(template), SampleDocuments.dataFor(template, date)));
    }

    private List<TextPosition> letters(Path template) throws IOException {
        List<TextPosition> letters = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(pdf(template, TODAY))) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    letters.add(letter);
                }
            }.getText(pdf);
        }
        return letters;
    }

    /** The first letter of a text. */
    private static TextPosition find(List<TextPosition> letters, String text) {
        var all = new StringBuilder();
        letters.forEach(letter -> all.append(letter.getUnicode()));
        int at = all.indexOf(text);
        assertThat(at).as(text).isNotNegative();
        return letters.get(at);
    }

    private static List<String> lines(PDDocument pdf, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
