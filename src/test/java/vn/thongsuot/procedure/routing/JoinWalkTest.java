package vn.thongsuot.procedure.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Joins at which a case would wait for ever, and those it leaves. */
class JoinWalkTest {

    @Test
    void a_join_of_branches_that_began_together_is_left() {
        assertThat(endless("""
                start s
                and fork
                task a
                task b
                and join
                end e
                flow s fork
                flow fork a
                flow fork b
                flow a join
                flow b join
                flow join e
                """)).isEmpty();
    }

    @Test
    void a_join_after_a_choice_waits_for_what_was_not_chosen() {
        String choice = """
                start s
                xor choose
                task a
                task b
                and join
                end e
                flow s choose
                flow choose a if outcome == 'x'
                flow choose b if outcome != 'x'
                flow a join
                flow b join
                flow join e
                """;
        assertThat(endless(choice)).containsExactly("join");
        assertThat(endless(choice.replace("xor choose", "event choose"))).containsExactly("join");
        assertThat(endless(choice.replace("xor choose", "or choose"))).isEmpty();
        assertThat(endless(choice.replace("and join", "xor join"))).isEmpty();
    }

    @Test
    void of_three_flows_into_a_join_two_may_exclude_each_other() {
        String model = """
                start s
                and fork
                task board
                event wait
                task message
                task time
                and join
                end e
                flow s fork
                flow fork board
                flow fork wait
                flow wait message
                flow wait time
                flow board join
                """;
        assertThat(endless(model + "flow message join\nflow time join\nflow join e\n"))
                .containsExactly("join");
        assertThat(endless(
                        model + "xor either\nflow message either\nflow time either\nflow either join\nflow join e\n"))
                .isEmpty();
    }

    @Test
    void what_may_come_beside_a_step_or_by_a_loop_counts_as_coming() {
        assertThat(endless("""
                start s
                task a
                timer late on a
                and join
                end e
                flow s a
                flow a join
                flow late join
                flow join e
                """)).isEmpty();
        assertThat(endless("""
                start s
                and fork
                task a
                xor again
                and join
                end e
                flow s fork
                flow fork a
                flow fork join
                flow a again
                flow again a if outcome == 'return'
                flow again join if outcome != 'return'
                flow join e
                """)).isEmpty();
    }

    @Test
    void a_subprocess_is_looked_at_as_well_and_a_join_that_nothing_reaches_is_not_named() {
        assertThat(endless("""
                start s
                sub inner
                end e
                flow s inner
                flow inner e
                start i in inner
                xor choose in inner
                and join in inner
                end done in inner
                flow i choose
                flow choose join if outcome == 'x'
                flow choose join if outcome == 'y'
                flow join done
                and nowhere
                task never
                task neither
                flow never nowhere
                flow neither nowhere
                """)).containsExactly("join");
    }

    private static Set<String> endless(String lines) {
        return JoinWalk.endlessJoins(ModelLines.xml(lines));
    }
}
