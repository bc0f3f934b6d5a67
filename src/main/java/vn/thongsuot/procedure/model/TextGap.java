package vn.thongsuot.procedure.model;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a title, a question or a summary leaves open: {@code {subject}}, {@code {unit}}, {@code {start.<field>}}. Words before the name, as
 * in {@code {comrade start.<field>}}, are said only where there is something to name.
 *
 * @param before empty for no such words
 * @param field of the start form; {@code null} for the others
 */
public record TextGap(String before, String name, @Nullable String field, String written) {

    private static final Pattern PATTERN =
            Pattern.compile("\\{(?:([^{}]*)\\s)?(subject|unit|start\\.([a-zA-Z][a-zA-Z0-9_]*))}");

    /** What fills a gap; empty for nothing. */
    public interface Filling {
        String of(TextGap gap);
    }

    public static String fill(String text, Filling filling) {
        return PATTERN.matcher(text).replaceAll(found -> {
            TextGap gap = gap(found);
            String word = filling.of(gap);
            return Matcher.quoteReplacement(
                    word.isEmpty() || gap.before().isEmpty() ? word : gap.before() + " " + word);
        });
    }

    public static Stream<TextGap> in(String text) {
        return PATTERN.matcher(text).results().map(TextGap::gap);
    }

    private static TextGap gap(MatchResult found) {
        String before = found.group(1);
        return new TextGap(before == null ? "" : before, found.group(2), found.group(3), found.group());
    }
}
