package vn.thongsuot.document.rendering.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** Draws on one page. Positions in points from its upper left corner. */
final class Canvas implements AutoCloseable {

    private final PDPageContentStream content;
    private final FontSet fonts;
    private final double height;
    private @Nullable String ink;

    Canvas(PDDocument pdf, PDPage page, FontSet fonts) {
        try {
            this.content = new PDPageContentStream(pdf, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.fonts = fonts;
        this.height = page.getMediaBox().getHeight();
    }

    /** @param pieces text, and after each text the space that is added in points */
    void text(double x, double baseline, RunStyle style, List<Piece> pieces) {
        try {
            ink(style.color());
            double size = style.drawnSize();
            List<Object> parts = new ArrayList<>();
            for (Piece piece : pieces) {
                parts.add(piece.text);
                if (piece.extra != 0) {
                    parts.add((float) (-piece.extra * 1000 / size));
                }
            }
            content.beginText();
            content.setFont(fonts.face(style.face()), (float) size);
            content.newLineAtOffset((float) x, (float) (height - baseline + style.rise() * style.size()));
            content.showTextWithPositioning(parts.toArray());
            content.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void line(double x1, double y1, double x2, double y2, double width, String color) {
        try {
            ink(color);
            content.setLineWidth((float) width);
            content.moveTo((float) x1, (float) (height - y1));
            content.lineTo((float) x2, (float) (height - y2));
            content.stroke();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void fill(double x, double y, double width, double down, String color) {
        try {
            ink(color);
            content.addRect((float) x, (float) (height - y - down), (float) width, (float) down);
            content.fill();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text across the page around a point, turned by an angle in degrees. */
    void slanted(String text, double x, double y, RunStyle style, double degrees) {
        try {
            ink(style.color());
            double width = Fonts.width(text, style);
            double angle = Math.toRadians(degrees);
            content.beginText();
            content.setFont(fonts.face(style.face()), (float) style.size());
            content.setTextMatrix(Matrix.getRotateInstance(angle, (float) (x - Math.cos(angle) * width / 2), (float)
                    (height - y - Math.sin(angle) * width / 2)));
            content.showText(text);
            content.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            content.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ink(String color) throws IOException {
        if (!color.equals(ink)) {
            int rgb = Integer.parseInt(color, 16);
            float red = (rgb >> 16 & 0xFF) / 255f;
            float green = (rgb >> 8 & 0xFF) / 255f;
            float blue = (rgb & 0xFF) / 255f;
            content.setNonStrokingColor(red, green, blue);
            content.setStrokingColor(red, green, blue);
            ink = color;
        }
    }

    record Piece(String text, double extra) {}

    /** The faces that a document uses, loaded when first drawn. */
    static final class FontSet implements AutoCloseable {

        private final PDDocument pdf;
        private final @Nullable PDType0Font[] faces = new PDType0Font[4];
        private final List<AutoCloseable> open = new ArrayList<>();

        FontSet(PDDocument pdf) {
            this.pdf = pdf;
        }

        PDType0Font face(int index) throws IOException {
            PDType0Font face = faces[index];
            if (face == null) {
                var font = Fonts.open(index);
                open.add(font);
                face = PDType0Font.load(pdf, font, true);
                faces[index] = face;
            }
            return face;
        }

        /** Only after the document is saved: until then the subsets are read from the fonts. */
        @Override
        public void close() {
            for (AutoCloseable font : open) {
                try {
                    font.close();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
