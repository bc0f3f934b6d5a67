package vn.thongsuot.procedure.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.Lateness;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;

/** What leaders are told of delays: all they may see, and not a number of what they may not. */
@PortalTest
class LatenessModuleTest {

    private static final String ROLE = "grassroots.secretary";

    @Autowired
    Lateness lateness;

    @Autowired
    WorkFixture fixture;

    @Autowired
    JdbcClient database;

    @Autowired
    Acting acting;

    @Autowired
    Clock clock;

    private UnitId grassroots;
    private UnitId commune;

    @BeforeEach
    void units() {
        grassroots = fixture.unitOf("bithu.coso");
        commune = fixture.communeOf(grassroots);
    }

    @AfterEach
    void clear() {
        fixture.clear();
    }

    @Test
    void a_late_case_counts_in_the_part_of_the_unit_where_it_is_and_leads_to_who_has_it() {
        long before = late("bithu.coso", grassroots);
        CaseId caseId = aLateCase(30);

        assertThat(late("bithu.coso", grassroots)).isEqualTo(before + 1);
        List<Lateness.LateCase> rows = acting.as(
                "bithu.coso", () -> lateness.of(grassroots, "member-admission").late());
        assertThat(rows).anySatisfy(row -> {
            assertThat(row.id()).isEqualTo(caseId);
            assertThat(row.dueOn()).isEqualTo(today().minusDays(30));
            assertThat(row.who()).contains(fixture.nameOf(fixture.person("bithu.coso")));
        });
        assertThat(rows).extracting(Lateness.LateCase::dueOn).isSorted();
    }

    @Test
    void a_case_with_several_late_steps_counts_once_since_the_first() {
        long before = late("bithu.coso", grassroots);
        CaseId caseId = aLateCase(3);
        due(fixture.aStep(caseId, ROLE, grassroots), 40);

        assertThat(late("bithu.coso", grassroots)).isEqualTo(before + 1);
        assertThat(acting.as("bithu.coso", () -> lateness.of(grassroots, null).late()))
                .filteredOn(row -> row.id().equals(caseId))
                .singleElement()
                .satisfies(row -> assertThat(row.dueOn()).isEqualTo(today().minusDays(40)));
    }

    @Test
    void a_case_that_somebody_may_not_see_is_in_none_of_the_numbers() {
        List<Lateness.Count> before =
                acting.as("vanphong.xa", () -> lateness.of(commune, null).counts());
        CaseId caseId = aLateCase(30);

        assertThat(acting.as("vanphong.xa", () -> lateness.of(commune, null).counts()))
                .isEqualTo(before);
        assertThat(acting.as("vanphong.xa", () -> lateness.of(commune, null).late()))
                .extracting(Lateness.LateCase::id)
                .doesNotContain(caseId);
    }

    @Test
    void somebody_elses_unit_is_not_found() {
        for (UnitId other : List.of(commune, new UnitId(Long.MAX_VALUE))) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> acting.as(
                            "bithu.coso", () -> lateness.of(other, null).counts()));
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> acting.as(
                            "bithu.coso", () -> lateness.of(other, null).late()));
        }
    }

    private long late(String username, UnitId unit) {
        return acting.as(username, () -> lateness.of(unit, null).counts()).stream()
                .mapToLong(Lateness.Count::late)
                .sum();
    }

    private CaseId aLateCase(int days) {
        CaseId caseId = fixture.aCase(grassroots, null);
        due(fixture.aStep(caseId, ROLE, grassroots), days);
        return caseId;
    }

    private void due(WorkItemId step, int daysAgo) {
        database.sql("update procedure_work_item set due_on = :day, urgent_on = :day where id = :id")
                .param("day", today().minusDays(daysAgo))
                .param("id", step.value())
                .update();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
