package vn.thongsuot.procedure.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.StaleException;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.casefile.InboxService.Due;
import vn.thongsuot.procedure.casefile.InboxService.Filter;
import vn.thongsuot.procedure.casefile.InboxService.Part;
import vn.thongsuot.procedure.casefile.InboxService.Whose;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;

/** What passes over to somebody who stands in for another, and what does not. */
@PortalTest
class SubstitutionWorkModuleTest {

    private static final String ROLE = "grassroots.secretary";

    @Autowired
    WorkFixture fixture;

    @Autowired
    CaseService cases;

    @Autowired
    StepService steps;

    @Autowired
    InboxService inbox;

    @Autowired
    Acting acting;

    @Autowired
    Clock clock;

    private PersonId holder;
    private PersonId substitute;
    private UnitId unit;

    @BeforeEach
    void people() {
        holder = fixture.person("bithu.coso");
        substitute = fixture.person("dangvien");
        unit = fixture.unitOf("bithu.coso");
    }

    @AfterEach
    void clear() {
        fixture.clear();
    }

    @Test
    void work_appears_for_both_and_is_marked_for_the_substitute() {
        WorkItemId step = fixture.aStep(fixture.aCase(unit, null), ROLE, unit);
        assertThat(waiting(substitute, Whose.ANY)).isEmpty();

        fixture.standsInToday(substitute, holder);

        assertThat(waiting(holder, Whose.ANY))
                .filteredOn(row -> row.id().equals(step))
                .singleElement()
                .satisfies(row -> assertThat(row.onBehalfOf()).isNull());
        assertThat(waiting(substitute, Whose.OTHERS)).singleElement().satisfies(row -> assertThat(row.onBehalfOf())
                .isEqualTo(nameOfHolder()));
        assertThat(waiting(substitute, Whose.OWN)).isEmpty();
        assertThat(acting.as(substitute, () -> steps.open(step)).onBehalfOf()).isEqualTo(nameOfHolder());
    }

    @Test
    void what_a_substitute_takes_is_recorded_as_taken_for_the_holder_who_may_still_take_it_back() {
        CaseId caseId = fixture.aCase(unit, null);
        WorkItemId step = fixture.aStep(caseId, ROLE, unit);
        fixture.standsInToday(substitute, holder);

        run(substitute, () -> steps.claim(step));

        assertThat(acting.as(holder, () -> cases.view(caseId))
                        .events()
                        .getFirst()
                        .onBehalfOfName())
                .isEqualTo(nameOfHolder());
        assertThat(acting.as(holder, () -> cases.view(caseId)).open().getFirst())
                .satisfies(open -> {
                    assertThat(open.takenFor()).isEqualTo(nameOfHolder());
                    assertThat(open.mayDo()).isTrue();
                });
        run(holder, () -> steps.claim(step));
        assertThat(acting.as(substitute, () -> steps.open(step)).assignee()).isEqualTo(nameOfHolder());
    }

    @Test
    void what_the_holder_took_before_leaving_can_be_done_by_the_substitute_but_not_by_a_colleague() {
        CaseId caseId = fixture.aCase(unit, null);
        WorkItemId step = fixture.aStep(caseId, "grassroots.committee", unit);
        PersonId colleague = fixture.person("uyvien.coso");
        run(holder, () -> steps.claim(step));
        fixture.standsInToday(substitute, holder);

        assertThat(acting.as(substitute, () -> steps.open(step)).mine()).isTrue();
        assertThat(acting.as(colleague, () -> steps.open(step)).mine()).isFalse();
        assertThatExceptionOfType(StaleException.class).isThrownBy(() -> run(colleague, () -> steps.claim(step)));
    }

    @Test
    void nothing_passes_over_before_after_or_in_other_procedures() {
        CaseId caseId = fixture.aCase(unit, null);
        WorkItemId step = fixture.aStep(caseId, ROLE, unit);
        LocalDate today = LocalDate.now(clock);
        fixture.standsIn(substitute, holder, today.plusDays(1), today.plusDays(2), Set.of());
        fixture.standsIn(substitute, holder, today.minusDays(2), today.minusDays(1), Set.of());
        fixture.standsIn(substitute, holder, today, today, Set.of("another-procedure"));

        assertThat(waiting(substitute, Whose.ANY)).isEmpty();
        isHiddenFrom(substitute, caseId, step);

        fixture.standsIn(substitute, holder, today, today, Set.of("member-admission"));
        assertThat(waiting(substitute, Whose.ANY)).hasSize(1);
    }

    @Test
    void nobody_works_on_a_case_about_themselves_nor_does_a_substitute_in_a_case_about_the_holder() {
        fixture.standsInToday(substitute, holder);
        CaseId aboutSubstitute = fixture.aCase(unit, substitute);
        isHiddenFrom(substitute, aboutSubstitute, fixture.aStep(aboutSubstitute, ROLE, unit));
        CaseId aboutHolder = fixture.aCase(unit, holder);
        WorkItemId stepAboutHolder = fixture.aStep(aboutHolder, ROLE, unit);
        isHiddenFrom(substitute, aboutHolder, stepAboutHolder);
        isHiddenFrom(holder, aboutHolder, stepAboutHolder);
        assertThat(waiting(substitute, Whose.ANY)).isEmpty();
    }

    @Test
    void a_substitute_of_a_substitute_gets_nothing() {
        PersonId second = fixture.person("phobithu.chibo");
        fixture.standsInToday(substitute, holder);
        WorkItemId step = fixture.aStep(fixture.aCase(unit, null), ROLE, unit);
        fixture.standsInToday(second, substitute);

        assertThat(waiting(second, Whose.OTHERS)).isEmpty();
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> acting.as(second, () -> steps.open(step)));
    }

    private List<InboxRow> waiting(PersonId person, Whose whose) {
        return acting.as(
                person,
                () -> inbox.rows(new Filter(Part.WAITING, Due.ANY, whose, "hồ sơ thử"), new PageRequest(0, 50)));
    }

    private void isHiddenFrom(PersonId person, CaseId caseId, WorkItemId step) {
        List<Runnable> attempts = List.of(
                () -> cases.view(caseId),
                () -> steps.open(step),
                () -> steps.claim(step),
                () -> steps.complete(step, Completion.of(0, Map.of(), "verified")));
        attempts.forEach(
                attempt -> assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> run(person, attempt)));
    }

    private void run(PersonId person, Runnable work) {
        Supplier<Boolean> done = () -> {
            work.run();
            return true;
        };
        acting.as(person, done);
    }

    private String nameOfHolder() {
        return fixture.nameOf(holder);
    }
}
