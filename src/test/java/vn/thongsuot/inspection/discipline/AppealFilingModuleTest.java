package vn.thongsuot.inspection.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.membership.MemberDirectory;
import vn.thongsuot.membership.MemberStanding;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.casefile.CaseCommands;
import vn.thongsuot.procedure.casefile.CaseService;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;

/** The member disciplined appeals on the page of the decision; the case is for those who handle it. */
@PortalTest
class AppealFilingModuleTest {

    private static final String MEMBER = "dangvien";
    private static final String INSPECTION = "ubkt.xa";
    private static final long NO_CASE = -900;

    @Autowired
    AppealFiling filing;

    @Autowired
    AppealTime time;

    @Autowired
    DisciplineService service;

    @Autowired
    AppealService appeals;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DisciplineDirectory decisions;

    @Autowired
    CaseService cases;

    @Autowired
    CaseCommands commands;

    @Autowired
    MemberDirectory members;

    @Autowired
    JdbcClient database;

    @Autowired
    Acting acting;

    @Autowired
    Clock clock;

    private LocalDate today;

    @BeforeEach
    void a_member_is_reprimanded() {
        today = LocalDate.now(clock);
        record(today.minusDays(3));
    }

    @AfterEach
    void forget() {
        Long appeal = found().appealCaseId();
        if (appeal != null) {
            acting.as(INSPECTION, () -> {
                commands.send(new CaseId(appeal), "withdraw", "Thử");
                return null;
            });
        }
        database.sql("""
                        delete e from inspection_discipline_event e join inspection_discipline d on d.id = e.discipline_id
                        where d.case_id = :case
                        """).param("case", NO_CASE).update();
        database.sql("delete from inspection_discipline where case_id = :case")
                .param("case", NO_CASE)
                .update();
    }

    @Test
    void the_appeal_waits_for_inspection_and_the_member_sees_only_that_it_is_handled() {
        file("Tôi không đồng ý với kết luận về tài chính.");

        Long appeal = found().appealCaseId();
        assertThat(appeal).isNotNull();
        acting.as(INSPECTION, () -> {
            assertThat(cases.view(new CaseId(appeal)).open()).hasSize(1);
            assertThat(decisions.cases(found())).contains(new CaseId(appeal));
            return null;
        });
        acting.as(MEMBER, () -> {
            assertThatThrownBy(() -> cases.view(new CaseId(appeal))).isInstanceOf(NotFoundException.class);
            assertThat(decisions.cases(found())).isEmpty();
            assertThat(filing.window(found())).isEmpty();
            return null;
        });
        assertThatThrownBy(() -> file("Lần nữa"))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("inspection.appeal.being-handled");
    }

    @Test
    void only_the_member_may_appeal_and_has_to_say_why() {
        for (String other : new String[] {INSPECTION, "bithu.chibo"}) {
            assertThatThrownBy(() -> acting.as(other, () -> {
                        filing.file(found().id(), "Hộ người khác");
                        return null;
                    }))
                    .as(other)
                    .isInstanceOf(NotFoundException.class);
            acting.as(other, () -> assertThat(filing.window(found())).as(other).isEmpty());
        }
        assertThatThrownBy(() -> file(" ")).isInstanceOf(RuleViolationException.class);
        assertThat(found().appealCaseId()).isNull();
    }

    @Test
    void the_time_is_counted_from_receiving_the_decision_and_being_late_is_said() {
        acting.as(MEMBER, () -> {
            assertThat(filing.window(found())).hasValueSatisfying(window -> {
                assertThat(window.lastDay()).isEqualTo(today.minusDays(3).plusDays(30));
                assertThat(window.over()).isFalse();
            });
            return null;
        });
        receivedOn(today.minusDays(31));
        assertThat(window().over()).isTrue();
        assertThat(time.isOver(found(), today, today)).isTrue();
    }

    @Test
    void the_time_does_not_run_before_the_cell_handed_its_written_decision_over() {
        database.sql("update inspection_discipline set decided_on = :on, announced_on = :on where case_id = :case")
                .param("on", today.minusDays(40))
                .param("case", NO_CASE)
                .update();
        receivedOn(null);
        assertThat(window().lastDay()).isNull();
        assertThat(window().over()).isFalse();
        assertThat(time.isOver(found(), today, today)).isFalse();

        inTransaction(() -> service.handedOver(new CaseId(NO_CASE), today.minusDays(30), null));
        assertThat(window().lastDay()).isEqualTo(today);
        assertThatThrownBy(() -> inTransaction(() -> service.handedOver(new CaseId(NO_CASE), today.plusDays(1), null)))
                .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void after_an_appeal_the_time_for_the_next_one_counts_from_being_told_its_result_and_ends_with_the_centre() {
        database.sql("update inspection_discipline set decided_on = :on, announced_on = :on where case_id = :case")
                .param("on", today.minusDays(95))
                .param("case", NO_CASE)
                .update();
        receivedOn(today.minusDays(95));
        inTransaction(() -> appeals.conclude(
                found().id(),
                DisciplineForm.REPRIMAND,
                DecidingBody.GRASSROOTS,
                new DisciplineService.Document("12", today.minusDays(6))));
        assertThat(window().lastDay()).isNull();

        inTransaction(() -> appeals.told(found().id(), today.minusDays(2)));
        assertThat(window().lastDay()).isEqualTo(today.plusDays(28));
        assertThat(window().over()).isFalse();

        inTransaction(() -> appeals.conclude(
                found().id(),
                DisciplineForm.REPRIMAND,
                DecidingBody.CENTRAL,
                new DisciplineService.Document("15", today)));
        acting.as(MEMBER, () -> {
            assertThat(filing.window(found())).isEmpty();
            return null;
        });
        assertThatThrownBy(() -> file("Lần nữa"))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("inspection.appeal.nothing-to-appeal");
    }

    private AppealFiling.Window window() {
        return acting.as(MEMBER, () -> filing.window(found())).orElseThrow();
    }

    private void receivedOn(@Nullable LocalDate day) {
        database.sql("update inspection_discipline set received_on = :on where case_id = :case")
                .param("on", day)
                .param("case", NO_CASE)
                .update();
    }

    private void inTransaction(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    private void file(String grounds) {
        acting.as(MEMBER, () -> {
            filing.file(found().id(), grounds);
            return null;
        });
    }

    private Discipline found() {
        return decisions.ofCase(new CaseId(NO_CASE)).orElseThrow();
    }

    private void record(LocalDate announced) {
        PersonId person = database.sql("select person_id from identity_account where username = :username")
                .param("username", MEMBER)
                .query((row, number) -> new PersonId(row.getLong(1)))
                .single();
        MemberStanding member = members.standing(person).orElseThrow();
        database.sql("""
                        insert into inspection_discipline (person_id, unit_id, unit_path, form, violation, decided_by, last_body,
                            decided_on, decision_number, decision_date, announced_on, received_on, effect_on, effect_ends_on, state, case_id)
                        values (:person, :unit, :path, 'REPRIMAND', 'Vi phạm', 'CELL', 'CELL', :on,
                            '07', :on, :on, :on, :on, :ends, 'IN_FORCE', :case)
                        """)
                .param("person", person.value())
                .param("unit", member.cell().value())
                .param("path", member.unitPath())
                .param("on", announced)
                .param("ends", announced.plusMonths(12))
                .param("case", NO_CASE)
                .update();
    }
}
