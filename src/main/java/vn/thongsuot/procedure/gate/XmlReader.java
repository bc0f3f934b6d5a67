package vn.thongsuot.procedure.gate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.w3c.dom.Element;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;
import vn.thongsuot.procedure.model.ModelFault;

/**
 * Reads XML that anybody may have written: in UTF-8, without document type, entities, processing instructions or anything
 * fetched from elsewhere, and small enough in every direction. It is read as a stream first, so that a bomb never becomes a
 * tree.
 */
final class XmlReader {

    private static final int MOST_ELEMENTS = 30_000;
    private static final int DEEPEST = 30;
    private static final int MOST_ATTRIBUTES = 40;
    private static final int LONGEST_VALUE = 4_000;
    private static final int LONGEST_TEXT = 20_000;
    private static final Pattern ENCODING = Pattern.compile("^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']*)[\"']");

    private XmlReader() {}

    static Optional<Element> read(String path, byte[] xml, List<ModelFault> faults) {
        try {
            requireUtf8(xml);
            limits(xml);
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return Optional.of(builder.parse(new ByteArrayInputStream(xml)).getDocumentElement());
        } catch (Refused refused) {
            faults.add(new ModelFault(path, refused.key, refused.arguments));
        } catch (SAXParseException e) {
            boolean doctype = String.valueOf(e.getMessage()).contains("DOCTYPE");
            faults.add(
                    doctype
                            ? new ModelFault(path, "procedure.gate.xml.doctype")
                            : new ModelFault(
                                    path,
                                    "procedure.gate.xml.broken",
                                    String.valueOf(e.getLineNumber()),
                                    String.valueOf(e.getMessage())));
        } catch (ParserConfigurationException | IOException | SAXException e) {
            faults.add(new ModelFault(path, "procedure.gate.xml.broken", "?", String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    /** Two readers of one file must read the same; so there is one encoding. */
    private static void requireUtf8(byte[] xml) throws Refused {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(xml))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refused("procedure.gate.xml.encoding");
        }
        Matcher declared = ENCODING.matcher(text.startsWith("\uFEFF") ? text.substring(1) : text);
        if (text.indexOf('\0') >= 0 || (declared.find() && !"UTF-8".equalsIgnoreCase(declared.group(1)))) {
            throw new Refused("procedure.gate.xml.encoding");
        }
    }

    private static void limits(byte[] xml) throws ParserConfigurationException, SAXException, IOException {
        var factory = SAXParserFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(false);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.newSAXParser().parse(new ByteArrayInputStream(xml), new Limits());
    }

    private static final class Limits extends DefaultHandler {

        private int elements;
        private int depth;
        private int text;

        @Override
        public void startElement(String uri, String name, String qName, Attributes attributes) throws SAXException {
            text = 0;
            if (++elements > MOST_ELEMENTS || ++depth > DEEPEST || attributes.getLength() > MOST_ATTRIBUTES) {
                throw new Refused("procedure.gate.xml.limits", MOST_ELEMENTS, DEEPEST, MOST_ATTRIBUTES);
            }
            for (int i = 0; i < attributes.getLength(); i++) {
                if (attributes.getValue(i).length() > LONGEST_VALUE) {
                    throw new Refused("procedure.gate.xml.long", attributes.getQName(i), LONGEST_VALUE);
                }
            }
        }

        @Override
        public void endElement(String uri, String name, String qName) {
            text = 0;
            depth--;
        }

        @Override
        public void characters(char[] characters, int start, int length) throws SAXException {
            text += length;
            if (text > LONGEST_TEXT) {
                throw new Refused("procedure.gate.xml.long", "text", LONGEST_TEXT);
            }
        }

        @Override
        public void processingInstruction(String target, String data) throws SAXException {
            throw new Refused("procedure.gate.xml.instruction", target);
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }
    }

    private static final class Refused extends SAXException {

        private final String key;
        private final transient Object[] arguments;

        Refused(String key, Object... arguments) {
            super(key);
            this.key = key;
            this.arguments = arguments;
        }
    }
}
