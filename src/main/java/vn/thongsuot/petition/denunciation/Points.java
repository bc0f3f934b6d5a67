package vn.thongsuot.petition.denunciation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.petition.denunciation.Point.Withdrawal;

/**
 * The points of a denunciation as the forms of a case tell them: {@code points} (rows with {@code point}) names them, {@code
 * scope}, {@code withdrawn} and {@code cause} withdraw some, {@code findings} says what was found. Of several withdrawals of the
 * same point the last one counts, so that a threat that comes out later brings a point back.
 */
record Points(List<Point> all, List<Finding> findings) {

    /** A row of the report; {@code number} is {@code null} in reports from before points had numbers. */
    record Finding(@Nullable Integer number, String point, String result) {

        boolean speaksAgainstSubject() {
            return "right".equals(result) || "partly".equals(result);
        }
    }

    static Points of(List<Map<String, Object>> forms) {
        List<Point> points = new ArrayList<>();
        List<Finding> findings = List.of();
        for (Map<String, Object> form : forms) {
            if (form.containsKey("scope") && form.containsKey("cause")) {
                withdraw(points, form);
            } else if (form.containsKey("findings")) {
                findings = rows(form, "findings")
                        .map(row -> new Finding(
                                number(row.get("number")).orElse(null),
                                String.valueOf(row.getOrDefault("point", "")),
                                String.valueOf(row.get("finding"))))
                        .toList();
            } else if (form.get("points") instanceof List<?>) {
                points.clear();
                rows(form, "points")
                        .map(row -> String.valueOf(row.get("point")))
                        .forEach(text -> points.add(new Point(points.size() + 1, text, null)));
            }
        }
        return new Points(List.copyOf(points), findings);
    }

    private static void withdraw(List<Point> points, Map<String, Object> form) {
        Set<Integer> named = "all".equals(form.get("scope")) ? null : numbers(form.get("withdrawn"));
        var withdrawal =
                new Withdrawal(LocalDate.parse(String.valueOf(form.get("withdrawnOn"))), isFree(form.get("cause")));
        points.replaceAll(point -> named == null || named.contains(point.number())
                ? new Point(point.number(), point.text(), withdrawal)
                : point);
    }

    static boolean isFree(@Nullable Object cause) {
        return "voluntary".equals(cause);
    }

    /** The numbers in a repeated group. */
    static Set<Integer> numbers(@Nullable Object rows) {
        return rows == null
                ? Set.of()
                : rows(Map.of("rows", rows), "rows")
                        .flatMap(row -> number(row.get("number")).stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static Optional<Integer> number(@Nullable Object answer) {
        return Optional.ofNullable(answer)
                .map(Object::toString)
                .filter(digits -> digits.matches("\\d{1,4}"))
                .map(Integer::valueOf);
    }

    Optional<Point> find(@Nullable Object answer) {
        return number(answer)
                .flatMap(number ->
                        all.stream().filter(point -> point.number() == number).findFirst());
    }

    /** What was found about points that are still considered. */
    List<Finding> findingsThatCount() {
        return findings.stream()
                .filter(finding ->
                        find(finding.number()).map(Point::isConsidered).orElse(true))
                .toList();
    }

    @SuppressWarnings("unchecked") // answers are read back as the form validator wrote them
    private static Stream<Map<String, Object>> rows(Map<String, Object> form, String list) {
        return Objects.requireNonNullElse((List<Object>) form.get(list), List.<Object>of()).stream()
                .filter(Map.class::isInstance)
                .map(row -> (Map<String, Object>) row);
    }
}
