package vn.thongsuot.procedure.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.DeadlineNotice;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.WorkItemOpened;
import vn.thongsuot.procedure.notice.NoticeKind;
import vn.thongsuot.procedure.role.Roles;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;

/** Whoever gets work is told of it, by whatever way it comes. */
@PortalTest
class WorkNoticesModuleTest {

    private static final String ROLE = "grassroots.secretary";

    @Autowired
    WorkFixture fixture;

    @Autowired
    ReassignService reassigning;

    @Autowired
    StepService steps;

    @Autowired
    WorkItemRouting routing;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    Acting acting;

    @Autowired
    Clock clock;

    private PersonId holder;
    private PersonId substitute;
    private UnitId unit;

    @BeforeEach
    void people() {
        RequestContextHolder.resetRequestAttributes();
        holder = fixture.person("bithu.coso");
        substitute = fixture.person("dangvien");
        unit = fixture.unitOf("bithu.coso");
    }

    @AfterEach
    void clear() {
        fixture.clear();
    }

    @Test
    void a_substitute_is_told_of_work_that_comes_to_the_absent_and_so_is_the_absent() {
        fixture.standsInToday(substitute, holder);
        WorkItemId step = opened(fixture.aCase(unit, null));

        assertThat(toldOf(step, holder)).containsExactly(NoticeKind.WORK);
        assertThat(toldOf(step, substitute)).containsExactly(NoticeKind.WORK);
    }

    @Test
    void a_substitute_is_not_told_of_other_procedures_of_days_before_or_of_cases_about_either() {
        LocalDate today = LocalDate.now(clock);
        fixture.standsIn(substitute, holder, today, today, Set.of("another-procedure"));
        fixture.standsIn(substitute, holder, today.plusDays(1), today.plusDays(2), Set.of());
        assertThat(toldOf(opened(fixture.aCase(unit, null)), substitute)).isEmpty();

        fixture.standsIn(substitute, holder, today, today, Set.of("member-admission"));
        assertThat(toldOf(opened(fixture.aCase(unit, null)), substitute)).hasSize(1);
        assertThat(toldOf(opened(fixture.aCase(unit, holder)), substitute)).isEmpty();
        assertThat(toldOf(opened(fixture.aCase(unit, substitute)), substitute)).isEmpty();
        assertThat(toldOf(opened(fixture.aCase(unit, holder)), holder))
                .as("nobody is told of a case about themselves")
                .isEmpty();
    }

    @Test
    void a_limit_of_a_step_that_the_absent_took_is_told_to_the_substitute_and_to_no_colleague() {
        CaseId caseId = fixture.aCase(unit, null);
        WorkItemId step = fixture.aStep(caseId, "grassroots.committee", unit);
        run(holder, () -> steps.claim(step));
        fixture.standsInToday(substitute, holder);

        publish(new DeadlineNotice(DeadlineNotice.Stage.DUE_SOON, caseId, step, 0, null));

        assertThat(toldOf(step, holder)).containsExactly(NoticeKind.DUE_SOON);
        assertThat(toldOf(step, substitute)).containsExactly(NoticeKind.DUE_SOON);
        assertThat(toldOf(step, fixture.person("uyvien.coso"))).isEmpty();
    }

    @Test
    void whoever_is_given_a_step_or_loses_it_is_told_and_the_superior_is_not() {
        WorkItemId step = fixture.aStep(fixture.aCase(unit, null), "grassroots.committee", unit);
        PersonId member = fixture.person("uyvien.coso");

        run(holder, () -> reassigning.reassign(step, substitute, "Làm giúp"));
        assertThat(toldOf(step, substitute)).containsExactly(NoticeKind.REASSIGNED);
        assertThat(toldOf(step, holder)).isEmpty();

        run(holder, () -> reassigning.reassign(step, member, "Đồng chí ấy đi công tác"));
        assertThat(toldOf(step, substitute)).containsExactly(NoticeKind.REASSIGNED, NoticeKind.TAKEN_AWAY);
        assertThat(toldOf(step, member)).containsExactly(NoticeKind.REASSIGNED);

        run(holder, () -> reassigning.reassign(step, null, "Để ai rảnh thì làm"));
        assertThat(toldOf(step, member)).containsExactly(NoticeKind.REASSIGNED, NoticeKind.TAKEN_AWAY);
        assertThat(toldOf(step, holder)).isEmpty();
        assertThat(othersOf("grassroots.committee", member))
                .allSatisfy(other -> assertThat(toldOf(step, other)).containsExactly(NoticeKind.WORK));
    }

    @Test
    void the_office_is_told_when_a_step_moves_to_it() {
        WorkItemId step = fixture.aStep(fixture.aCase(unit, null), ROLE, unit);
        PersonId clerk = fixture.person("vanphong.xa");
        fixture.vacate(ROLE, unit);

        routing.sweep();

        assertThat(toldOf(step, clerk)).containsExactly(NoticeKind.WORK);
    }

    private List<PersonId> othersOf(String role, PersonId except) {
        return fixture.holders(Roles.key(role, unit)).stream()
                .filter(person -> !person.equals(except) && !person.equals(holder))
                .toList();
    }

    private WorkItemId opened(CaseId caseId) {
        WorkItemId step = fixture.aStep(caseId, ROLE, unit);
        publish(new WorkItemOpened(caseId, step, Roles.key(ROLE, unit)));
        return step;
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private List<NoticeKind> toldOf(WorkItemId step, PersonId person) {
        return database.sql("select kind from procedure_notice where work_item_id = :item and person_id = :person"
                        + " order by id")
                .param("item", step.value())
                .param("person", person.value())
                .query((row, number) -> NoticeKind.valueOf(row.getString(1)))
                .list();
    }

    private void run(PersonId person, Runnable work) {
        Supplier<Boolean> done = () -> {
            work.run();
            return true;
        };
        acting.as(person, done);
    }
}
