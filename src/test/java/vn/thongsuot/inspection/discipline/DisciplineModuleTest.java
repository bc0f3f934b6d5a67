package vn.thongsuot.inspection.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.membership.MemberDirectory;
import vn.thongsuot.membership.MemberStanding;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.StaleException;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;

@PortalTest
class DisciplineModuleTest {

    private static final PageRequest PAGE = new PageRequest(0, 500);
    private static final AtomicLong NO_CASE = new AtomicLong(-1_000);

    @Autowired
    DisciplineDirectory decisions;

    @Autowired
    DisciplineEffect effect;

    @Autowired
    AppealService appeals;

    @Autowired
    EffectSweep sweep;

    @Autowired
    DisciplineExport export;

    @Autowired
    MemberDirectory members;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Acting acting;

    @Autowired
    Clock clock;

    private PersonId concerned;
    private Discipline decision;

    @BeforeEach
    void a_member_is_warned() {
        concerned = person("dangvien");
        decision = decided(concerned, LocalDate.now(clock).minusMonths(13));
    }

    @AfterEach
    void forget() {
        database.sql("""
                        delete e from inspection_discipline_event e join inspection_discipline d on d.id = e.discipline_id
                        where d.case_id between -2000000 and -1000
                        """).update();
        database.sql("""
                        delete from membership_event where kind in ('DISCIPLINE_ENDED', 'DISCIPLINE_CANCELLED')
                          and member_id = (select id from membership_member where person_id = :person)
                        """).param("person", concerned.value()).update();
        database.sql("delete from inspection_discipline where case_id between -2000000 and -1000")
                .update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ubkt.xa", "banxaydungdang", "bithu.xa", "thuongtruc.xa", "truongban.tinh"})
    void inspection_boards_and_standing_committees_see_the_decisions_of_their_unit(String username) {
        assertThat(seen(username)).contains(decision.id());
        assertThat(acting.as(username, () -> decisions.require(decision.id())).violation())
                .isEqualTo("Vi phạm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bithu.chibo", "phobithu.chibo", "bithu.coso", "vanphong.xa", "bithu.chibo2", "quantri"})
    void neither_the_own_secretary_nor_an_administrator_sees_them(String username) {
        assertThat(seen(username)).isEmpty();
        assertThatThrownBy(() -> acting.as(username, () -> decisions.require(decision.id())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> acting.as(username, () -> decisions.events(decision.id())))
                .isInstanceOf(NotFoundException.class);
        assertThat(exported(username)).doesNotContain(decision.subjectName());
    }

    @Test
    void the_member_concerned_sees_the_own_decision_and_no_list() {
        assertThat(acting.as("dangvien", () -> decisions.require(decision.id())).id())
                .isEqualTo(decision.id());
        assertThat(acting.as("dangvien", decisions::own))
                .extracting(Discipline::id)
                .contains(decision.id());
        assertThat(seen("dangvien")).isEmpty();
        Discipline other = decided(person("bithu.chibo"), LocalDate.now(clock).minusMonths(2));
        assertThatThrownBy(() -> acting.as("dangvien", () -> decisions.require(other.id())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void an_effect_that_did_not_end_by_itself_is_ended_by_inspection_with_a_reason() {
        Discipline again = decided(concerned, LocalDate.now(clock).minusMonths(3));
        transaction.executeWithoutResult(status -> effect.endEffect(new CaseId(decision.caseId())));
        Discipline held = found(decision);
        assertThat(held.state()).isEqualTo(DisciplineState.IN_FORCE);
        assertThat(held.held()).isEqualTo("inspection.discipline.held.new");

        assertThatThrownBy(() -> end("banxaydungdang", held, "Đã sửa chữa")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> end("dangvien", held, "Đã sửa chữa")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> end("ubkt.xa", held, " ")).isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> end("ubkt.xa", decision, "Đã sửa chữa")).isInstanceOf(StaleException.class);
        assertThatThrownBy(() -> end("ubkt.xa", again, "Đã sửa chữa")).isInstanceOf(RuleViolationException.class);

        end("ubkt.xa", held, "Đã sửa chữa");
        assertThat(found(decision).state()).isEqualTo(DisciplineState.ENDED);
    }

    @Test
    void the_time_that_is_over_ends_the_effect_once() {
        transaction.executeWithoutResult(status -> effect.endEffect(new CaseId(decision.caseId())));
        transaction.executeWithoutResult(status -> effect.endEffect(new CaseId(decision.caseId())));
        assertThat(found(decision).state()).isEqualTo(DisciplineState.ENDED);
        assertThat(acting.as("ubkt.xa", () -> decisions.events(decision.id())))
                .extracting(DisciplineEvent::kind)
                .containsExactly(DisciplineEventKind.EFFECT_ENDED);
    }

    /** Reduced after the case of the decision was over: no timer of a case is left for it. */
    @Test
    void an_effect_that_no_case_ends_is_ended_by_the_sweep_and_one_that_is_held_waits_for_a_hand() {
        Discipline recent = decided(person("bithu.chibo"), LocalDate.now(clock).minusMonths(2));
        sweep.run();
        sweep.run();
        assertThat(found(decision).state()).isEqualTo(DisciplineState.ENDED);
        assertThat(found(recent).state()).isEqualTo(DisciplineState.IN_FORCE);

        Discipline first = decided(concerned, LocalDate.now(clock).minusMonths(14));
        Discipline second = decided(concerned, LocalDate.now(clock).minusMonths(3));
        sweep.run();
        sweep.run();
        assertThat(found(first).held()).isEqualTo("inspection.discipline.held.new");
        assertThat(found(second).held()).isNull();
        assertThat(acting.as("ubkt.xa", () -> decisions.events(first.id())))
                .extracting(DisciplineEvent::kind)
                .containsExactly(DisciplineEventKind.EFFECT_HELD);
    }

    @Test
    void one_appeal_at_a_time_and_none_against_what_was_cancelled() {
        LocalDate today = LocalDate.now(clock);
        CaseId first = new CaseId(NO_CASE.decrementAndGet());
        CaseId second = new CaseId(NO_CASE.decrementAndGet());
        transaction.executeWithoutResult(status -> appeals.filed(decision.id(), first, today));
        assertThatThrownBy(
                        () -> transaction.executeWithoutResult(status -> appeals.filed(decision.id(), second, today)))
                .isInstanceOf(RuleViolationException.class);
        transaction.executeWithoutResult(status -> appeals.conclude(
                decision.id(), null, DecidingBody.COMMUNE_STANDING, new DisciplineService.Document("09", today)));
        assertThat(found(decision).state()).isEqualTo(DisciplineState.CANCELLED);
        assertThat(found(decision).lastBody()).isEqualTo(DecidingBody.COMMUNE_STANDING);
        assertThatThrownBy(
                        () -> transaction.executeWithoutResult(status -> appeals.filed(decision.id(), second, today)))
                .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void the_list_is_filtered_by_form_state_and_day() {
        LocalDate decidedOn = decision.decidedOn();
        assertThat(listed(new DisciplineFilter("", DisciplineForm.WARNING, null, null, decidedOn, decidedOn)))
                .contains(decision.id());
        assertThat(listed(new DisciplineFilter("", DisciplineForm.REPRIMAND, null, null, null, null)))
                .doesNotContain(decision.id());
        assertThat(listed(new DisciplineFilter("", null, DisciplineFilter.Shown.ENDING_SOON, null, null, null)))
                .contains(decision.id());
        assertThat(listed(new DisciplineFilter("", null, DisciplineFilter.Shown.HELD, null, null, null)))
                .doesNotContain(decision.id());
        assertThat(listed(new DisciplineFilter(decision.subjectName(), null, null, decision.unit(), null, null)))
                .contains(decision.id());
        assertThat(exported("ubkt.xa")).contains(decision.subjectName());
    }

    private void end(String username, Discipline held, String reason) {
        acting.as(username, () -> {
            effect.endByHand(held.id(), held.version(), reason);
            return held;
        });
    }

    private List<DisciplineId> listed(DisciplineFilter filter) {
        return acting.as("ubkt.xa", () -> decisions.lines(filter, PAGE)).stream()
                .map(Discipline::id)
                .toList();
    }

    private List<DisciplineId> seen(String username) {
        return acting.as(username, () -> decisions.lines(DisciplineFilter.ALL, PAGE)).stream()
                .map(Discipline::id)
                .toList();
    }

    private String exported(String username) {
        return acting.as(username, () -> {
            var out = new ByteArrayOutputStream();
            try {
                export.csv(DisciplineFilter.ALL, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toString(StandardCharsets.UTF_8);
        });
    }

    private Discipline found(Discipline of) {
        return decisions.find(of.id()).orElseThrow();
    }

    private Discipline decided(PersonId person, LocalDate announced) {
        MemberStanding member = members.standing(person).orElseThrow();
        long caseId = NO_CASE.decrementAndGet();
        database.sql("""
                        insert into inspection_discipline (person_id, unit_id, unit_path, form, violation, decided_by, last_body,
                            decided_on, decision_number, decision_date, announced_on, effect_on, effect_ends_on, state, case_id)
                        values (:person, :unit, :path, 'WARNING', 'Vi phạm', 'COMMUNE_INSPECTION', 'COMMUNE_INSPECTION', :on,
                            '07', :on, :on, :on, :ends, 'IN_FORCE', :caseId)
                        """)
                .param("person", person.value())
                .param("unit", member.cell().value())
                .param("path", member.unitPath())
                .param("on", announced)
                .param("ends", announced.plusMonths(12))
                .param("caseId", caseId)
                .update();
        return decisions.ofCase(new CaseId(caseId)).orElseThrow();
    }

    private PersonId person(String username) {
        return database.sql("select person_id from identity_account where username = :username")
                .param("username", username)
                .query((row, number) -> new PersonId(row.getLong(1)))
                .single();
    }
}
