package vn.thongsuot.procedure.ballotbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.StaleException;
import vn.thongsuot.procedure.ballotbox.SlipForm.Option;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;

@PortalTest
class VotingIT {

    private static final Slip FOR = Slip.marked(Map.of("question", "for"));
    private static final SlipForm FORM = SlipForm.mark(
            List.of(new Option("question", "?")), List.of(new Option("for", "+"), new Option("against", "-")));

    @Autowired
    BoxFixture fixture;

    @Autowired
    BallotBoxes boxes;

    @Autowired
    Voting voting;

    @Autowired
    Acting acting;

    @Test
    void everybody_votes_once_also_when_all_do_at_the_same_moment_and_some_twice() throws Exception {
        List<PersonId> voters = fixture.voters(25);
        BoxId box = fixture.open(FORM, voters);
        int refused = 0;
        try (var pool = Executors.newFixedThreadPool(10)) {
            List<Future<?>> casts = new ArrayList<>();
            for (PersonId voter : voters) {
                Callable<?> cast = () -> as(voter, () -> voting.cast(box, FOR));
                casts.add(pool.submit(cast));
                casts.add(pool.submit(cast));
            }
            for (Future<?> cast : casts) {
                try {
                    cast.get();
                } catch (ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOf(StaleException.class);
                    refused++;
                }
            }
        }
        assertThat(refused).isEqualTo(voters.size());
        Tally tally = fixture.close(box, voters.getFirst());
        assertThat(tally.cast()).isEqualTo(voters.size());
        assertThat(tally.count("question", "for")).isEqualTo(voters.size());
    }

    @Test
    void who_is_not_among_the_voters_finds_no_such_ballot() {
        List<PersonId> people = fixture.voters(3);
        BoxId box = fixture.open(FORM, people.subList(0, 2));
        PersonId stranger = people.get(2);

        List<Runnable> attempts = List.of(
                () -> voting.view(box),
                () -> voting.cast(box, FOR),
                () -> voting.persons(box, "nguyen", 10),
                () -> voting.view(new BoxId(Long.MAX_VALUE)),
                () -> voting.cast(new BoxId(Long.MAX_VALUE), FOR));
        attempts.forEach(
                attempt -> assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> as(stranger, attempt)));
        assertThat(acting.as(stranger, voting::waiting))
                .noneMatch(waiting -> waiting.id().equals(box));
        assertThat(acting.as(people.getFirst(), voting::waiting))
                .anyMatch(waiting -> waiting.id().equals(box));
    }

    @Test
    void nothing_is_counted_before_the_end_and_nothing_taken_after_it() {
        List<PersonId> voters = fixture.voters(2);
        BoxId box = fixture.open(FORM, voters);
        as(voters.get(0), () -> voting.cast(box, FOR));
        assertThatIllegalStateException().isThrownBy(() -> fixture.within(() -> boxes.count(box)));
        assertThat(fixture.within(() -> boxes.notYetVoted(box))).containsExactly(voters.get(1));

        fixture.close(box, voters.get(0));

        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> as(voters.get(1), () -> voting.cast(box, FOR)));
        assertThatExceptionOfType(StaleException.class).isThrownBy(() -> fixture.close(box, voters.get(0)));
        assertThat(fixture.within(() -> boxes.count(box)).cast()).isEqualTo(1);
    }

    @Test
    void a_slip_that_is_refused_leaves_the_voter_free_to_vote() {
        List<PersonId> voters = fixture.voters(1);
        BoxId box = fixture.open(FORM, voters);

        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() ->
                        as(voters.getFirst(), () -> voting.cast(box, Slip.marked(Map.of("question", "perhaps")))));

        assertThat(acting.as(voters.getFirst(), () -> voting.view(box)).voted()).isFalse();
        as(voters.getFirst(), () -> voting.cast(box, FOR));
    }

    @Test
    void a_cancelled_ballot_leaves_no_slips_and_the_step_free_for_another() {
        List<PersonId> voters = fixture.voters(2);
        BoxId box = fixture.open(FORM, voters);
        as(voters.get(0), () -> voting.cast(box, FOR));

        fixture.within(() -> {
            boxes.cancel(box, "Thiếu người", voters.get(0));
            return null;
        });

        assertThatIllegalStateException().isThrownBy(() -> fixture.within(() -> boxes.count(box)));
        assertThat(acting.as(voters.get(1), voting::waiting))
                .noneMatch(waiting -> waiting.id().equals(box));
    }

    private Object as(PersonId person, Runnable work) {
        return acting.as(person, () -> {
            work.run();
            return true;
        });
    }
}
