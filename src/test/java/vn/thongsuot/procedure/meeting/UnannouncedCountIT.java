package vn.thongsuot.procedure.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.ballot.Mark;
import vn.thongsuot.procedure.casefile.CaseEvent;
import vn.thongsuot.procedure.casefile.CaseEventKind;
import vn.thongsuot.procedure.casefile.CaseListService;
import vn.thongsuot.procedure.casefile.CaseService;
import vn.thongsuot.procedure.casefile.CaseView;
import vn.thongsuot.procedure.casefile.Completion;
import vn.thongsuot.procedure.casefile.DangerRow;
import vn.thongsuot.procedure.casefile.DangerService;
import vn.thongsuot.procedure.casefile.InboxRow;
import vn.thongsuot.procedure.casefile.InboxService;
import vn.thongsuot.procedure.casefile.PaperService;
import vn.thongsuot.procedure.casefile.ReassignService;
import vn.thongsuot.procedure.casefile.StepService;
import vn.thongsuot.testing.PortalTest;

/** A count that is not announced cannot be learnt in any way by somebody who may see the case but not the count. */
@PortalTest
class UnannouncedCountIT {

    private static final byte[] PAPER = "%PDF-1.4 14/18".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    BallotStage stage;

    @Autowired
    CaseService cases;

    @Autowired
    CaseListService caseList;

    @Autowired
    StepService steps;

    @Autowired
    PaperService papers;

    @Autowired
    InboxService inbox;

    @Autowired
    DangerService danger;

    @Autowired
    ReassignService reassigning;

    @Autowired
    JdbcClient database;

    private CaseId passed;
    private CaseId leading;
    private CaseId failed;

    @BeforeEach
    void three_cases_with_three_results() {
        stage.putIntoForce();
        passed = held(1.0);
        leading = held(0.4);
        failed = held(0);
    }

    @Test
    void whoever_recorded_it_and_the_roles_named_see_the_count() {
        for (String role : List.of("grassroots.secretary", "commune.party-building-board")) {
            CaseView view = view(passed, stage.holder(role));
            assertThat(view.ballots()).singleElement().satisfies(ballot -> assertThat(ballot.count())
                    .isNotNull());
            assertThat(view.veiled()).isFalse();
        }
    }

    @Test
    void the_sheet_of_votes_has_no_numbers() {
        assertThat(everybodysView(passed).ballots()).singleElement().satisfies(ballot -> assertThat(ballot.count())
                .isNull());
    }

    @Test
    void the_step_that_was_done_shows_neither_outcome_nor_answers() {
        assertThat(everybodysView(passed).done())
                .filteredOn(step -> step.stepId().equals("userTask_Nominate"))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.outcome()).isEqualTo("Đã kiểm phiếu, kết quả không công bố");
                    assertThat(step.answers()).isEmpty();
                    assertThat(step.form()).isNull();
                });
    }

    @Test
    void the_history_names_no_result_and_no_step_that_followed() {
        assertThat(everybodysView(failed).events())
                .extracting(CaseEvent::stepId)
                .doesNotContain("userTask_Explain", "userTask_Second");
        assertThat(database.sql(
                                "select detail from procedure_case_event where case_id in (:ids) and detail is not null")
                        .param("ids", ids())
                        .query(String.class)
                        .list())
                .noneMatch(detail -> detail.contains("Đạt") || detail.contains("Không đạt"));
    }

    @Test
    void the_diagram_shows_no_branch() {
        for (CaseId caseId : all()) {
            CaseService.CasePath path = stage.as(stage.bystander(), () -> cases.path(caseId));
            assertThat(path.passed())
                    .contains("userTask_Nominate")
                    .doesNotContain("flow_GoOn", "flow_NotNominated", "userTask_Second", "userTask_Explain");
            assertThat(path.active()).isEmpty();
        }
    }

    @Test
    void lists_and_search_do_not_say_what_a_case_waits_for() {
        assertThat(stage
                        .as(
                                stage.bystander(),
                                () -> caseList.rows(
                                        new CaseListService.Filter(null, BallotStage.PROCEDURE, false, ""),
                                        new PageRequest(0, 50)))
                        .stream()
                        .filter(row -> ids().contains(row.id().value())))
                .hasSize(3)
                .allSatisfy(row -> {
                    assertThat(row.waitsFor()).isEmpty();
                    assertThat(row.dueOn()).isNull();
                });
    }

    @Test
    void who_looks_for_late_cases_does_not_learn_which_step_is_late() {
        var late = new CaseListService.Filter(null, BallotStage.PROCEDURE, true, "");
        database.sql(
                        "update procedure_work_item set urgent_on = '2020-01-01' where case_id in (:ids) and state = 'OPEN'")
                .param("ids", ids())
                .update();

        assertThat(stage.as(stage.bystander(), () -> caseList.rows(late, new PageRequest(0, 50))))
                .noneMatch(row -> ids().contains(row.id().value()));
        assertThat(stage.as(
                        stage.holder("commune.party-building-board"),
                        () -> caseList.rows(late, new PageRequest(0, 50))))
                .extracting(row -> row.id().value())
                .containsAll(ids());
    }

    @Test
    void the_page_of_steps_in_danger_does_not_name_a_step_that_tells() {
        database.sql(
                        "update procedure_work_item set urgent_on = '2020-01-01' where case_id in (:ids) and state = 'OPEN'")
                .param("ids", ids())
                .update();

        assertThat(inDanger(stage.holder("commune.secretary")))
                .doesNotContain(passed.value(), leading.value(), failed.value());
        assertThat(inDanger(stage.holder("grassroots.secretary"))).contains(failed.value());
    }

    private List<Long> inDanger(PersonId person) {
        return stage
                .as(
                        person,
                        () -> danger.rows(new DangerService.Filter(DangerRow.Cause.OVERDUE), new PageRequest(0, 500)))
                .stream()
                .map(row -> row.caseId().value())
                .toList();
    }

    @Test
    void a_step_that_tells_is_not_found_by_its_address() {
        WorkItemId item = stage.open(passed, "userTask_Second");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> stage.as(stage.bystander(), () -> steps.open(item)));
    }

    @Test
    void the_scanned_report_is_not_there_for_others_before_the_count_either() {
        CaseId caseId = stage.start();
        WorkItemId item = stage.open(caseId, "userTask_Nominate");
        stage.as(stage.holder("grassroots.secretary"), () -> {
            papers.add(item, "report", "bien-ban.pdf", new ByteArrayInputStream(PAPER), PAPER.length, null, null);
            return null;
        });
        long paper = database.sql("select id from procedure_paper where case_id = :id")
                .param("id", caseId.value())
                .query(Long.class)
                .single();

        assertThat(everybodysView(caseId).papers()).isEmpty();
        assertThat(everybodysView(caseId).events())
                .extracting(CaseEvent::kind)
                .as("nor does the history tell its name")
                .doesNotContain(CaseEventKind.PAPER_ADDED);
        assertThat(view(caseId, stage.holder("grassroots.secretary")).events())
                .extracting(CaseEvent::kind)
                .contains(CaseEventKind.PAPER_ADDED);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> stage.as(stage.bystander(), () -> papers.open(caseId, paper)));
        assertThat(view(caseId, stage.holder("commune.party-building-board")).papers())
                .hasSize(1);
    }

    @Test
    void the_audit_trail_tells_neither_the_result_nor_where_the_case_went() {
        explain(failed, "again");
        List<String> details = database.sql(
                        "select details from audit_entry where subject in (:subjects) and action = 'procedure.step.complete'")
                .param("subjects", ids().stream().map(id -> "case:" + id).toList())
                .query(String.class)
                .list();
        assertThat(details).isNotEmpty().allSatisfy(text -> assertThat(text)
                .doesNotContain("passed", "failed", "leading", "userTask_Explain", "userTask_Second"));
    }

    @Test
    void three_results_look_the_same() {
        assertThat(shape(everybodysView(passed)))
                .isEqualTo(shape(everybodysView(leading)))
                .isEqualTo(shape(everybodysView(failed)));
    }

    @Test
    void what_was_answered_behind_the_veil_sets_no_date_that_others_see() {
        explain(failed, "again");
        CaseView view = everybodysView(failed);
        assertThat(view.dates()).isEmpty();
        assertThat(view.done()).extracting(CaseView.DoneStep::stepId).containsExactly("start", "userTask_Nominate");
    }

    @Test
    void once_a_later_vote_was_announced_the_way_to_it_is_no_secret_but_the_count_stays_one() {
        List<String> people = stage.candidates().stream().map(BallotStage::key).toList();
        stage.vote(
                passed,
                "userTask_Second",
                "commune.office",
                Map.of(people.get(0), BallotStage.chosen(stage.committee())),
                null);

        CaseView view = everybodysView(passed);
        assertThat(view.open()).extracting(CaseView.OpenStep::stepId).containsExactly("userTask_Approve");
        assertThat(view.ballots()).hasSize(2);
        assertThat(view.ballots().getFirst().count()).isNull();
        assertThat(view.ballots().getLast().count()).isNotNull();
    }

    @Test
    void after_the_end_the_way_is_shown_and_the_count_still_is_not() {
        explain(failed, "stop");

        CaseView view = everybodysView(failed);
        assertThat(view.endName()).isEqualTo("Đã dừng");
        assertThat(view.done()).extracting(CaseView.DoneStep::stepId).contains("userTask_Explain");
        assertThat(view.ballots()).singleElement().satisfies(ballot -> assertThat(ballot.count())
                .isNull());
    }

    @Test
    void a_candidate_who_has_the_role_of_the_next_step_neither_finds_it_nor_is_told_of_it() {
        PersonId candidate = stage.candidates().getFirst();
        CaseId caseId = stage.start();
        long holding = stage.giveRole(candidate, stage.holder("commune.office"));
        try {
            nominate(caseId, candidate, 1.0);
            WorkItemId second = stage.open(caseId, "userTask_Second");

            assertThat(database.sql("select candidate_key from procedure_work_item where id = :id")
                            .param("id", second.value())
                            .query(String.class)
                            .single())
                    .as("it waits for the others who have the role")
                    .startsWith("commune.office@");
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> stage.as(candidate, () -> steps.open(second)));
            assertThat(waitingFor(candidate)).doesNotContain(second);
            assertThat(waitingFor(stage.holder("commune.office"))).contains(second);
            assertThat(view(caseId, candidate).open()).isEmpty();
            assertThat(database.sql(
                                    "select count(*) from procedure_notice where person_id = :person and case_id = :case")
                            .param("person", candidate.value())
                            .param("case", caseId.value())
                            .query(Integer.class)
                            .single())
                    .isZero();
        } finally {
            stage.takeRole(holding);
        }
    }

    @Test
    void a_superior_who_is_not_told_the_count_learns_nothing_by_handing_the_step_over() {
        WorkItemId second = stage.open(passed, "userTask_Second");
        PersonId superior = stage.holder("commune.secretary");

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> stage.as(superior, () -> reassigning.choices(second, "", 10)));
        assertThat(stage.as(superior, () -> reassigning.reassignable(passed))).isEmpty();
    }

    @Test
    void once_a_later_vote_was_announced_the_candidate_works_on_like_everybody() {
        PersonId chosen = stage.candidates().getFirst();
        PersonId candidate = stage.candidates().getLast();
        CaseId caseId = stage.start();
        long holding = stage.giveRole(candidate, stage.holder("commune.office"));
        try {
            nominate(caseId, chosen, 1.0);
            stage.vote(
                    caseId,
                    "userTask_Second",
                    "commune.office",
                    Map.of(BallotStage.key(chosen), BallotStage.chosen(stage.committee())),
                    null);
            WorkItemId third = stage.open(caseId, "userTask_Approve");

            assertThat(stage.as(candidate, () -> steps.open(third)).mine()).isTrue();
            assertThat(waitingFor(candidate)).contains(third);
        } finally {
            stage.takeRole(holding);
        }
    }

    private List<WorkItemId> waitingFor(PersonId person) {
        return stage
                .as(
                        person,
                        () -> inbox.rows(
                                new InboxService.Filter(InboxService.Part.WAITING, InboxService.Due.ANY, ""),
                                new PageRequest(0, 500)))
                .stream()
                .map(InboxRow::id)
                .toList();
    }

    private CaseId held(double share) {
        PersonId first = stage.candidates().getFirst();
        CaseId caseId = stage.start();
        nominate(caseId, first, share);
        return caseId;
    }

    private void nominate(CaseId caseId, PersonId first, double share) {
        int votes = (int) (stage.summoned(caseId) * share);
        Map<String, Map<Mark, Integer>> counted = Map.of(BallotStage.key(first), BallotStage.chosen(votes));
        stage.vote(caseId, "userTask_Nominate", "grassroots.secretary", counted, null);
    }

    private void explain(CaseId caseId, String outcome) {
        WorkItemId item = stage.open(caseId, "userTask_Explain");
        PersonId secretary = stage.holder("grassroots.secretary");
        stage.as(
                secretary,
                () -> steps.complete(
                        item,
                        Completion.of(
                                steps.open(item).version(),
                                Map.of("note", "Không ai đủ phiếu", "day", "2026-01-05"),
                                outcome)));
    }

    private CaseView everybodysView(CaseId caseId) {
        return view(caseId, stage.bystander());
    }

    private CaseView view(CaseId caseId, PersonId person) {
        return stage.as(person, () -> cases.view(caseId));
    }

    /** All that could differ, without numbers and times of the case. */
    private static List<String> shape(CaseView view) {
        List<String> shape = new ArrayList<>();
        view.open().forEach(step -> shape.add("open " + step.stepId()));
        view.done()
                .forEach(step -> shape.add("done " + step.stepId() + " " + step.outcome() + " "
                        + step.answers().keySet()));
        view.events()
                .forEach(event -> shape.add("event " + event.kind() + " " + event.stepId() + " " + event.detail()));
        view.ballots().forEach(ballot -> shape.add("ballot " + ballot.stepId() + " " + ballot.count()));
        shape.add("dates " + view.dates().keySet() + " papers " + view.papers().size() + " " + view.commands());
        return shape;
    }

    private List<CaseId> all() {
        return List.of(passed, leading, failed);
    }

    private List<Long> ids() {
        return all().stream().map(CaseId::value).toList();
    }
}
