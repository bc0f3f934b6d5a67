package vn.thongsuot.platform.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes words out of a text, in whatever case, with or without accents, and numbers however they are grouped. */
public final class TextMask {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private TextMask() {}

    private record Word(String text, int start, int end) {}

    /** @return the text itself where these words do not follow each other anywhere in it */
    public static String words(String text, String sought, String instead) {
        List<String> looked = wordsOf(sought).stream().map(Word::text).toList();
        List<Word> words = wordsOf(text);
        var masked = new StringBuilder();
        int kept = 0;
        int next = 0;
        while (!looked.isEmpty() && next + looked.size() <= words.size()) {
            List<Word> here = words.subList(next, next + looked.size());
            if (here.stream().map(Word::text).toList().equals(looked)) {
                masked.append(text, kept, here.getFirst().start()).append(instead);
                kept = here.getLast().end();
                next += looked.size();
            } else {
                next++;
            }
        }
        return masked.append(text, kept, text.length()).toString();
    }

    /** @param sought digits only */
    public static String digits(String text, String sought, String instead) {
        String grouped = sought.chars()
                .mapToObj(digit -> String.valueOf((char) digit))
                .collect(Collectors.joining("[^\\p{L}\\d]*"));
        return Pattern.compile(grouped).matcher(text).replaceAll(instead);
    }

    private static List<Word> wordsOf(String text) {
        List<Word> words = new ArrayList<>();
        var matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Word(SearchText.of(matcher.group()), matcher.start(), matcher.end()));
        }
        return words;
    }
}
