package vn.thongsuot.platform.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The form in which text is searched: lower case, without accents, with a plain {@code d} for the one with a stroke, spaces
 * folded. So a name is found with and without its accents, and in the older spelling that sets a tone on the other vowel.
 */
public final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final char D_WITH_STROKE = '\u0111';

    private SearchText() {}

    public static String of(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String lower = nfc(text).toLowerCase(Locale.ROOT).replace(D_WITH_STROKE, 'd');
        String bare =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        return SPACES.matcher(bare).replaceAll(" ").strip();
    }

    /** A {@code LIKE} pattern that finds the term anywhere; the wildcards of the term itself count as letters. */
    public static String like(@Nullable String term) {
        return "%" + of(term).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** The one composed form in which text is stored. */
    public static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
