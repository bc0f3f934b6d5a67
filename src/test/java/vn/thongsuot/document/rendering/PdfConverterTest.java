package vn.thongsuot.document.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thongsuot.document.rendering.Docx.paragraph;
import static vn.thongsuot.document.rendering.Docx.run;
import static vn.thongsuot.document.rendering.Docx.styled;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thongsuot.platform.i18n.Texts;

class PdfConverterTest {

    /** Every letter that only Vietnamese has, small and capital. */
    private static final String ALPHABET = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";

    private final PdfConverter converter = new PdfConverter(new Texts());

    @ParameterizedTest
    @ValueSource(strings = {"", "<w:b/>", "<w:i/>", "<w:b/><w:i/>"})
    void every_vietnamese_letter_can_be_taken_out_of_the_pdf_in_every_weight(String weight) throws IOException {
        String words = "Quyết định " + ALPHABET.substring(0, 34) + " " + ALPHABET.substring(34);
        byte[] pdf = pdf(paragraph(run(weight, words)), paragraph(run(weight + "<w:caps/>", words)));
        assertThat(text(pdf).replaceAll("\\s+", " ")).contains(words).contains(words.toUpperCase(Texts.VIETNAMESE));
    }

    @Test
    void the_fonts_are_in_the_file_as_subsets() throws IOException {
        byte[] pdf = pdf(paragraph(
                run("Thường "), run("<w:b/>", "đậm "), run("<w:i/>", "nghiêng "), run("<w:b/><w:i/>", "cả hai")));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PDFont> fonts = new ArrayList<>();
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                fonts.add(document.getPage(0).getResources().getFont(name));
            }
            assertThat(fonts).hasSize(4).allMatch(PDFont::isEmbedded).allMatch(font -> font.getName()
                    .matches("[A-Z]{6}\\+Tinos.*"));
        }
        assertThat(pdf.length).isLessThan(120_000);
    }

    @Test
    void decomposed_letters_are_drawn_and_kept_as_one() throws IOException {
        assertThat(text(pdf(paragraph("Ti\u00EA\u0301ng Vi\u1EC7t")))).contains("Tiếng Việt");
    }

    @Test
    void a_letter_that_the_font_lacks_does_not_stop_the_paper() throws IOException {
        assertThat(text(pdf(paragraph("Chữ \u4E2D và \uD83D\uDE00 và \u200B."))))
                .contains("Chữ ? và ? và .");
    }

    @Test
    void long_text_runs_over_pages_without_a_line_left_alone() throws IOException {
        String body = "Nội dung văn bản dài. ".repeat(12).strip();
        byte[] pdf = pdf(IntStream.range(0, 40)
                .mapToObj(i -> styled("<w:jc w:val=\"both\"/><w:spacing w:after=\"120\"/>", i + ". " + body))
                .toArray(String[]::new));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isBetween(3, 5);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                List<String> lines = text(document, page).lines().toList();
                assertThat(lines.getLast())
                        .as("first line of a paragraph alone at the foot")
                        .doesNotMatch("^\\d+\\. .*");
            }
        }
    }

    @Test
    void what_keeps_together_moves_to_the_next_page_together() throws IOException {
        List<String> blocks = new ArrayList<>();
        IntStream.range(0, 42).forEach(i -> blocks.add(paragraph("Dòng " + i)));
        blocks.add(styled("<w:keepNext/>", "Câu cuối."));
        blocks.add(Docx.table("<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc>" + "<w:p/>".repeat(5) + paragraph("Người ký")
                + "</w:tc></w:tr>"));
        byte[] pdf = pdf(blocks.toArray(String[]::new));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(text(document, 2)).contains("Câu cuối.", "Người ký");
        }
    }

    @Test
    void the_heading_of_a_table_is_repeated_on_every_page() throws IOException {
        List<String> rows = new ArrayList<>();
        rows.add("<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>" + paragraph("Họ và tên") + "</w:tc><w:tc>"
                + paragraph("Quê quán") + "</w:tc></w:tr>");
        IntStream.range(0, 90).forEach(i -> rows.add(Docx.row("Người " + i, "Yên Sơn")));
        try (PDDocument document = Loader.loadPDF(pdf(Docx.table(rows.toArray(String[]::new))))) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            for (int page = 1; page <= 3; page++) {
                assertThat(text(document, page).lines().findFirst()).contains("Họ và tên Quê quán");
            }
            assertThat(text(document, 3)).contains("Người 89");
        }
    }

    @Test
    void a_row_that_is_longer_than_the_page_is_continued() throws IOException {
        String tall = "<w:tr><w:tc>"
                + IntStream.range(0, 100).mapToObj(i -> paragraph("Đoạn " + i)).reduce("", String::concat)
                + "</w:tc><w:tc>" + paragraph("Bên cạnh") + "</w:tc></w:tr>";
        assertThat(text(pdf(Docx.table(tall)))).contains("Đoạn 0", "Đoạn 99", "Bên cạnh");
    }

    @Test
    void the_code_of_an_issued_document_is_at_the_foot_of_every_page() throws IOException {
        byte[] docx = Docx.of(
                        paragraph("Trang một"), "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>", paragraph("Trang hai"))
                .bytes();
        byte[] pdf = converter.toPdf(docx, PdfOptions.issued("7K3M-92QX", "Quyết định 05-QĐ/ĐU"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(text(document, 1)).contains("Trang một", "Mã kiểm tra: 7K3M-92QX");
            assertThat(text(document, 2)).contains("Trang hai", "Mã kiểm tra: 7K3M-92QX");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Quyết định 05-QĐ/ĐU");
        }
    }

    @Test
    void a_draft_says_so_across_the_page() throws IOException {
        String draft = text(converter.toPdf(Docx.of(paragraph("Văn bản")).bytes(), PdfOptions.DRAFT));
        assertThat(draft.replaceAll("\\s", "")).contains("Dựthảo");
        assertThat(text(pdf(paragraph("Văn bản")))).doesNotContain("Dự thảo");
    }

    @Test
    void lists_are_numbered_as_the_word_processor_numbers_them() throws IOException {
        String numbering =
                "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:abstractNum"
                        + " w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText"
                        + " w:val=\"%1.\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText"
                        + " w:val=\"%2)\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
        byte[] docx = Docx.of(
                        item(0, "Tình hình"), item(1, "Mạnh"), item(1, "Yếu"), item(0, "Nhiệm vụ"), item(1, "Mới"))
                .with("word/numbering.xml", numbering)
                .bytes();
        assertThat(text(converter.toPdf(docx)).lines().map(String::strip))
                .containsExactly("I. Tình hình", "a) Mạnh", "b) Yếu", "II. Nhiệm vụ", "a) Mới");
    }

    @Test
    void the_same_document_gives_the_same_text_from_many_threads() {
        byte[] docx = Docx.of(paragraph(run("<w:b/>", "Quyết định"), run(" về việc kết nạp")))
                .bytes();
        assertThat(IntStream.range(0, 40)
                        .parallel()
                        .mapToObj(i -> unchecked(converter.toPdf(docx)))
                        .distinct())
                .containsExactly("Quyết định về việc kết nạp");
    }

    private static String item(int level, String text) {
        return styled("<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"1\"/></w:numPr>", text);
    }

    private byte[] pdf(String... blocks) {
        return converter.toPdf(Docx.of(blocks).bytes());
    }

    private static String unchecked(byte[] pdf) {
        try {
            return text(pdf).strip();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String text(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document).strip();
    }
}
