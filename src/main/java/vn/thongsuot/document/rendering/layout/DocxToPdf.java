package vn.thongsuot.document.rendering.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.thongsuot.document.rendering.template.DocxPackage;
import vn.thongsuot.document.rendering.template.Ooxml;

/**
 * Sets a DOCX on pages as a word processor does, and draws them. What it cannot set, {@link DocxPackage#read} refuses, so that
 * nothing is left out in silence.
 */
public final class DocxToPdf {

    /**
     * What is put on the pages besides the document.
     *
     * @param across over every page, pale
     * @param foot small at the foot of every page
     * @param title of the file
     */
    public record PageMarks(
            @Nullable String across,
            @Nullable String foot,
            @Nullable String title) {}

    private static final double MARK_SIZE = 8;
    private static final double MARK_HEIGHT = 22;
    private static final RunStyle MARK = new RunStyle(MARK_SIZE, false, false, false, false, false, false, 0, "595959");
    private static final RunStyle DRAFT = new RunStyle(96, true, false, false, false, false, false, 0, "E2E2E2");
    private static final double DRAFT_ANGLE = 45;

    private final DocxPackage docx;
    private final PageSetup setup;
    private final PageMarks marks;

    private DocxToPdf(DocxPackage docx, PageMarks marks) {
        this.docx = docx;
        this.setup = PageSetup.of(docx);
        this.marks = marks;
    }

    public static byte[] convert(byte[] docx, PageMarks marks) {
        return new DocxToPdf(DocxPackage.read(docx), marks).convert();
    }

    private byte[] convert() {
        var layout = new BlockLayout(docx);
        double top = Math.max(setup.top(), setup.headerDistance() + headerHeight(layout));
        double bottom = Math.max(setup.bottom(), setup.footerDistance() + footerHeight(layout));
        List<Box> boxes = layout.boxes(docx.body(), setup.textWidth(), PageNumber.NONE);
        List<List<PageFlow.Placed>> pages = PageFlow.pages(boxes, setup.height() - top - bottom);
        try (var pdf = new PDDocument();
                var fonts = new Canvas.FontSet(pdf)) {
            PdfArchive.describe(pdf, marks.title());
            for (int i = 0; i < pages.size(); i++) {
                var page = new PDPage(new PDRectangle((float) setup.width(), (float) setup.height()));
                pdf.addPage(page);
                try (var canvas = new Canvas(pdf, page, fonts)) {
                    if (marks.across() != null) {
                        canvas.slanted(marks.across(), setup.width() / 2, setup.height() / 2, DRAFT, DRAFT_ANGLE);
                    }
                    for (PageFlow.Placed placed : pages.get(i)) {
                        placed.box().drawing().draw(canvas, setup.left(), top + placed.y());
                    }
                    drawMargins(canvas, new PageNumber(i + 1, pages.size()));
                }
            }
            var out = new ByteArrayOutputStream();
            pdf.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void drawMargins(Canvas canvas, PageNumber page) {
        boolean first = page.number() == 1 && setup.differentFirstPage();
        // Lists in headers count from the start on each page.
        var layout = new BlockLayout(docx);
        Element header = setup.header(first);
        if (header != null) {
            Box.drawStack(layout.boxes(header, setup.textWidth(), page), canvas, setup.left(), setup.headerDistance());
        }
        Element footer = setup.footer(first);
        if (footer != null) {
            List<Box> boxes = layout.boxes(footer, setup.textWidth(), page);
            double y = setup.height() - setup.footerDistance() - Box.stackHeight(boxes);
            Box.drawStack(boxes, canvas, setup.left(), y);
        }
        if (marks.foot() != null) {
            var text = new Canvas.Piece(Fonts.drawable(marks.foot()), 0);
            canvas.text(setup.left(), setup.height() - MARK_HEIGHT, MARK, List.of(text));
        }
    }

    private double headerHeight(BlockLayout layout) {
        return Math.max(height(layout, setup.header(false)), height(layout, setup.header(setup.differentFirstPage())));
    }

    private double footerHeight(BlockLayout layout) {
        return Math.max(height(layout, setup.footer(false)), height(layout, setup.footer(setup.differentFirstPage())));
    }

    private double height(BlockLayout layout, @Nullable Element part) {
        return part == null || Ooxml.children(part).isEmpty()
                ? 0
                : Box.stackHeight(layout.boxes(part, setup.textWidth(), PageNumber.NONE));
    }
}
