package vn.thongsuot.document.rendering.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import vn.thongsuot.platform.error.RuleViolationException;

/**
 * A DOCX as its parts. Reading refuses what is no plain document: archives that swell, macros, embedded objects, links to the
 * outside, XML with its own entities.
 */
public final class DocxPackage {

    private static final String MAIN = "word/document.xml";
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final Pattern HEADER_OR_FOOTER = Pattern.compile("word/(header|footer)\\d*\\.xml");
    private static final int MAX_PARTS = 400;
    private static final int MAX_PART_BYTES = 16 * 1024 * 1024;
    private static final int MAX_BYTES = 48 * 1024 * 1024;

    private final Map<String, byte[]> parts;
    private final Map<String, Document> parsed = new LinkedHashMap<>();

    private DocxPackage(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /** @throws RuleViolationException {@code document.template.*} */
    public static DocxPackage read(byte[] docx) {
        var read = new DocxPackage(unzip(docx));
        if (!read.parts.containsKey(MAIN) || !read.parts.containsKey(CONTENT_TYPES)) {
            throw new RuleViolationException("document.template.not-docx");
        }
        var faults = new Faults();
        new TemplateGuard(faults).inspect(read);
        faults.refuse();
        return read;
    }

    public byte[] write() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                // The same content gives the same bytes.
                entry.setTime(0);
                zip.putNextEntry(entry);
                Document changed = parsed.get(part.getKey());
                zip.write(changed == null ? part.getValue() : serialize(changed));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public Element body() {
        Element body = Ooxml.child(root(MAIN), "body");
        if (body == null) {
            throw new RuleViolationException("document.template.not-docx");
        }
        return body;
    }

    /** Roots of the parts that hold text: the body first, then headers and footers. */
    List<Element> texts() {
        List<Element> roots = new ArrayList<>(List.of(body()));
        parts.keySet().stream()
                .filter(name -> HEADER_OR_FOOTER.matcher(name).matches())
                .sorted()
                .forEach(name -> roots.add(root(name)));
        return roots;
    }

    /** The root of a part, such as {@code word/styles.xml}. Changes of the tree are written. */
    public Optional<Element> part(String name) {
        return parts.containsKey(name) ? Optional.of(root(name)) : Optional.empty();
    }

    Map<String, byte[]> parts() {
        return parts;
    }

    private Element root(String name) {
        return parsed.computeIfAbsent(name, part -> parse(part, Objects.requireNonNull(parts.get(part), part)))
                .getDocumentElement();
    }

    private static Map<String, byte[]> unzip(byte[] docx) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        long total = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                byte[] content = zip.readNBytes(MAX_PART_BYTES + 1);
                total += content.length;
                if (content.length > MAX_PART_BYTES || total > MAX_BYTES || parts.size() >= MAX_PARTS) {
                    throw new RuleViolationException("document.template.too-large");
                }
                parts.put(entry.getName(), content);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new RuleViolationException("document.template.not-docx");
        }
        return parts;
    }

    private static Document parse(String name, byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (SAXException | IOException e) {
            throw new RuleViolationException("document.template.broken-part", name);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] serialize(Document document) {
        var out = new ByteArrayOutputStream();
        try {
            document.setXmlStandalone(true);
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
