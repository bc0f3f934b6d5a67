package vn.thongsuot.procedure.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thongsuot.procedure.routing.RouteWalk.DeadEnd;
import vn.thongsuot.procedure.routing.RouteWalk.FlagValues;
import vn.thongsuot.procedure.routing.RouteWalk.StepEnds;

/** Where a case gets stuck, and where it does not. Models are written as lines: an element, or a flow with its condition. */
class RouteWalkTest {

    private static final Map<String, StepEnds> STEPS = Map.of(
            "check",
                    ends(
                            Map.of("approve", false, "return", true, "reject", false),
                            List.of("draft", "check"),
                            Set.of()),
            "vote", ends(Map.of("passed", false, "failed", false, "leading", false), List.of(), Set.of()),
            "draft", ends(Map.of("done", false), List.of(), Set.of("route", "urgent", "count")));

    private static final Map<String, FlagValues> FLAGS = Map.of(
            "route", new FlagValues(false, Set.of("here", "there", "nowhere")),
            "urgent", new FlagValues(false, Set.of(true, false)),
            "count", new FlagValues(true, Set.of()));

    @ParameterizedTest(name = "after {0}: {1} → {2}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
            check ~ outcome == 'approve'; outcome == 'return'                     ~ outcome=reject
            check ~ outcome == 'approve'; outcome != 'approve'                    ~ -
            check ~ outcome == 'approve'; !(outcome == 'approve')                 ~ -
            check ~ outcome == 'approve' || outcome == 'reject'; outcome == 'return' ~ -
            check ~ outcome == 'approve' or outcome == 'reject'; returnTo == 'draft' ~ outcome=return, returnTo=check
            check ~ outcome == 'approve'; outcome == 'retrun'; outcome == 'reject' ~ outcome=return
            vote  ~ outcome == 'passed'; outcome == 'failed'                      ~ outcome=leading
            vote  ~ outcome == 'passed' || outcome == 'leading'; outcome == 'failed' ~ -
            draft ~ route == 'here'; route == 'there'                             ~ route=nowhere
            draft ~ route == 'here'; route != 'here'                              ~ -
            draft ~ urgent; !urgent                                               ~ -
            draft ~ urgent; route == 'here'                                       ~ urgent=false, route=there
            draft ~ urgent && route == 'here'; !urgent; route != 'here'           ~ -
            draft ~ count > 0                                                     ~ count=0
            draft ~ count > 0; count == 0                                         ~ -
            draft ~ count < 3; count > 3                                          ~ count=3
            draft ~ count <= 3; count >= 3                                        ~ -
            draft ~ decided == 'x'                                                ~ -
            """)
    void a_gateway_must_cover_whatever_the_step_before_ends_with(String step, String conditions, String stuckWith) {
        StringBuilder model =
                new StringBuilder("start s\ntask " + step + "\nxor g\nflow s " + step + "\nflow " + step + " g\n");
        int number = 0;
        for (String condition : conditions.split(";")) {
            String end = "e" + number++;
            model.append("end ")
                    .append(end)
                    .append("\nflow g ")
                    .append(end)
                    .append(" if ")
                    .append(condition.strip())
                    .append('\n');
        }

        Map<String, Set<DeadEnd>> found = walk(model.toString());

        if (stuckWith == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).containsOnlyKeys("g");
            assertThat(found.get("g"))
                    .allSatisfy(deadEnd -> assertThat(deadEnd.step()).isEqualTo(step));
            assertThat(found.get("g").stream().map(RouteWalkTest::written)).contains(stuckWith);
        }
    }

    @Test
    void a_default_flow_covers_the_rest() {
        assertThat(walk("""
                start s
                task check
                xor g default rest
                end a
                end b
                flow s check
                flow check g
                flow g a if outcome == 'approve'
                flow g b named rest
                """)).isEmpty();
    }

    @Test
    void what_a_gateway_before_has_sorted_out_need_not_be_covered_again() {
        assertThat(walk("""
                start s
                task draft
                xor first
                xor second
                end a
                end b
                end c
                flow s draft
                flow draft first
                flow first a if route == 'nowhere'
                flow first second if route != 'nowhere'
                flow second b if route == 'here'
                flow second c if route == 'there'
                """)).isEmpty();
    }

    @Test
    void a_return_can_choose_each_of_its_steps_and_each_must_be_reachable() {
        String model = """
                start s
                task draft
                task check
                xor g
                throw back
                catch back2
                xor to
                end a
                flow s draft
                flow draft check
                flow check g
                flow g back if outcome == 'return'
                flow g a if outcome != 'return'
                flow back2 to
                flow to draft if returnTo == 'draft'
                """;
        assertThat(walk(model)).containsOnlyKeys("to");
        assertThat(walk(model + "flow to check if returnTo == 'check'\n")).isEmpty();
    }

    @Test
    void the_outcome_goes_through_a_subprocess_and_what_it_throws() {
        String model = """
                start s
                sub inner
                start i in inner
                task vote in inner
                xor g in inner
                end fine in inner
                error nobody in inner
                flow s inner
                flow i vote
                flow vote g
                flow g fine if outcome == 'passed'
                flow g nobody if outcome != 'passed'
                xor after
                xor other
                border caught on inner
                end a
                end b
                flow inner after
                flow caught other
                flow after a if outcome == 'passed'
                flow other b if outcome == 'failed'
                """;
        assertThat(walk(model)).containsOnlyKeys("other");
        assertThat(walk(model + "flow other a if outcome == 'leading'\n")).isEmpty();
    }

    @Test
    void a_condition_on_a_flow_out_of_a_step_counts_too() {
        assertThat(walk("""
                start s
                task check
                end a
                flow s check
                flow check a if outcome == 'approve'
                """)).containsOnlyKeys("check");
    }

    private static StepEnds ends(Map<String, Boolean> outcomes, List<String> returnTo, Set<String> flags) {
        return new StepEnds(outcomes, returnTo, flags);
    }

    private static String written(DeadEnd deadEnd) {
        return String.join(
                ", ",
                deadEnd.when().entrySet().stream()
                        .map(flag -> flag.getKey() + "=" + flag.getValue())
                        .toList());
    }

    private static Map<String, Set<DeadEnd>> walk(String lines) {
        return RouteWalk.deadEnds(ModelLines.xml(lines), STEPS, FLAGS);
    }
}
