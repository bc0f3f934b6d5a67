package vn.thongsuot.document.rendering.layout;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.jspecify.annotations.Nullable;

/** What makes a PDF fit to be kept: PDF/A-2b says with which colours and metadata. */
final class PdfArchive {

    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final String METADATA = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
             <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
              <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
               <pdfaid:part>2</pdfaid:part>
               <pdfaid:conformance>B</pdfaid:conformance>
              </rdf:Description>
              <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
               <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
              </rdf:Description>
             </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>
            """;

    private PdfArchive() {}

    static void describe(PDDocument pdf, @Nullable String title) throws IOException {
        pdf.getDocument().setVersion(1.7f);
        String name = title == null ? "" : title;
        var information = new PDDocumentInformation();
        information.setTitle(name);
        pdf.setDocumentInformation(information);
        var metadata = new PDMetadata(pdf);
        metadata.importXMPMetadata(METADATA.formatted(escaped(name)).getBytes(StandardCharsets.UTF_8));
        pdf.getDocumentCatalog().setMetadata(metadata);
        pdf.getDocumentCatalog().setLanguage("vi");
        var colours = new PDOutputIntent(pdf, new ByteArrayInputStream(SRGB));
        colours.setInfo("sRGB IEC61966-2.1");
        colours.setOutputCondition("sRGB IEC61966-2.1");
        colours.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        colours.setRegistryName("http://www.color.org");
        pdf.getDocumentCatalog().addOutputIntent(colours);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
