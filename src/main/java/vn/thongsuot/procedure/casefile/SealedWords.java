package vn.thongsuot.procedure.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.text.Addresses;
import vn.thongsuot.platform.text.TextMask;

/**
 * What was typed into a sealed field must not stand in the clear in the field beside it. Looked for are what may name somebody: words
 * with capitals, the address of one house and phone numbers. Only within one form, where whoever types knows both: elsewhere one could try
 * names until one is refused.
 */
final class SealedWords {

    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}]*(\\s+\\p{Lu}[\\p{L}\\p{M}]*)+");
    private static final int FEWEST_LETTERS = 5;
    private static final int SHORTEST_ADDRESS = 8;
    private static final int FEWEST_DIGITS = 8;

    private SealedWords() {}

    static List<Violation> inTheClear(SealedAnswers.Parts answers) {
        List<Violation> violations = new ArrayList<>();
        List<String> sealed = answers.sealed().values().stream()
                .filter(String.class::isInstance)
                .map(value -> ((String) value).strip())
                .toList();
        answers.open().forEach((key, value) -> look(key, value, sealed, violations));
        return violations;
    }

    private static void look(String key, Object value, List<String> sealed, List<Violation> violations) {
        if (value instanceof String text && sealed.stream().anyMatch(secret -> tells(text, secret))) {
            violations.add(Violation.of(key, "form.tells-what-is-sealed"));
        } else if (value instanceof List<?> rows) {
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i) instanceof Map<?, ?> row) {
                    String prefix = key + "[" + i + "].";
                    row.forEach((field, cell) -> look(prefix + field, cell, sealed, violations));
                }
            }
        }
    }

    private static boolean tells(String text, String secret) {
        String digits = secret.replaceAll("\\D", "");
        boolean name =
                secret.length() >= FEWEST_LETTERS && NAME.matcher(secret).matches() && !Addresses.isPlace(secret);
        boolean address = Addresses.isOfOneHouse(secret) && secret.length() >= SHORTEST_ADDRESS;
        return ((name || address) && !TextMask.words(text, secret, "").equals(text))
                || (digits.length() >= FEWEST_DIGITS
                        && !TextMask.digits(text, digits, "").equals(text));
    }
}
