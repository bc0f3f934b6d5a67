package vn.thongsuot.petition.denunciation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PointsTest {

    private static final Map<String, Object> MEETING =
            Map.of("points", List.of(Map.of("point", "Một"), Map.of("point", "Hai"), Map.of("point", "Ba")));

    @Test
    void points_are_numbered_as_they_were_written_down() {
        assertThat(points().all()).extracting(Point::number).containsExactly(1, 2, 3);
        assertThat(points().all()).allMatch(Point::isConsidered);
    }

    @Test
    void a_point_withdrawn_of_free_will_is_not_considered() {
        Points points = points(withdrawal("some", "voluntary", "2"));
        assertThat(points.all()).extracting(Point::isConsidered).containsExactly(true, false, true);
    }

    @Test
    void a_point_withdrawn_under_threat_or_for_money_is_considered() {
        assertThat(points(withdrawal("all", "threatened")).all()).allMatch(Point::isKeptInSpiteOfWithdrawal);
        assertThat(points(withdrawal("some", "bought", "1")).all())
                .extracting(Point::isKeptInSpiteOfWithdrawal)
                .containsExactly(true, false, false);
    }

    @Test
    void a_threat_that_comes_out_later_brings_a_point_back() {
        Points points = points(withdrawal("some", "voluntary", "1", "2"), withdrawal("some", "threatened", "2"));
        assertThat(points.all()).extracting(Point::isConsidered).containsExactly(false, true, true);
    }

    @Test
    void what_was_found_about_a_point_withdrawn_later_does_not_count() {
        Map<String, Object> report = Map.of(
                "findings",
                List.of(
                        Map.of("number", "1", "point", "Một", "finding", "right"),
                        Map.of("number", "2", "point", "Hai", "finding", "wrong")));
        assertThat(points(report).findingsThatCount()).hasSize(2);
        assertThat(points(report, withdrawal("some", "voluntary", "1")).findingsThatCount())
                .extracting(Points.Finding::result)
                .containsExactly("wrong");
    }

    @Test
    void what_was_found_follows_a_sentence_without_its_full_stop() {
        Points points = points(
                Map.of("findings", List.of(Map.of("number", "2", "point", "Chi sai hai lần.", "finding", "wrong"))));
        assertThat(PointWords.line(
                        points.findings().getFirst(),
                        Points.of(List.of(Map.of(
                                "points", List.of(Map.of("point", "Một."), Map.of("point", "Chi sai hai lần.")))))))
                .startsWith("2. Chi sai hai lần: ");
    }

    @SafeVarargs
    private static Points points(Map<String, Object>... later) {
        List<Map<String, Object>> forms = new ArrayList<>(List.of(MEETING));
        forms.addAll(List.of(later));
        return Points.of(forms);
    }

    private static Map<String, Object> withdrawal(String scope, String cause, String... numbers) {
        return Map.of(
                "scope",
                scope,
                "cause",
                cause,
                "withdrawnOn",
                "2026-11-20",
                "withdrawn",
                List.of(numbers).stream()
                        .map(number -> Map.of("number", number))
                        .toList());
    }
}
