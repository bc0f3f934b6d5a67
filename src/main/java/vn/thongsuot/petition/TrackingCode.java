package vn.thongsuot.petition;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands on the receipt. Sixty random bits that say nothing of number, day or sender: nobody guesses one or gets from one
 * to the next. No letter that is mistaken for another.
 */
final class TrackingCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

    private TrackingCode() {}

    static String make(SecureRandom random) {
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    static String printed(String code) {
        var printed = new StringBuilder(code);
        for (int i = LENGTH - GROUP; i > 0; i -= GROUP) {
            printed.insert(i, '-');
        }
        return printed.toString();
    }

    /** As somebody says it over the phone; empty when it can be no code. */
    static Optional<String> read(String typed) {
        String code = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return FORM.matcher(code).matches() ? Optional.of(code) : Optional.empty();
    }
}
