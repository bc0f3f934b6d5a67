package vn.thongsuot.petition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.CosineSimilarity;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import vn.thongsuot.platform.text.SearchText;

/**
 * How alike two texts are, accents, case and small slips apart. Vietnamese writes syllables apart, so pairs of neighbours say
 * more than single ones.
 */
final class SimilarWords {

    static final int LEAST_DIGITS = 8;

    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");
    private static final CosineSimilarity COSINE = new CosineSimilarity();
    private static final JaroWinklerSimilarity NAMES = new JaroWinklerSimilarity();

    private SimilarWords() {}

    /** What is kept of a petition so that others find it. */
    static Set<Integer> ofText(String content, String subject) {
        Set<Integer> words = new HashSet<>();
        pairs(content).keySet().forEach(pair -> words.add(number('c', pair)));
        pairs(subject).keySet().forEach(pair -> words.add(number('s', pair)));
        return words;
    }

    /** Never of a protected sender. */
    static Set<Integer> ofSender(Sender sender) {
        Set<Integer> words = new HashSet<>();
        syllables(sender.name()).forEach(syllable -> words.add(number('n', syllable)));
        String digits = digits(sender.phone());
        if (digits.length() >= LEAST_DIGITS) {
            words.add(number('p', digits));
        }
        return words;
    }

    /** From 0 for nothing in common to 1. */
    static double texts(String one, String other) {
        Map<CharSequence, Integer> left = pairs(one);
        Map<CharSequence, Integer> right = pairs(other);
        return left.isEmpty() || right.isEmpty() ? 0 : COSINE.cosineSimilarity(left, right);
    }

    /** Of names, which are short: slips of a letter hardly count. */
    static double names(String one, String other) {
        String left = String.join(" ", syllables(one));
        String right = String.join(" ", syllables(other));
        return left.isEmpty() || right.isEmpty() ? 0 : NAMES.apply(left, right);
    }

    static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    private static Map<CharSequence, Integer> pairs(String text) {
        List<String> syllables = syllables(text);
        Map<CharSequence, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 1 < syllables.size(); i++) {
            pairs.merge(syllables.get(i) + " " + syllables.get(i + 1), 1, Integer::sum);
        }
        if (syllables.size() == 1) {
            pairs.put(syllables.getFirst(), 1);
        }
        return pairs;
    }

    private static List<String> syllables(String text) {
        List<String> syllables = new ArrayList<>();
        for (String part : NO_WORD.split(SearchText.of(text), -1)) {
            if (!part.isEmpty()) {
                syllables.add(part);
            }
        }
        return syllables;
    }

    private static int number(char kind, CharSequence word) {
        return (kind + ":" + word).hashCode();
    }
}
