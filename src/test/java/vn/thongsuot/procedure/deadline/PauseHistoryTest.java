package vn.thongsuot.procedure.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thongsuot.platform.time.PortalClock;
import vn.thongsuot.procedure.deadline.CaseFacts.Turn;

class PauseHistoryTest {

    /** The cell hands in, the board returns, the cell hands in again, the board has it. */
    private static final Turn BOARD_AGAIN = turn(5, "board", 20, null, false);

    private static final List<Turn> RETURNED_ONCE = List.of(
            turn(1, "declare", 1, 3, false),
            turn(2, "board", 3, 7, true),
            turn(3, "declare", 7, 15, false),
            turn(4, "check", 15, 20, false),
            BOARD_AGAIN);

    @Test
    void a_return_stops_the_clock_until_the_case_is_back_at_the_step_that_returned_it() {
        assertThat(PauseHistory.of(List.of("returned"), running(RETURNED_ONCE), null))
                .containsExactly(pause(7, 20));
    }

    @Test
    void while_the_case_is_still_away_the_clock_stands_still() {
        assertThat(PauseHistory.of(List.of("returned"), running(RETURNED_ONCE.subList(0, 3)), null))
                .containsExactly(pause(7, null));
    }

    @Test
    void the_clock_of_a_step_on_the_way_back_runs_as_soon_as_the_case_is_in_its_hands() {
        assertThat(PauseHistory.of(List.of("returned"), running(RETURNED_ONCE), RETURNED_ONCE.get(3)))
                .containsExactly(pause(7, 15));
    }

    @Test
    void the_clock_of_a_step_that_is_open_beside_it_runs_on() {
        Turn beside = turn(6, "beside", 2, null, false);

        assertThat(PauseHistory.of(List.of("returned"), running(RETURNED_ONCE), beside))
                .isEmpty();
    }

    @Test
    void a_case_that_ends_while_returned_stops_no_clock_any_more() {
        assertThat(PauseHistory.of(
                        List.of("returned"),
                        new CaseFacts(1, at(1), at(18), Map.of(), RETURNED_ONCE.subList(0, 3)),
                        null))
                .containsExactly(pause(7, 18));
    }

    @Test
    void parallel_instances_of_the_step_that_returned_are_not_taken_for_its_coming_back() {
        List<Turn> turns = List.of(
                turn(1, "answer", 1, 4, true), turn(2, "answer", 1, 6, false), turn(3, "declare", 4, null, false));

        assertThat(PauseHistory.of(List.of("returned"), running(turns), null)).containsExactly(pause(4, null));
    }

    @Test
    void a_named_step_stops_the_clock_while_it_is_open_each_time() {
        assertThat(PauseHistory.of(List.of("declare", "check"), running(RETURNED_ONCE), null))
                .containsExactly(pause(1, 3), pause(7, 15), pause(15, 20));
    }

    @Test
    void a_case_waits_while_no_step_is_open() {
        List<Turn> turns = List.of(turn(1, "a", 1, 5, false), turn(2, "b", 2, 3, false), turn(3, "c", 9, 12, false));

        assertThat(PauseHistory.of(List.of("waiting"), running(turns), null))
                .containsExactly(pause(5, 9), pause(12, null));
        assertThat(PauseHistory.of(List.of("waiting"), running(RETURNED_ONCE), null))
                .isEmpty();
    }

    private static CaseFacts running(List<Turn> turns) {
        return new CaseFacts(1, at(1), null, Map.of(), turns);
    }

    private static Turn turn(long id, String step, int began, @Nullable Integer ended, boolean returned) {
        return new Turn(id, step, at(began), ended == null ? null : at(ended), ended != null, returned, null);
    }

    private static Pause pause(int from, @Nullable Integer to) {
        return new Pause(day(from), to == null ? null : day(to));
    }

    private static Instant at(int day) {
        return day(day).atTime(9, 0).atZone(PortalClock.ZONE).toInstant();
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 3, day);
    }
}
