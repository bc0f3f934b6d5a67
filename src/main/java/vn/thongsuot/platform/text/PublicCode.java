package vn.thongsuot.platform.text;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is handed out on paper so that whoever holds it may ask: whether a document is genuine, where a petition stands. Sixty
 * random bits that say nothing of number, day or sender: nobody guesses one or gets from one to the next. No letter that is
 * mistaken for another.
 */
public final class PublicCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

    private PublicCode() {}

    public static String make(SecureRandom random) {
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** {@code 7K3M-P0QX-T5ZA}. */
    public static String printed(String code) {
        var printed = new StringBuilder(code);
        for (int i = LENGTH - GROUP; i > 0; i -= GROUP) {
            printed.insert(i, '-');
        }
        return printed.toString();
    }

    /** What somebody typed, dashes, spaces, case and mistaken letters apart; empty when it can be no code. */
    public static Optional<String> read(String typed) {
        String code = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return FORM.matcher(code).matches() ? Optional.of(code) : Optional.empty();
    }
}
