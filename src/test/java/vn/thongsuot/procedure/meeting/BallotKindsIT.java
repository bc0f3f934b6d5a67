package vn.thongsuot.procedure.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.CaseState;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.ballot.BallotOption;
import vn.thongsuot.procedure.ballot.BallotReport;
import vn.thongsuot.procedure.ballot.Mark;
import vn.thongsuot.procedure.ballot.Standing;
import vn.thongsuot.procedure.casefile.AttendanceService;
import vn.thongsuot.procedure.casefile.CaseService;
import vn.thongsuot.procedure.casefile.CaseView;
import vn.thongsuot.procedure.casefile.Completion;
import vn.thongsuot.procedure.casefile.StepService;
import vn.thongsuot.procedure.casefile.WorkFixture;
import vn.thongsuot.testing.PortalTest;

/** Every kind of ballot on the real engine, from the list of the summoned to the end of the case. */
@PortalTest
class BallotKindsIT {

    @Autowired
    BallotStage stage;

    @Autowired
    AttendanceService attendance;

    @Autowired
    WorkFixture work;

    @Autowired
    StepService steps;

    @Autowired
    CaseService cases;

    @Autowired
    CountedBallots counted;

    @BeforeEach
    void the_procedure_in_force() {
        stage.putIntoForce();
    }

    @Test
    void whoever_stands_in_goes_on_with_the_list_of_the_summoned_as_the_holder_left_it() {
        WorkItemId item = stage.open(stage.start(), "userTask_Nominate");
        PersonId holder = stage.holder("grassroots.secretary");
        PersonId substitute = stage.bystander();
        List<PersonId> summoned = stage.as(
                holder,
                () -> attendance.list(item).stream().map(Summoned::person).toList());
        stage.as(holder, () -> {
            attendance.mark(item, summoned.get(0), Attendance.EXCUSED, null, "Đi công tác");
            steps.claim(item);
            return null;
        });
        try {
            work.standsInToday(substitute, holder);

            stage.as(substitute, () -> {
                assertThat(steps.open(item).mine()).isTrue();
                assertThat(attendance.list(item)).extracting(Summoned::person).containsExactlyElementsOf(summoned);
                assertThat(attendance.list(item).getFirst().attendance()).isEqualTo(Attendance.EXCUSED);
                attendance.mark(item, summoned.get(1), Attendance.ABSENT, null, null);
                return null;
            });

            assertThat(stage.as(holder, () -> steps.open(item)).ballot().listedAsPresent())
                    .as("there is one list, not one for each")
                    .isEqualTo(summoned.size() - 2);
        } finally {
            work.clear();
        }
    }

    @Test
    void each_kind_runs_to_the_end_with_the_results_computed_by_hand() {
        CaseId caseId = stage.start();
        List<String> people = stage.candidates().stream().map(BallotStage::key).toList();
        int summoned = stage.summoned(caseId);
        int half = summoned / 2;

        stage.vote(
                caseId,
                "userTask_Nominate",
                "grassroots.secretary",
                Map.of(people.get(0), BallotStage.chosen(half - 1), people.get(1), BallotStage.chosen(half - 1)),
                null);
        assertThat(counted.latest(caseId, "nomination")).hasValueSatisfying(ballot -> {
            assertThat(ballot.outcome()).isEqualTo("leading");
            assertThat(ballot.result().goingOn())
                    .extracting(line -> line.option().key())
                    .containsExactly(people.get(0), people.get(1));
        });

        int members = stage.committee();
        stage.vote(
                caseId,
                "userTask_Second",
                "commune.office",
                Map.of(people.get(1), BallotStage.chosen(members / 2 + 1)),
                null);
        assertThat(counted.latest(caseId, "second").orElseThrow().result().chosen())
                .extracting(line -> line.option().key())
                .containsExactly(people.get(1));

        stage.vote(
                caseId,
                "userTask_Approve",
                "commune.office",
                Map.of(BallotOption.QUESTION.key(), Map.of(Mark.IN_FAVOUR, members, Mark.AGAINST, 0)),
                null);
        stage.vote(
                caseId,
                "userTask_Confidence",
                "commune.office",
                Map.of(
                        people.get(0), Map.of(Mark.HIGH, members, Mark.CONFIDENT, 0, Mark.LOW, 0),
                        people.get(1),
                                Map.of(Mark.HIGH, 0, Mark.CONFIDENT, members / 3, Mark.LOW, members - members / 3),
                        people.get(2), Map.of(Mark.HIGH, 0, Mark.CONFIDENT, members, Mark.LOW, 0)),
                null);
        assertThat(counted.latest(caseId, "confidence").orElseThrow().result().lines())
                .extracting(line -> line.standing())
                .containsExactly(Standing.TRUSTED, Standing.VERY_LOW, Standing.TRUSTED);

        stage.vote(
                caseId,
                "userTask_Discipline",
                "commune.office",
                Map.of(
                        "expel", BallotStage.chosen(1),
                        "remove", BallotStage.chosen(1),
                        "warn", BallotStage.chosen(members / 2),
                        "reprimand", BallotStage.chosen(0)),
                null);
        assertThat(counted.latest(caseId, "discipline").orElseThrow().result().chosen())
                .extracting(line -> line.option().key())
                .containsExactly("warn");
        assertThat(view(caseId, stage.holder("commune.office")).state()).isEqualTo(CaseState.COMPLETED);
    }

    @Test
    void the_list_proposes_the_bodies_and_the_count_is_held_against_it() {
        CaseId caseId = stage.start();
        WorkItemId item = stage.open(caseId, "userTask_Nominate");
        PersonId secretary = stage.holder("grassroots.secretary");
        List<PersonId> wanted = new ArrayList<>(stage.holders("grassroots.committee"));
        stage.holders("commune.standing-committee").stream()
                .filter(person -> !wanted.contains(person))
                .forEach(wanted::add);

        stage.as(secretary, () -> {
            assertThat(attendance.list(item)).extracting(Summoned::person).containsExactlyInAnyOrderElementsOf(wanted);
            PersonId other = stage.candidates().getFirst();
            assertRefused("reason", () -> attendance.mark(item, wanted.get(0), Attendance.EXCUSED, null, " "));
            assertRefused("replacedBy", () -> attendance.mark(item, wanted.get(1), Attendance.REPLACED, null, null));
            attendance.mark(item, wanted.get(0), Attendance.EXCUSED, null, "Đi công tác");
            attendance.mark(item, wanted.get(1), Attendance.REPLACED, other, "Ốm");
            assertRefused("replacedBy", () -> attendance.mark(item, wanted.get(2), Attendance.REPLACED, other, null));
            assertRefused("person", () -> attendance.add(item, other));
            var ballot = steps.open(item).ballot();
            assertThat(ballot.electorate().members()).isEqualTo(wanted.size());
            assertThat(ballot.listedAsPresent()).isEqualTo(wanted.size() - 1);
            return null;
        });

        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> stage.as(secretary, () -> handIn(item, wanted.size(), secretary)))
                .satisfies(refusal -> assertThat(refusal.violations())
                        .extracting(Violation::field)
                        .contains("ballot.present"));
    }

    @Test
    void nobody_else_changes_the_list_and_nobody_after_the_count() {
        CaseId caseId = stage.start();
        WorkItemId item = stage.open(caseId, "userTask_Nominate");
        PersonId bystander = stage.bystander();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> stage.as(bystander, () -> attendance.list(item)));

        stage.vote(caseId, "userTask_Nominate", "grassroots.secretary", Map.of(), null);

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> stage.as(stage.holder("grassroots.secretary"), () -> {
                    attendance.mark(item, bystander, Attendance.ABSENT, null, null);
                    return null;
                }));
    }

    @Test
    void a_secret_count_without_a_leader_and_a_vote_for_nobody_known_are_refused_at_their_places() {
        CaseId caseId = stage.start();
        WorkItemId item = stage.open(caseId, "userTask_Nominate");
        PersonId secretary = stage.holder("grassroots.secretary");

        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> stage.as(secretary, () -> handIn(item, stage.summoned(caseId), null)))
                .satisfies(refusal -> assertThat(refusal.violations())
                        .extracting(Violation::field)
                        .containsExactly("ballot.leader"));
    }

    @Test
    void at_exactly_half_the_choice_of_the_head_decides_and_is_kept_with_the_name() {
        Runnable back = stage.evenCommittee();
        try {
            theHeadDecidesAtHalf();
        } finally {
            back.run();
        }
    }

    private void theHeadDecidesAtHalf() {
        CaseId caseId = stage.start();
        List<String> people = stage.candidates().stream().map(BallotStage::key).toList();
        stage.vote(
                caseId,
                "userTask_Nominate",
                "grassroots.secretary",
                Map.of(people.get(0), BallotStage.chosen(1), people.get(1), BallotStage.chosen(1)),
                null);
        int half = stage.committee() / 2;
        Map<String, Map<Mark, Integer>> votes =
                Map.of(people.get(0), BallotStage.chosen(half), people.get(1), BallotStage.chosen(half));

        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> stage.vote(caseId, "userTask_Second", "commune.office", votes, null))
                .satisfies(refusal -> assertThat(refusal.violations())
                        .extracting(Violation::field)
                        .containsExactly("ballot.headChoice"));
        stage.vote(caseId, "userTask_Second", "commune.office", votes, List.of(people.get(1)));

        assertThat(counted.latest(caseId, "second")).hasValueSatisfying(ballot -> {
            assertThat(ballot.result().chosen())
                    .extracting(line -> line.option().key())
                    .containsExactly(people.get(1));
            assertThat(ballot.headName()).isNotBlank();
        });
    }

    private Object handIn(WorkItemId item, int present, PersonId leader) {
        var view = steps.open(item);
        Map<String, Map<Mark, Integer>> votes = new LinkedHashMap<>();
        view.ballot().options().forEach(option -> votes.put(option.key(), BallotStage.chosen(0)));
        var report = new BallotReport(null, null, present, present, present, present, 0, votes, null);
        return steps.complete(
                item,
                new Completion(
                        view.version(),
                        Map.of(),
                        null,
                        null,
                        null,
                        report,
                        new CountingTeam(leader, List.of(), null),
                        null));
    }

    private CaseView view(CaseId caseId, PersonId person) {
        return stage.as(person, () -> cases.view(caseId));
    }

    private static void assertRefused(String field, Runnable work) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(work::run)
                .satisfies(refusal -> assertThat(refusal.violations())
                        .extracting(Violation::field)
                        .containsExactly(field));
    }
}
