package vn.thongsuot.procedure.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.thongsuot.organization.PersonId;

/**
 * Answers to a form are a {@code Map<String, Object>} of strings, {@link BigDecimal}s, booleans, lists of strings and lists
 * of such maps; dates are ISO strings, people ids in digits. This class reads single answers and turns maps into JSON and
 * back without a change of type.
 */
public final class Answers {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Answers() {}

    public static String toJson(Map<String, ?> answers) {
        return JSON.writeValueAsString(answers);
    }

    /** @throws IllegalArgumentException if it is not what {@link #toJson} wrote */
    public static Map<String, Object> fromJson(String json) {
        try {
            Map<String, Object> answers = new LinkedHashMap<>();
            JSON.readValue(json, Map.class).forEach((key, value) -> {
                if (value != null) {
                    answers.put(String.valueOf(key), tidy(value));
                }
            });
            return answers;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Not answers to a form", e);
        }
    }

    public static Optional<String> text(Map<String, ?> answers, String key) {
        return Optional.ofNullable(answers.get(key)).map(Object::toString);
    }

    public static Optional<BigDecimal> number(Map<String, ?> answers, String key) {
        return Optional.ofNullable(answers.get(key)).map(value -> new BigDecimal(value.toString()));
    }

    public static Optional<LocalDate> date(Map<String, ?> answers, String key) {
        return text(answers, key).map(LocalDate::parse);
    }

    public static Optional<PersonId> person(Map<String, ?> answers, String key) {
        return text(answers, key).map(digits -> new PersonId(Long.parseLong(digits)));
    }

    public static boolean flag(Map<String, ?> answers, String key) {
        return Boolean.TRUE.equals(answers.get(key));
    }

    /** The values ticked in a checklist. */
    public static List<String> values(Map<String, ?> answers, String key) {
        return answers.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** The rows of a repeated list. */
    public static List<Map<String, Object>> rows(Map<String, ?> answers, String key) {
        var rows = new ArrayList<Map<String, Object>>();
        if (answers.get(key) instanceof List<?> list) {
            for (Object row : list) {
                asMap(row).ifPresent(rows::add);
            }
        }
        return rows;
    }

    /** An entry of a list as a row, if it is one. */
    static Optional<Map<String, Object>> asMap(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        var row = new LinkedHashMap<String, Object>();
        map.forEach((key, entry) -> {
            if (entry != null) {
                row.put(String.valueOf(key), entry);
            }
        });
        return Optional.of(row);
    }

    private static Object tidy(Object value) {
        return switch (value) {
            case BigDecimal number -> number;
            case Number number -> new BigDecimal(number.toString());
            case List<?> list -> list.stream().map(Answers::tidy).toList();
            case Map<?, ?> map -> {
                var row = new LinkedHashMap<String, Object>();
                map.forEach((key, entry) -> {
                    if (entry != null) {
                        row.put(String.valueOf(key), tidy(entry));
                    }
                });
                yield row;
            }
            default -> value;
        };
    }
}
