package vn.thongsuot.procedure.ballotbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.procedure.ballotbox.SlipForm.Option;

class SlipFormTest {

    private static final List<Option> PERSONS =
            List.of(new Option("1", "A"), new Option("2", "B"), new Option("3", "C"));
    private static final List<Option> MARKS = List.of(new Option("for", "+"), new Option("against", "-"));

    @Test
    void as_many_as_allowed_may_be_chosen_and_no_more() {
        SlipForm form = SlipForm.choose(PERSONS, 2, false);

        assertThat(form.violations(chosen("1", "2"))).isEmpty();
        assertThat(keys(form, chosen("1", "2", "3"))).containsExactly("procedure.voting.too-many");
    }

    @Test
    void a_person_written_in_counts_as_one_of_those_chosen() {
        SlipForm form = SlipForm.choose(PERSONS, 2, true);

        assertThat(form.violations(new Slip(Map.of("1", SlipForm.CHOSEN), List.of(9L), false)))
                .isEmpty();
        assertThat(keys(form, new Slip(chosen("1", "2").marks(), List.of(9L), false)))
                .containsExactly("procedure.voting.too-many");
    }

    @Test
    void nobody_is_written_in_where_the_slip_has_no_place_for_it_or_who_is_on_it_already() {
        var slip = new Slip(Map.of(), List.of(9L), false);
        assertThat(keys(SlipForm.choose(PERSONS, 1, false), slip)).containsExactly("procedure.voting.no-write-in");
        assertThat(keys(SlipForm.choose(PERSONS, 3, true), new Slip(Map.of(), List.of(2L), false)))
                .containsExactly("procedure.voting.named-twice");
        assertThat(keys(SlipForm.choose(PERSONS, 3, true), new Slip(Map.of(), List.of(9L, 9L), false)))
                .containsExactly("procedure.voting.named-twice");
    }

    @Test
    void forged_options_and_marks_are_refused() {
        assertThat(keys(SlipForm.choose(PERSONS, 1, false), chosen("7")))
                .containsExactly("procedure.voting.unknown-option");
        assertThat(keys(SlipForm.choose(PERSONS, 1, false), Slip.marked(Map.of("1", "for"))))
                .containsExactly("procedure.voting.unknown-option");
        assertThat(keys(SlipForm.mark(PERSONS, MARKS), Slip.marked(Map.of("1", "maybe"))))
                .containsExactly("procedure.voting.unknown-option");
    }

    @Test
    void blank_and_spoiled_slips_can_always_be_cast() {
        for (SlipForm form : List.of(SlipForm.choose(PERSONS, 1, false), SlipForm.mark(PERSONS, MARKS))) {
            assertThat(form.violations(new Slip(Map.of(), List.of(), false))).isEmpty();
            assertThat(form.violations(Slip.ofSpoiled())).isEmpty();
        }
    }

    @Test
    void a_slip_on_which_nobody_could_vote_is_not_made() {
        assertThatIllegalArgumentException().isThrownBy(() -> SlipForm.choose(List.of(), 1, false));
        assertThatIllegalArgumentException().isThrownBy(() -> SlipForm.choose(PERSONS, 0, false));
    }

    @Test
    void every_slip_is_counted_once_under_what_it_says() {
        Tally tally = Tally.of(
                7,
                List.of(
                        chosen("1"),
                        chosen("1"),
                        chosen("2"),
                        new Slip(Map.of(), List.of(9L), false),
                        Slip.ofSpoiled(),
                        new Slip(Map.of(), List.of(), false)));

        assertThat(tally.cast()).isEqualTo(6);
        assertThat(tally.valid()).isEqualTo(5);
        assertThat(tally.blank()).isEqualTo(1);
        assertThat(tally.chosen("1")).isEqualTo(2);
        assertThat(tally.chosen("2")).isEqualTo(1);
        assertThat(tally.chosen("3")).isZero();
        assertThat(tally.writeIns()).containsExactly(Map.entry(9L, 1));
    }

    private static Slip chosen(String... options) {
        return Slip.marked(
                Arrays.stream(options).collect(Collectors.toMap(option -> option, option -> SlipForm.CHOSEN)));
    }

    private static List<String> keys(SlipForm form, Slip slip) {
        return form.violations(slip).stream().map(Violation::messageKey).toList();
    }
}
