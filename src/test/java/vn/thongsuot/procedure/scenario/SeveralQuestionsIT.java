package vn.thongsuot.procedure.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.StaleException;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.ballot.BallotReport;
import vn.thongsuot.procedure.ballot.Mark;
import vn.thongsuot.procedure.ballotbox.BoxId;
import vn.thongsuot.procedure.ballotbox.Slip;
import vn.thongsuot.procedure.ballotbox.Voting;
import vn.thongsuot.procedure.casefile.BallotView;
import vn.thongsuot.procedure.casefile.CaseService;
import vn.thongsuot.procedure.casefile.Completion;
import vn.thongsuot.procedure.casefile.ElectronicVoteService;
import vn.thongsuot.procedure.casefile.StepService;
import vn.thongsuot.procedure.meeting.CountingTeam;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;
import vn.thongsuot.testing.TwoQuestions;

/** Several questions on one paper, voted on the members' screens: one slip with all answers, a result for each question. */
@PortalTest
class SeveralQuestionsIT {

    private static final Map<String, String> BOTH = Map.of("plan", "IN_FAVOUR", "budget", "IN_FAVOUR");
    private static final Map<String, String> PLAN_ONLY = Map.of("plan", "IN_FAVOUR", "budget", "AGAINST");
    private static final Map<String, String> SILENT_ON_BUDGET = Map.of("plan", "IN_FAVOUR");

    @Autowired
    TwoQuestions trial;

    @Autowired
    ElectronicVoteService votes;

    @Autowired
    Voting voting;

    @Autowired
    StepService steps;

    @Autowired
    CaseService cases;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient database;

    private CaseId caseId;
    private WorkItemId step;
    private List<PersonId> voters;
    private BoxId box;

    @BeforeEach
    void voting_has_begun() {
        caseId = trial.begin();
        step = trial.voteOf(caseId);
        voters = trial.voters(step);
        assertThat(voters).hasSizeGreaterThan(4);
        clerk(() -> votes.open(step));
        box = trial.boxOf(caseId);
    }

    @AfterEach
    void no_vote_waits_for_anybody_any_more() {
        if (!endedAs("refused") && !endedAs("completed")) {
            clerk(() -> votes.cancel(step, "Hết kiểm thử"));
        }
    }

    @Test
    void each_question_has_its_own_count_and_all_must_be_carried() {
        int last = voters.size() - 1;
        voters.subList(0, last - 1).forEach(voter -> vote(voter, PLAN_ONLY));
        vote(voters.get(last - 1), SILENT_ON_BUDGET);
        spoil(voters.get(last));
        clerk(() -> votes.close(step));

        record();

        BallotView.Count count = acting.as(
                voters.getFirst(), () -> cases.view(caseId).ballots().getFirst().count());
        assertThat(count.outcome()).isEqualTo("failed");
        assertThat(count.result().count().valid()).isEqualTo(last);
        assertThat(count.result().count().invalid()).isEqualTo(1);
        assertThat(count.result().lines())
                .satisfiesExactly(
                        plan -> assertThat(plan.marks())
                                .containsEntry(Mark.IN_FAVOUR, last)
                                .containsEntry(Mark.AGAINST, 0)
                                .containsEntry(Mark.NO_OPINION, 0),
                        budget -> assertThat(budget.marks())
                                .containsEntry(Mark.IN_FAVOUR, 0)
                                .containsEntry(Mark.AGAINST, last - 1)
                                .containsEntry(Mark.NO_OPINION, 1));
        assertThat(count.result().explanation("ủy viên").text())
                .isEqualTo("Không đạt, vì các vấn đề phải cùng đạt; chưa đạt: Thông qua kinh phí thực hiện");
        assertThat(count.result().explanations("ủy viên"))
                .satisfiesExactly(plan -> assertThat(plan.text()).endsWith(": đạt"), budget -> assertThat(budget.text())
                        .endsWith(": không đạt"));
        assertThat(endedAs("refused")).isTrue();
    }

    @Test
    void when_both_are_carried_the_paper_is() {
        voters.forEach(voter -> vote(voter, BOTH));
        clerk(() -> votes.close(step));
        record();

        assertThat(endedAs("completed")).isTrue();
    }

    @Test
    void a_voter_has_one_slip_for_all_questions_and_no_second_for_the_question_left_out() {
        vote(voters.getFirst(), SILENT_ON_BUDGET);

        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> vote(voters.getFirst(), Map.of("budget", "IN_FAVOUR")));
        assertThat(slips()).hasSize(1);
    }

    @Test
    void a_question_that_is_not_on_the_paper_is_refused_with_the_whole_slip() {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> vote(voters.getFirst(), Map.of("plan", "IN_FAVOUR", "other", "AGAINST")));
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> vote(voters.getFirst(), Map.of("plan", "CHOSEN")));
        assertThat(slips()).isEmpty();
    }

    /** What lies in the box is as long for one answer as for all, and is written anew with each vote that is added. */
    @Test
    void nothing_in_the_database_joins_a_voter_and_a_slip_however_many_answers_it_has() {
        Set<String> seen = new HashSet<>();
        List<Map<String, String>> said = List.of(BOTH, PLAN_ONLY, SILENT_ON_BUDGET, Map.of());
        for (int voter = 0; voter < said.size(); voter++) {
            vote(voters.get(voter), said.get(voter));
            Map<String, String> now = slips();
            assertThat(now).hasSize(voter + 1);
            assertThat(now.values()).extracting(String::length).containsOnly(slipLength(now));
            assertThat(seen).doesNotContainAnyElementsOf(now.keySet()).doesNotContainAnyElementsOf(now.values());
            seen.addAll(now.keySet());
            seen.addAll(now.values());
        }
    }

    @Test
    void nobody_learns_of_a_result_before_the_end_and_no_outsider_after_it() {
        vote(voters.getFirst(), BOTH);

        assertThat(acting.as(TwoQuestions.CLERK, () -> votes.of(step))
                        .orElseThrow()
                        .counted())
                .isNull();
        assertThat(acting.as(voters.get(1), () -> cases.view(caseId).ballots())).isEmpty();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> acting.as("bithu.chibo2", () -> voting.view(box)));
        clerk(() -> votes.close(step));
        record();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> acting.as("bithu.chibo2", () -> cases.view(caseId)));
    }

    private void vote(PersonId voter, Map<String, String> marks) {
        cast(voter, Slip.marked(marks));
    }

    private void spoil(PersonId voter) {
        cast(voter, Slip.ofSpoiled());
    }

    private void cast(PersonId voter, Slip slip) {
        acting.as(voter, () -> {
            voting.cast(box, slip);
            return null;
        });
    }

    private void clerk(Runnable work) {
        acting.as(TwoQuestions.CLERK, () -> {
            work.run();
            return null;
        });
    }

    private void record() {
        acting.as(TwoQuestions.CLERK, () -> {
            BallotReport counted = votes.of(step).orElseThrow().counted();
            return steps.complete(
                    step,
                    new Completion(
                            steps.open(step).version(),
                            Map.of(),
                            null,
                            null,
                            null,
                            counted,
                            new CountingTeam(voters.getFirst(), List.of(voters.get(1)), null),
                            null));
        });
    }

    private boolean endedAs(String state) {
        return database.sql("select count(*) from procedure_case where id = :id and lower(state) = :state")
                        .param("id", caseId.value())
                        .param("state", state)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private Map<String, String> slips() {
        return database
                .sql("select hex(slip), hex(content) from procedure_ballot_slip where box_id = :box")
                .param("box", box.value())
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static int slipLength(Map<String, String> slips) {
        return slips.values().iterator().next().length();
    }
}
