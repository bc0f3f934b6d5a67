package vn.thongsuot.document.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.thongsuot.platform.i18n.Texts;

/** Shows the pages of a PDF as pictures, so that any browser and any phone can, and offers the file itself. */
public final class PdfPreview extends Dialog {

    private static final int DOTS_PER_INCH = 110;
    private static final int MOST_PAGES = 12;
    private static final String PDF = "application/pdf";

    public PdfPreview(String title, byte[] pdf) {
        setHeaderTitle(title);
        addClassName("pdf-preview");
        setWidth("56rem");
        setMaxWidth("100vw");
        var pages = new Div();
        pages.addClassName("pdf-preview-pages");
        int number = 1;
        for (byte[] page : pictures(pdf)) {
            var picture = new Image(of(page, "page.png", "image/png"), Texts.t("document.preview.page", number++));
            pages.add(picture);
        }
        add(pages);
        var file = new Anchor(of(pdf, "preview.pdf", PDF), AttachmentType.INLINE, Texts.t("document.preview.open"));
        file.setTarget("_blank");
        file.setRouterIgnore(true);
        getFooter().add(file, new Button(Texts.t("platform.close"), click -> close()));
    }

    private static DownloadHandler of(byte[] content, String name, String mediaType) {
        return DownloadHandler.fromInputStream(event -> {
                    event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
                    event.getResponse().setHeader("Cache-Control", "private, no-store");
                    return new DownloadResponse(new ByteArrayInputStream(content), name, mediaType, content.length);
                })
                .inline();
    }

    private static List<byte[]> pictures(byte[] pdf) {
        List<byte[]> pictures = new ArrayList<>();
        try (var document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            for (int page = 0; page < Math.min(MOST_PAGES, document.getNumberOfPages()); page++) {
                BufferedImage image = renderer.renderImageWithDPI(page, DOTS_PER_INCH, ImageType.RGB);
                var bytes = new ByteArrayOutputStream();
                ImageIO.write(image, "png", bytes);
                pictures.add(bytes.toByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pictures;
    }
}
