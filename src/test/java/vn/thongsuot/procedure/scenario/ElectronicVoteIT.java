package vn.thongsuot.procedure.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.StaleException;
import vn.thongsuot.platform.time.PortalClock;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.ballot.BallotReport;
import vn.thongsuot.procedure.ballotbox.BoxId;
import vn.thongsuot.procedure.ballotbox.BoxState;
import vn.thongsuot.procedure.ballotbox.Slip;
import vn.thongsuot.procedure.ballotbox.Voting;
import vn.thongsuot.procedure.casefile.CaseCommands;
import vn.thongsuot.procedure.casefile.Completion;
import vn.thongsuot.procedure.casefile.ElectronicVoteService;
import vn.thongsuot.procedure.casefile.StepService;
import vn.thongsuot.procedure.engine.ProcedureEngine;
import vn.thongsuot.procedure.meeting.CountingTeam;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;

/** The vote of a commune's standing committee, held on the members' screens, on the real engine. */
@PortalTest
class ElectronicVoteIT {

    private static final ScenarioFolder ADMISSION = ScenarioFolder.read(Path.of("bpmn", "member-admission"));
    private static final String SECRETARY = "bithu.xa";

    @Autowired
    ScenarioPlayer player;

    @Autowired
    ElectronicVoteService votes;

    @Autowired
    Voting voting;

    @Autowired
    StepService steps;

    @Autowired
    CaseCommands commands;

    @Autowired
    ProcedureEngine engine;

    @Autowired
    PortalClock clock;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient database;

    private CaseId caseId;
    private WorkItemId step;
    private List<PersonId> voters;

    @BeforeEach
    void a_case_before_the_vote_of_the_standing_committee() {
        player.play(
                        ADMISSION,
                        Scenario.of(
                                "prefix",
                                Map.of(
                                        "after",
                                        Map.of(
                                                "scenario",
                                                "admitted-and-recognized",
                                                "reaching",
                                                "userTask_DecideAdmission"))))
                .orThrow();
        caseId = new CaseId(database.sql("select max(id) from procedure_case")
                .query(Long.class)
                .single());
        step = database.sql("select id from procedure_work_item where case_id = :id and state = 'OPEN'")
                .param("id", caseId.value())
                .query((row, number) -> new WorkItemId(row.getLong(1)))
                .single();
        player.addRequiredPapers(step);
        voters = acting.as(SECRETARY, () -> steps.open(step).ballot().people()).stream()
                .map(person -> person.id())
                .toList();
        assertThat(voters).hasSizeGreaterThan(4);
        voters.forEach(voter -> acting.as(voter, voting::waiting)); // gives everybody an account
    }

    @AfterEach
    void back_to_the_present() {
        clock.setOffset(Duration.ZERO);
        engine.setClockAhead(Duration.ZERO);
    }

    @Test
    void what_was_voted_decides_and_what_is_typed_does_not() {
        open();
        BoxId box = boxOf(voters.getFirst());
        vote(box, voters.get(0), "AGAINST");
        voters.subList(1, voters.size()).forEach(voter -> vote(box, voter, "IN_FAVOUR"));
        acting.as(SECRETARY, () -> {
            votes.close(step);
            return null;
        });

        complete(typed(0, voters.size()));

        Map<String, Object> counted = database.sql(
                        "select outcome, collected, valid from procedure_ballot where case_id = :id order by id desc limit 1")
                .param("id", caseId.value())
                .query()
                .singleRow();
        assertThat(counted.get("outcome")).isEqualTo("passed");
        assertThat(counted.get("collected")).isEqualTo(voters.size());
        assertThat(counted.get("valid")).isEqualTo(voters.size());
    }

    @Test
    void the_step_waits_for_the_end_of_the_voting() {
        open();

        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> complete(typed(voters.size(), 0)))
                .satisfies(refused -> assertThat(refused.violations().getFirst().messageKey())
                        .isEqualTo("procedure.voting.still-open"));
        acting.as(SECRETARY, () -> {
            votes.cancel(step, "Mất mạng");
            return null;
        });
        complete(typed(voters.size(), 0));
    }

    @Test
    void turnout_is_seen_while_it_is_open_and_no_result() {
        open();
        vote(boxOf(voters.getFirst()), voters.getFirst(), "IN_FAVOUR");

        var seen = acting.as(SECRETARY, () -> votes.of(step)).orElseThrow();

        assertThat(seen.state()).isEqualTo(BoxState.OPEN);
        assertThat(seen.voted()).isEqualTo(1);
        assertThat(seen.waitingFor()).hasSize(voters.size() - 1);
        assertThat(seen.counted()).isNull();
    }

    @Test
    void only_who_may_do_the_step_opens_closes_cancels_or_looks() {
        for (String other : List.of("bithu.chibo", "bithu.chibo2", "vanphong.xa", "quantri")) {
            List<Runnable> attempts = List.of(
                    () -> votes.of(step),
                    () -> votes.open(step),
                    () -> votes.close(step),
                    () -> votes.cancel(step, "?"));
            attempts.forEach(attempt -> assertThatExceptionOfType(NotFoundException.class)
                    .as(other)
                    .isThrownBy(() -> acting.as(other, () -> {
                        attempt.run();
                        return null;
                    })));
        }
    }

    @Test
    void a_case_that_is_withdrawn_takes_no_more_votes() {
        open();
        BoxId box = boxOf(voters.getFirst());

        acting.as("bithu.chibo", () -> {
            commands.send(caseId, "withdraw", "Rút đơn");
            return null;
        });

        assertThatExceptionOfType(StaleException.class).isThrownBy(() -> vote(box, voters.getFirst(), "IN_FAVOUR"));
        assertThat(acting.as(voters.getFirst(), voting::waiting))
                .noneMatch(waiting -> waiting.id().equals(box));
    }

    private void open() {
        acting.as(SECRETARY, () -> {
            votes.open(step);
            return null;
        });
    }

    private BoxId boxOf(PersonId voter) {
        return acting.as(voter, voting::waiting).getLast().id();
    }

    private void vote(BoxId box, PersonId voter, String mark) {
        acting.as(voter, () -> {
            voting.cast(box, Slip.marked(Map.of("question", mark)));
            return null;
        });
    }

    private BallotReport typed(int inFavour, int against) {
        int all = voters.size();
        return new BallotReport(null, null, all, all, all, all, 0, inFavour, against, 0);
    }

    private void complete(BallotReport report) {
        acting.as(SECRETARY, () -> {
            var view = steps.open(step);
            var team = new CountingTeam(voters.get(0), List.of(voters.get(1)), null);
            return steps.complete(
                    step,
                    new Completion(
                            view.version(),
                            player.defaultAnswers(ADMISSION, "userTask_DecideAdmission"),
                            null,
                            null,
                            null,
                            report,
                            team,
                            null));
        });
    }
}
