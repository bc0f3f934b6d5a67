package vn.thongsuot.procedure.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as its file says it; see {@code bpmn/README.md}.
 *
 * @param steps what happens, in order
 * @param refusedStarts starts that must be refused
 */
record Scenario(String name, Map<String, Object> content, List<Entry> steps, List<Entry> refusedStarts) {

    /**
     * One thing that happens.
     *
     * @param scenario the file it is written in
     * @param number its place in its list, from 1
     * @param line of the file; 0 when unknown
     */
    record Entry(Map<String, Object> content, String scenario, int number, int line) {

        boolean has(String key) {
            return content.containsKey(key);
        }

        @Nullable
        Object get(String key) {
            return content.get(key);
        }

        @Nullable
        String text(String key) {
            Object value = content.get(key);
            return value == null ? null : String.valueOf(value);
        }

        Map<String, Object> map(String key) {
            return mapOf(content.get(key));
        }

        Entry without(String key) {
            Map<String, Object> rest = new LinkedHashMap<>(content);
            rest.remove(key);
            return new Entry(rest, scenario, number, line);
        }
    }

    static Scenario of(String name, Map<String, Object> content) {
        return new Scenario(
                name,
                content,
                entries(name, content.get("steps"), List.of()),
                entries(name, content.get("refusedStarts"), List.of()));
    }

    static Scenario of(
            String name, Map<String, Object> content, List<Integer> stepLines, List<Integer> refusedStartLines) {
        return new Scenario(
                name,
                content,
                entries(name, content.get("steps"), stepLines),
                entries(name, content.get("refusedStarts"), refusedStartLines));
    }

    String title() {
        return String.valueOf(content.getOrDefault("title", name));
    }

    Optional<String> unit() {
        return Optional.ofNullable((String) content.get("unit"));
    }

    Optional<Map<String, Object>> start() {
        return Optional.ofNullable(content.get("start")).map(Scenario::mapOf);
    }

    Optional<Map<String, Object>> after() {
        return Optional.ofNullable(content.get("after")).map(Scenario::mapOf);
    }

    static Map<String, Object> mapOf(@Nullable Object value) {
        if (value == null) {
            return Map.of();
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw ScenarioMismatch.unreadable(value, "{ }");
        }
        @SuppressWarnings("unchecked")
        Map<String, Object> typed = (Map<String, Object>) map;
        return typed;
    }

    private static List<Entry> entries(String scenario, @Nullable Object written, List<Integer> lines) {
        List<Entry> entries = new ArrayList<>();
        if (written instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                entries.add(new Entry(mapOf(list.get(i)), scenario, i + 1, i < lines.size() ? lines.get(i) : 0));
            }
        }
        return List.copyOf(entries);
    }
}
