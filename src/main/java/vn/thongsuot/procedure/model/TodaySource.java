package vn.thongsuot.procedure.model;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date of the case that is the day on which a step is completed: {@code today}; or only if a field of its form has an answer: {@code
 * today if handler}.
 */
public record TodaySource(@Nullable String field) {

    private static final String TODAY = "today";
    private static final String IF = TODAY + " if ";

    public static Optional<TodaySource> of(String source) {
        if (TODAY.equals(source)) {
            return Optional.of(new TodaySource(null));
        }
        return source.startsWith(IF)
                ? Optional.of(new TodaySource(source.substring(IF.length()).strip()))
                : Optional.empty();
    }

    public boolean holds(Map<String, Object> answers) {
        return field == null || answers.get(field) != null;
    }
}
