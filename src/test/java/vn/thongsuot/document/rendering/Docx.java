package vn.thongsuot.document.rendering;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.thongsuot.document.rendering.template.DocxPackage;
import vn.thongsuot.document.rendering.template.Ooxml;

/** Small DOCX files for tests, written part by part. */
final class Docx {

    private static final String NAMESPACES = "xmlns:w=\"" + Ooxml.W
            + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String TIMES = "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\"/>";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Docx() {}

    static Docx of(String... blocks) {
        var docx = new Docx();
        docx.with(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\""
                        + " ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\""
                        + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
        docx.with(
                "word/document.xml",
                "<w:document " + NAMESPACES + "><w:body>" + String.join("", blocks)
                        + "<w:sectPr/></w:body></w:document>");
        docx.with(
                "word/styles.xml",
                "<w:styles " + NAMESPACES + "><w:docDefaults><w:rPrDefault><w:rPr>" + TIMES
                        + "<w:sz w:val=\"28\"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>");
        return docx;
    }

    Docx with(String part, String content) {
        return with(part, content.getBytes(StandardCharsets.UTF_8));
    }

    Docx with(String part, byte[] content) {
        parts.put(part, content);
        return this;
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static String paragraph(String... runs) {
        return "<w:p>"
                + Stream.of(runs)
                        .map(run -> run.startsWith("<") ? run : run(run))
                        .collect(Collectors.joining()) + "</w:p>";
    }

    static String styled(String properties, String... runs) {
        return paragraph(runs).replaceFirst("<w:p>", "<w:p><w:pPr>" + properties + "</w:pPr>");
    }

    static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    static String run(String properties, String text) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    static String table(String... rows) {
        return "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"3000\"/><w:gridCol w:w=\"3000\"/></w:tblGrid>"
                + String.join("", rows) + "</w:tbl>";
    }

    static String row(String... cells) {
        return "<w:tr>"
                + Stream.of(cells)
                        .map(text -> "<w:tc>" + paragraph(text) + "</w:tc>")
                        .collect(Collectors.joining()) + "</w:tr>";
    }

    /** The text of each paragraph of the body, in order. */
    static List<String> lines(byte[] docx) {
        return Ooxml.descendants(DocxPackage.read(docx).body(), "p").stream()
                .map(paragraph -> Ooxml.descendants(paragraph, "t").stream()
                        .map(t -> t.getTextContent())
                        .collect(Collectors.joining()))
                .toList();
    }

    static String part(byte[] docx, String name) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("No part " + name);
    }
}
