package vn.thongsuot.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.petition.reception.DayNotice;
import vn.thongsuot.petition.reception.DayPlan;
import vn.thongsuot.petition.reception.ReceptionDay;
import vn.thongsuot.petition.reception.ReceptionDayId;
import vn.thongsuot.petition.reception.ReceptionMonth;
import vn.thongsuot.petition.reception.ReceptionNotice;
import vn.thongsuot.petition.reception.ReceptionReport;
import vn.thongsuot.petition.reception.ReceptionService;
import vn.thongsuot.petition.reception.ReceptionState;
import vn.thongsuot.petition.reception.Visit;
import vn.thongsuot.petition.reception.VisitBook;
import vn.thongsuot.petition.reception.VisitEntry;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.CaseEnded;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.CaseState;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.casefile.Completion;
import vn.thongsuot.procedure.casefile.StepService;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;

/** Reception days: how many a month, who came, what is reported. */
@PortalTest
class ReceptionModuleTest {

    @Autowired
    PetitionFixture fixture;

    @Autowired
    ReceptionService reception;

    @Autowired
    VisitBook visits;

    @Autowired
    ReceptionNotice notice;

    @Autowired
    OrganizationDirectory organization;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PetitionRegister register;

    @Autowired
    PetitionProgress progress;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    StepService steps;

    @Autowired
    JdbcClient database;

    @Autowired
    Acting acting;

    /** Months that no other test uses. */
    private static final YearMonth PLANNED = YearMonth.of(2019, 3);

    private static final YearMonth HELD = YearMonth.of(2019, 5);

    @Test
    void a_month_lacks_days_until_the_commune_has_two_regular_ones() {
        assertThat(month(PLANNED.plusYears(7)).required()).isEqualTo(2);
        YearMonth month = PLANNED.plusYears(7);
        int missing = month(month).missing();
        plan(month.atDay(3), false);
        plan(month.atDay(4), true);
        assertThat(month(month).missing()).as("extraordinary ones do not count").isEqualTo(missing - 1);
        ReceptionDayId second = plan(month.atDay(17), false);
        assertThat(month(month).missing()).isZero();
        acting.as(PetitionFixture.OFFICE, () -> {
            reception.cancel(second, "Trùng hội nghị tỉnh");
            return null;
        });
        assertThat(month(month).missing()).isEqualTo(1);
    }

    @Test
    void the_first_visit_begins_the_case_in_which_whoever_came_is_told_within_ten_working_days() {
        LocalDate held = fixture.today().minusDays(3);
        ReceptionDayId day = acting.as(
                PetitionFixture.OFFICE,
                () -> reception.plan(fixture.commune(), new DayPlan(held, LocalTime.of(9, 11), "Trụ sở", false, "")));
        visit(day, PetitionKind.PROPOSAL, false);
        visit(day, PetitionKind.DENUNCIATION_PARTY, true);

        CaseId caseId = acting.as("bithu.xa", () -> reception.open(day).caseId());
        WorkItemId draft = openStep(caseId);
        assertThat(due(draft))
                .isEqualTo(acting.as("bithu.xa", () -> visits.visits(day))
                        .getFirst()
                        .answerDue());
        String told = String.valueOf(acting.as(
                PetitionFixture.OFFICE, () -> steps.open(draft).answers().get("visits")));
        assertThat(told)
                .contains("Lượt 1", "Phản ánh khi tiếp công dân", "nội dung được giữ kín, giải quyết theo đơn")
                .doesNotContain("Hứa Thị Đến");

        acting.as(
                PetitionFixture.OFFICE,
                () -> steps.complete(
                        draft,
                        Completion.of(
                                steps.open(draft).version(),
                                Map.of("host", "Bí thư", "conclusion", "Giao cơ quan chuyên môn trả lời."),
                                "submitted")));
        WorkItemId approval = openStep(caseId);
        assertThat(acting.as("bithu.xa", () -> steps.open(approval).answers()))
                .containsEntry("conclusion", "Giao cơ quan chuyên môn trả lời.");
    }

    @Test
    void whoever_is_written_down_after_the_notice_has_gone_out_is_told_by_another_one() {
        LocalDate held = fixture.today().minusDays(3);
        ReceptionDayId day = acting.as(
                PetitionFixture.OFFICE,
                () -> reception.plan(fixture.commune(), new DayPlan(held, LocalTime.of(9, 17), "Trụ sở", false, "")));
        visit(day, PetitionKind.PROPOSAL, false);
        CaseId first = caseOf(day);
        visit(day, PetitionKind.OTHER, false);
        assertThat(caseOf(day)).as("as long as the notice is drawn up").isEqualTo(first);
        inCase(first, day, context -> notice.conclude(context, "Kết luận một", "01-TB", fixture.today()));

        visit(day, PetitionKind.COMPLAINT_ADMINISTRATIVE, false);

        CaseId second = caseOf(day);
        assertThat(second).isNotEqualTo(first);
        assertThat(told(first)).contains("Lượt 1", "Lượt 2").doesNotContain("Lượt 3");
        assertThat(told(second)).contains("Lượt 1").doesNotContain("Lượt 2");
        inCase(first, day, context -> notice.informed(context, fixture.today()));
        assertThat(acting.as("bithu.xa", () -> visits.visits(day)))
                .extracting(visit -> visit.answeredOn() != null)
                .containsExactly(true, true, false);
        inCase(second, day, context -> notice.conclude(context, "Kết luận hai", "02-TB", fixture.today()));
        inCase(second, day, context -> notice.informed(context, fixture.today()));
        assertThat(acting.as("bithu.xa", () -> visits.visits(day)))
                .allSatisfy(visit -> assertThat(visit.answeredOn()).isNotNull());
        assertThat(acting.as("bithu.xa", () -> reception.notices(day)))
                .extracting(DayNotice::number, DayNotice::conclusion)
                .containsExactly(tuple("01-TB", "Kết luận một"), tuple("02-TB", "Kết luận hai"));
        assertThatThrownBy(() -> acting.as("bithu.chibo", () -> reception.notices(day)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void people_whose_case_ended_without_a_notice_are_told_in_another_one() {
        LocalDate held = fixture.today().minusDays(3);
        ReceptionDayId day = acting.as(
                PetitionFixture.OFFICE,
                () -> reception.plan(fixture.commune(), new DayPlan(held, LocalTime.of(9, 18), "Trụ sở", false, "")));
        visit(day, PetitionKind.PROPOSAL, false);
        CaseId first = caseOf(day);
        assertThat(acting.as("bithu.xa", () -> reception.open(day).owesNotice()))
                .isFalse();

        transaction.executeWithoutResult(
                status -> events.publishEvent(new CaseEnded(first, "citizen-reception", CaseState.STOPPED)));

        assertThat(acting.as("bithu.xa", () -> reception.open(day).owesNotice()))
                .isTrue();
        acting.as(PetitionFixture.OFFICE, () -> {
            visits.beginNotice(day);
            return true;
        });
        assertThat(caseOf(day)).isNotEqualTo(first);
        assertThat(told(caseOf(day))).contains("Lượt 1");
    }

    private CaseId caseOf(ReceptionDayId day) {
        return acting.as("bithu.xa", () -> reception.open(day).caseId());
    }

    private String told(CaseId caseId) {
        return String.valueOf(acting.as(
                PetitionFixture.OFFICE,
                () -> steps.open(openStep(caseId)).answers().get("visits")));
    }

    private void inCase(CaseId caseId, ReceptionDayId day, Consumer<CaseContext> action) {
        acting.as(PetitionFixture.OFFICE, () -> {
            transaction.executeWithoutResult(status -> action.accept(new CaseContext(
                    caseId,
                    "citizen-reception",
                    organization.requireUnit(fixture.commune()),
                    null,
                    fixture.today(),
                    Map.of("day", String.valueOf(day.value())))));
            return true;
        });
    }

    @Test
    void a_day_on_which_nobody_came_is_closed_with_a_note_and_one_with_visits_is_not() {
        LocalDate held = fixture.today().minusDays(4);
        ReceptionDayId empty = acting.as(
                PetitionFixture.OFFICE,
                () -> reception.plan(fixture.commune(), new DayPlan(held, LocalTime.of(9, 12), "Trụ sở", false, "")));
        assertThatThrownBy(() -> close(empty, " ")).hasMessageContaining("content-required");
        close(empty, "Không có công dân đến.");
        assertThat(acting.as("bithu.xa", () -> reception.open(empty).state())).isEqualTo(ReceptionState.HELD);

        ReceptionDayId day = acting.as(
                PetitionFixture.OFFICE,
                () -> reception.plan(fixture.commune(), new DayPlan(held, LocalTime.of(9, 13), "Trụ sở", false, "")));
        visit(day, PetitionKind.PROPOSAL, false);
        assertThatThrownBy(() -> close(day, "Không có ai")).hasMessageContaining("somebody-came");
    }

    private void close(ReceptionDayId day, String note) {
        acting.as(PetitionFixture.OFFICE, () -> {
            reception.closeWithoutVisits(day, note);
            return null;
        });
    }

    private WorkItemId openStep(CaseId caseId) {
        return new WorkItemId(database.sql("select id from procedure_work_item where case_id = :id and state = 'OPEN'")
                .param("id", caseId.value())
                .query(Long.class)
                .single());
    }

    private LocalDate due(WorkItemId item) {
        return database.sql("select due_on from procedure_work_item where id = :id")
                .param("id", item.value())
                .query(LocalDate.class)
                .single();
    }

    @Test
    void an_extraordinary_day_has_a_ground_and_a_visitor_who_denounces_becomes_a_petition_that_protects_the_name() {
        assertThatThrownBy(() -> acting.as(
                        PetitionFixture.OFFICE,
                        () -> reception.plan(
                                fixture.commune(), new DayPlan(HELD.atDay(2), LocalTime.NOON, "Trụ sở", true, ""))))
                .isInstanceOf(RuleViolationException.class);
        LocalDate yesterday = fixture.today().minusDays(1);
        ReceptionDayId day = acting.as(
                PetitionFixture.OFFICE,
                () -> reception.plan(
                        fixture.commune(), new DayPlan(yesterday, LocalTime.of(14, 7), "Trụ sở", false, "")));
        ReceptionReport before = report(YearMonth.from(yesterday));

        assertThatThrownBy(() -> visit(day, PetitionKind.DENUNCIATION_PARTY, false))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("denunciation-is-petition");
        visit(day, PetitionKind.DENUNCIATION_PARTY, true);
        visit(day, PetitionKind.PROPOSAL, false);

        var came = acting.as("bithu.xa", () -> visits.visits(day));
        assertThat(came).extracting(visit -> visit.number()).containsExactly(1, 2);
        assertThat(came.getFirst().visitor()).isNull();
        assertThat(came.getLast().visitor()).isEqualTo("Hứa Thị Đến");
        PetitionId petition = came.getFirst().petition();
        assertThat(acting.as("bithu.xa", () -> register.open(petition).channel()))
                .isEqualTo(Channel.RECEPTION);
        assertThat(acting.as("bithu.xa", () -> reception.open(day).state())).isEqualTo(ReceptionState.HELD);
        ReceptionReport after = report(YearMonth.from(yesterday));
        assertThat(after.visits()).isEqualTo(before.visits() + 2);
        assertThat(after.petitionsFromVisits()).isEqualTo(before.petitionsFromVisits() + 1);
        assertThat(after.regularDays()).isEqualTo(before.regularDays() + 1);
    }

    @Test
    void a_visitor_whose_petition_is_found_to_denounce_is_named_at_the_visit_no_longer() {
        ReceptionDayId day = plan(YearMonth.from(fixture.today().minusMonths(5)).atDay(9), false);
        PetitionId petition = visit(day, PetitionKind.PROPOSAL, true).orElseThrow();
        assertThat(acting.as("bithu.xa", () -> visits.visits(day)).getFirst().visitor())
                .isEqualTo("Hứa Thị Đến");

        acting.as(PetitionFixture.OFFICE, () -> {
            transaction.executeWithoutResult(
                    step -> progress.classify(register.open(petition), PetitionKind.DENUNCIATION_PARTY, null));
            return null;
        });

        assertThat(acting.as("bithu.xa", () -> visits.visits(day)).getFirst())
                .returns(null, Visit::visitor)
                .returns(PetitionKind.DENUNCIATION_PARTY, Visit::kind);
        WorkItemId draft =
                openStep(acting.as("bithu.xa", () -> reception.open(day).caseId()));
        assertThat(String.valueOf(acting.as(
                        PetitionFixture.OFFICE,
                        () -> steps.open(draft).answers().get("visits"))))
                .contains("được giữ kín")
                .doesNotContain("Phản ánh khi tiếp công dân");
        assertThat(database.sql("""
                                select count(*) from petition_reception_visit where day_id = :day
                                and concat_ws('', visitor_name, visitor_address, visitor_phone) <> ''
                                """)
                        .param("day", day.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whom_a_petition_is_about_does_not_find_it_in_the_numbers_of_the_month() {
        YearMonth month = YearMonth.from(fixture.today());
        int standing = report(month).received();
        int secretary = acting.as("bithu.xa", () -> visits.report(fixture.commune(), month))
                .received();

        fixture.register(fixture.entry(
                PetitionKind.DENUNCIATION_PARTY,
                PetitionFixture.sender("Quàng Thị Thầm"),
                "Tố cáo việc nhận quà",
                "Đồng chí thường trực",
                fixture.person("thuongtruc.xa")));

        assertThat(report(month).received()).isEqualTo(standing);
        assertThat(acting.as("bithu.xa", () -> visits.report(fixture.commune(), month))
                        .received())
                .isEqualTo(secretary + 1);
    }

    @Test
    void whom_a_visit_is_about_learns_neither_of_the_visit_nor_that_anybody_came_that_day() {
        LocalDate held = fixture.today().minusDays(2);
        YearMonth month = YearMonth.from(held);
        ReceptionDayId day = acting.as(
                PetitionFixture.OFFICE,
                () -> reception.plan(fixture.commune(), new DayPlan(held, LocalTime.of(9, 14), "Trụ sở", false, "")));
        ReceptionDay planned = acting.as("thuongtruc.xa", () -> reception.open(day));
        ReceptionReport before = report(month);
        ReceptionReport secretarys = acting.as("bithu.xa", () -> visits.report(fixture.commune(), month));
        PersonId deputy = fixture.person("thuongtruc.xa");

        assertThatThrownBy(() -> visit(day, PetitionKind.PROPOSAL, deputy, false))
                .hasMessageContaining("about-is-petition");
        PetitionId petition =
                visit(day, PetitionKind.DENUNCIATION_PARTY, deputy, true).orElseThrow();

        assertThat(fixture.column(petition, "subject_person_id")).isEqualTo(deputy.value());
        assertThat(acting.as("thuongtruc.xa", () -> visits.visits(day))).isEmpty();
        assertThat(acting.as("thuongtruc.xa", () -> reception.open(day))).isEqualTo(planned);
        assertThat(acting.as("thuongtruc.xa", () -> reception.month(fixture.commune(), month))
                        .days())
                .contains(planned);
        assertThat(report(month)).isEqualTo(before);
        assertThat(acting.as("bithu.xa", () -> visits.visits(day)))
                .extracting(Visit::petition)
                .containsExactly(petition);
        assertThat(acting.as("bithu.xa", () -> reception.open(day)))
                .returns(ReceptionState.HELD, ReceptionDay::state)
                .returns(1, ReceptionDay::visits)
                .returns(false, ReceptionDay::owesNotice);
        assertThat(acting.as("bithu.xa", () -> visits.report(fixture.commune(), month)))
                .returns(secretarys.visits() + 1, ReceptionReport::visits)
                .returns(secretarys.regularDays() + 1, ReceptionReport::regularDays);
        assertThatThrownBy(() -> acting.as(PetitionFixture.OFFICE, () -> {
                    reception.cancel(day, "Không tổ chức");
                    return null;
                }))
                .hasMessageContaining("not-planned");

        visit(day, PetitionKind.PROPOSAL, false);

        assertThat(acting.as("thuongtruc.xa", () -> visits.visits(day)))
                .extracting(Visit::number)
                .containsExactly(1);
        assertThat(acting.as("bithu.xa", () -> visits.visits(day)))
                .extracting(Visit::number)
                .containsExactly(1, 2);
        WorkItemId draft =
                openStep(acting.as("bithu.xa", () -> reception.open(day).caseId()));
        assertThat(String.valueOf(acting.as(
                        PetitionFixture.OFFICE,
                        () -> steps.open(draft).answers().get("visits"))))
                .contains("Lượt 1", "Phản ánh khi tiếp công dân")
                .doesNotContain("Lượt 2", "tố cáo", fixture.label(petition));
        assertThat(database.sql("select count(*) from audit_entry where subject = :day")
                        .param("day", "reception:" + day.value())
                        .query(Integer.class)
                        .single())
                .as("planned, and one visit")
                .isEqualTo(2);
    }

    @Test
    void reception_days_are_kept_by_the_office_and_read_by_the_secretariat_alone() {
        for (String other : List.of("bithu.chibo", "banxaydungdang", "quantri")) {
            assertThatThrownBy(() -> acting.as(other, () -> reception.month(fixture.commune(), PLANNED)))
                    .as(other)
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> acting.as(
                        "thuongtruc.xa",
                        () -> reception.plan(
                                fixture.commune(), new DayPlan(PLANNED.atDay(1), LocalTime.NOON, "Trụ sở", false, ""))))
                .isInstanceOf(NotFoundException.class);
    }

    private ReceptionMonth month(YearMonth month) {
        return acting.as("thuongtruc.xa", () -> reception.month(fixture.commune(), month));
    }

    private ReceptionReport report(YearMonth month) {
        return acting.as("thuongtruc.xa", () -> visits.report(fixture.commune(), month));
    }

    private ReceptionDayId plan(LocalDate on, boolean extraordinary) {
        return acting.as(
                PetitionFixture.OFFICE,
                () -> reception.plan(
                        fixture.commune(),
                        new DayPlan(
                                on, LocalTime.of(9, 11), "Trụ sở", extraordinary, extraordinary ? "Đông người" : "")));
    }

    @Test
    void the_answer_to_a_visitor_who_denounces_does_not_name_the_visitor() {
        ReceptionDayId day = plan(YearMonth.from(fixture.today().minusMonths(5)).atDay(10), false);
        assertThatThrownBy(() -> acting.as(
                        PetitionFixture.OFFICE,
                        () -> visits.record(
                                day,
                                new VisitEntry(
                                        PetitionFixture.sender("Hứa Thị Đến"),
                                        1,
                                        PetitionKind.DENUNCIATION_PARTY,
                                        "Tố cáo khi tiếp công dân",
                                        "Đã giải thích cho bà hua thi den",
                                        null,
                                        null,
                                        true))))
                .hasMessageContaining("petition.intake.names-sender");
    }

    private Optional<PetitionId> visit(ReceptionDayId day, PetitionKind kind, boolean becomesPetition) {
        return visit(day, kind, null, becomesPetition);
    }

    private Optional<PetitionId> visit(
            ReceptionDayId day, PetitionKind kind, @Nullable PersonId about, boolean becomesPetition) {
        return acting.as(
                PetitionFixture.OFFICE,
                () -> visits.record(
                        day,
                        new VisitEntry(
                                PetitionFixture.sender("Hứa Thị Đến"),
                                1,
                                kind,
                                "Phản ánh khi tiếp công dân",
                                "Đã giải thích",
                                about,
                                null,
                                becomesPetition)));
    }
}
