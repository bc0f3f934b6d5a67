package vn.thongsuot.procedure.scenario;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.i18n.Texts;

/** What the words of one play stand for: names of the cast, days relative to today, new numbers. */
final class ScenarioValues {

    private static final Pattern RELATIVE_DAY =
            Pattern.compile("today(?:\\s*([+-])\\s*(\\d+)\\s*(days?|months?|years?))?");
    private static final String NEW_NUMBER = "newNumber";

    private final Map<String, ScenarioCast> casts;
    private final Map<String, Object> written;
    private final ScenarioPersons persons;
    private final UnitSummary unit;
    private final Supplier<LocalDate> today;
    private final @Nullable ScenarioValues around;
    private final Map<String, String> found = new LinkedHashMap<>();

    /** @param around of the play this one is part of; its names go before */
    ScenarioValues(
            Map<String, ScenarioCast> casts,
            Map<String, Object> written,
            ScenarioPersons persons,
            UnitSummary unit,
            Supplier<LocalDate> today,
            @Nullable ScenarioValues around) {
        this.casts = casts;
        this.written = written;
        this.persons = persons;
        this.unit = unit;
        this.today = today;
        this.around = around;
    }

    /** The defaults with what differs on top of them, every word replaced; a field without a value is left out. */
    Map<String, Object> answers(@Nullable Object defaults, @Nullable Object differences) {
        Map<String, Object> merged = new LinkedHashMap<>(Scenario.mapOf(defaults));
        merged.putAll(Scenario.mapOf(differences));
        Map<String, Object> answers = new LinkedHashMap<>();
        merged.forEach((key, value) -> {
            if (value != null) {
                answers.put(key, resolved(value));
            }
        });
        return answers;
    }

    Object resolved(Object value) {
        return switch (value) {
            case String text -> word(text);
            case List<?> list -> list.stream().map(this::resolved).toList();
            case Map<?, ?> map -> {
                Map<String, Object> row = new LinkedHashMap<>();
                map.forEach((key, entry) -> {
                    if (entry != null) {
                        row.put(String.valueOf(key), resolved(entry));
                    }
                });
                yield row;
            }
            default -> value;
        };
    }

    boolean isCast(String name) {
        return written.containsKey(name) || (around != null && around.isCast(name));
    }

    /** The name of the cast that this value was given to, so that a report says a name and not an id. */
    Optional<String> nameOf(String value) {
        return found.entrySet().stream()
                .filter(entry -> entry.getValue().equals(value))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private String word(String text) {
        if (around != null && around.written.containsKey(text)) {
            return around.word(text);
        }
        if (written.containsKey(text)) {
            return cast(text);
        }
        if (NEW_NUMBER.equals(text)) {
            return persons.newNumber();
        }
        Matcher day = RELATIVE_DAY.matcher(text);
        return day.matches() ? day(day).toString() : text;
    }

    private String cast(String name) {
        String known = found.get(name);
        if (known != null) {
            return known;
        }
        Object said = written.get(name);
        String provider = said instanceof Map<?, ?> map
                ? String.valueOf(map.keySet().iterator().next())
                : String.valueOf(said);
        ScenarioCast cast = casts.get(provider);
        if (cast == null) {
            throw ScenarioMismatch.unreadable(
                    name + ": " + provider,
                    Texts.t("procedure.scenario.expected.cast", String.join(", ", casts.keySet())));
        }
        Object wishes = said instanceof Map<?, ?> map ? map.get(provider) : null;
        Object resolved = wishes == null ? Map.of() : resolved(wishes);
        String value = cast.find(
                new ScenarioStage(unit, today.get(), new HashSet<>(found.values())),
                resolved instanceof Map<?, ?> ? Scenario.mapOf(resolved) : Map.of(ScenarioCast.WORD, resolved));
        found.put(name, value);
        return value;
    }

    private LocalDate day(Matcher parts) {
        LocalDate now = today.get();
        if (parts.group(1) == null) {
            return now;
        }
        int amount = Integer.parseInt(parts.group(2)) * ("-".equals(parts.group(1)) ? -1 : 1);
        return switch (parts.group(3).charAt(0)) {
            case 'm' -> now.plusMonths(amount);
            case 'y' -> now.plusYears(amount);
            default -> now.plusDays(amount);
        };
    }
}
