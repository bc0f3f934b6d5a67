package vn.thongsuot.document.rendering.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Tinos in its four faces: free, with the widths of Times New Roman and every Vietnamese letter. Text in whatever font is set
 * in it, because the official form knows one font.
 */
final class Fonts {

    static final int BOLD = 1;
    static final int ITALIC = 2;

    static final double ASCENT = 0.891;
    static final double DESCENT = 0.216;
    static final double GAP = 0.042;

    private static final String[] FILES = {"Regular", "Bold", "Italic", "BoldItalic"};
    private static final int MEASURED = 0x2600;
    private static final byte[][] CONTENTS = new byte[FILES.length][];
    private static final short[][] WIDTHS = new short[FILES.length][MEASURED];
    private static final char NO_GLYPH = '?';

    static {
        for (int face = 0; face < FILES.length; face++) {
            measure(face);
        }
    }

    private Fonts() {}

    /**
     * A font object of its own for each document: its reader may not be shared. Without ligatures, which have other widths than
     * those measured, are not found by whoever searches the document, and take a tenth of the time of a whole step to look for.
     */
    static TrueTypeFont open(int face) {
        try {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(CONTENTS[face]));
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In points. */
    static double width(String text, RunStyle style) {
        short[] widths = WIDTHS[style.face()];
        long sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += widths[text.charAt(i)];
        }
        return sum * style.drawnSize() / 2048;
    }

    /** The text with a question mark for what the font lacks; it must not fail at the last step. */
    static String drawable(String text) {
        var drawable = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c < MEASURED && WIDTHS[0][c] > 0) {
                drawable.append((char) c);
            } else if (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT) {
                drawable.append(NO_GLYPH);
            }
        });
        return drawable.toString();
    }

    private static void measure(int face) {
        try (InputStream file = Fonts.class.getResourceAsStream("/fonts/tinos/Tinos-" + FILES[face] + ".ttf")) {
            CONTENTS[face] = Objects.requireNonNull(file).readAllBytes();
            try (TrueTypeFont font = open(face)) {
                CmapLookup glyphs = font.getUnicodeCmapLookup();
                double scale = 2048.0 / font.getUnitsPerEm();
                for (int c = ' '; c < MEASURED; c++) {
                    int glyph = glyphs.getGlyphId(c);
                    WIDTHS[face][c] = glyph == 0 ? 0 : (short) Math.round(font.getAdvanceWidth(glyph) * scale);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
