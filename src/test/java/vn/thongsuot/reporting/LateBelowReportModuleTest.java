package vn.thongsuot.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.petition.Channel;
import vn.thongsuot.petition.Intake;
import vn.thongsuot.petition.IntakeEntry;
import vn.thongsuot.petition.PetitionId;
import vn.thongsuot.petition.PetitionKind;
import vn.thongsuot.petition.Sender;
import vn.thongsuot.petition.SenderKind;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.casefile.CaseCommands;
import vn.thongsuot.procedure.casefile.WorkFixture;
import vn.thongsuot.reporting.LateBelowReport.Below;
import vn.thongsuot.reporting.LateBelowReport.Figure;
import vn.thongsuot.reporting.LateBelowReport.Matter;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;

/** The province is told how many cases are late below and since when, and never of one about the reader; nobody below is told anything. */
@PortalTest
class LateBelowReportModuleTest {

    private static final String INSPECTION = "ubkt.tinh";
    private static final String OFFICE = "vanphong.xa";
    private static final String ROLE = "commune.inspection-committee";
    private static final int LONG_AGO = 4000;

    @Autowired
    LateBelowReport report;

    @Autowired
    WorkFixture fixture;

    @Autowired
    Intake intake;

    @Autowired
    CaseCommands commands;

    @Autowired
    JdbcClient database;

    @Autowired
    Acting acting;

    @Autowired
    Clock clock;

    private final List<PetitionId> entered = new ArrayList<>();
    private UnitId cell;
    private UnitId commune;
    private UnitId province;

    @BeforeEach
    void units() {
        cell = fixture.unitOf("bithu.chibo");
        commune = fixture.communeOf(cell);
        province = fixture.unitOf(INSPECTION);
    }

    @AfterEach
    void clear() {
        fixture.clear();
        database.sql("delete from inspection_discipline where violation = 'Thử ở cấp dưới'")
                .update();
        entered.forEach(id -> {
            database.sql("update petition set received_on = recorded_at where id = :id")
                    .param("id", id.value())
                    .update();
            acting.as(OFFICE, () -> {
                commands.send(caseOf(id), "withdraw", "Đơn để thử số liệu.");
                return null;
            });
        });
    }

    @Test
    void a_late_case_counts_where_its_step_waits_by_the_form_decided_on_since_the_first_day() {
        long before = late(INSPECTION, Matter.DISCIPLINE);
        long warned = warned();
        CaseId caseId = aCase("discipline", ROLE, commune);
        decided(caseId, "WARNING");

        assertThat(late(INSPECTION, Matter.DISCIPLINE)).isEqualTo(before + 1);
        assertThat(warned()).isEqualTo(warned + 1);
        assertThat(below(INSPECTION, province).orElseThrow().units())
                .filteredOn(line -> line.unit().equals(commune))
                .singleElement()
                .satisfies(line -> assertThat(line.all().since())
                        .isBeforeOrEqualTo(LocalDate.now(clock).minusDays(LONG_AGO)));
    }

    @Test
    void an_appeal_is_told_apart_and_a_case_that_waits_in_a_cell_counts_below_the_commune() {
        long appeals = late(INSPECTION, Matter.APPEAL);
        aCase("discipline-appeal", ROLE, commune);
        assertThat(late(INSPECTION, Matter.APPEAL)).isEqualTo(appeals + 1);

        aCase("discipline", "cell.secretary", cell);
        assertThat(below(INSPECTION, commune).orElseThrow().units()).anySatisfy(line -> {
            assertThat(line.unit()).isNotEqualTo(commune);
            assertThat(line.late()).containsKey(Matter.DISCIPLINE);
        });
    }

    @Test
    void what_waits_in_the_province_itself_is_not_below() {
        long before = late(INSPECTION, Matter.DISCIPLINE);
        CaseId caseId = aCase("discipline", ROLE, commune);
        due(fixture.aStep(caseId, "province.inspection-committee", province), LONG_AGO + 1);

        assertThat(late(INSPECTION, Matter.DISCIPLINE)).isEqualTo(before);
    }

    @Test
    void a_case_about_the_reader_or_of_a_unit_in_which_the_reader_stands_is_in_no_number_of_theirs() {
        long hers = late(INSPECTION, Matter.DISCIPLINE);
        long others = late("bithu.tinh", Matter.DISCIPLINE);
        CaseId caseId = aCase("discipline", ROLE, commune);
        concerns(caseId, fixture.person(INSPECTION));
        assertThat(late(INSPECTION, Matter.DISCIPLINE)).isEqualTo(hers);
        assertThat(late("bithu.tinh", Matter.DISCIPLINE)).isEqualTo(others + 1);

        PersonId secretary = fixture.person("bithu.tinh");
        fixture.takesPost(secretary, commune);
        try {
            assertThat(late("bithu.tinh", Matter.DISCIPLINE)).isZero();
        } finally {
            fixture.leavesPost(secretary, commune);
        }
    }

    @Test
    void petitions_count_by_class_for_all_communes_together_and_without_class_for_one() {
        enter(PetitionKind.PROPOSAL);
        Below before = below("vanphong.tinh", province).orElseThrow();
        enter(PetitionKind.PROPOSAL);
        enter(PetitionKind.MIXED);

        Below after = below("vanphong.tinh", province).orElseThrow();
        assertThat(after.matters())
                .extracting(LateBelowReport.MatterLine::matter)
                .containsExactly(Matter.PETITION);
        assertThat(all(after)).isEqualTo(all(before) + 2);
        assertThat(of(after, "proposals"))
                .isEqualTo(new Figure(of(before, "proposals").late() + 1, null));
        assertThat(of(after, "others"))
                .isEqualTo(new Figure(of(before, "others").late() + 1, null));
        assertThat(after.matters().getFirst().all().since()).isBeforeOrEqualTo(LocalDate.of(2016, 3, 31));
        assertThat(below("vanphong.tinh", commune).orElseThrow().matters())
                .singleElement()
                .satisfies(line -> assertThat(line.classes()).isEmpty());
    }

    @Test
    void a_denunciation_is_late_among_petitions() {
        long before = late(INSPECTION, Matter.PETITION);
        aCase("denunciation", ROLE, commune);

        assertThat(late(INSPECTION, Matter.PETITION)).isEqualTo(before + 1);
    }

    @Test
    void nobody_below_the_province_and_no_other_board_of_it_is_told() {
        for (String username : List.of("bithu.xa", "ubkt.xa", OFFICE, "thuongtruc.xa", "bithu.coso", "quantri")) {
            assertThat(below(username, commune)).as(username).isEmpty();
            assertThat(below(username, province)).as(username).isEmpty();
        }
        assertThat(below("bantochuc.tinh", province)).isEmpty();
    }

    private Optional<Below> below(String username, UnitId unit) {
        return acting.as(username, () -> report.of(unit));
    }

    private long late(String username, Matter matter) {
        return below(username, province).orElseThrow().matters().stream()
                .filter(line -> line.matter() == matter)
                .mapToLong(line -> line.all().late())
                .sum();
    }

    private long warned() {
        return below(INSPECTION, province).orElseThrow().matters().stream()
                .filter(line -> line.matter() == Matter.DISCIPLINE)
                .map(line -> line.classes().get("reporting.statistics.form.WARNING"))
                .mapToLong(figure -> figure == null ? 0 : figure.late())
                .sum();
    }

    private static long all(Below below) {
        return below.matters().getFirst().all().late();
    }

    private static Figure of(Below below, String column) {
        return below.matters().getFirst().classes().get("reporting.reception.column." + column);
    }

    private CaseId aCase(String procedure, String role, UnitId unit) {
        CaseId caseId = fixture.aCase(cell, null);
        database.sql("update procedure_case set procedure_key = :procedure where id = :id")
                .param("procedure", procedure)
                .param("id", caseId.value())
                .update();
        due(fixture.aStep(caseId, role, unit), LONG_AGO);
        return caseId;
    }

    private void due(WorkItemId step, int daysAgo) {
        database.sql("update procedure_work_item set due_on = :day, urgent_on = :day where id = :id")
                .param("day", LocalDate.now(clock).minusDays(daysAgo))
                .param("id", step.value())
                .update();
    }

    private void concerns(CaseId caseId, PersonId person) {
        database.sql(
                        "insert into procedure_case_concern (case_id, kind, concerned_id) values (:case, 'PERSON', :person)")
                .param("case", caseId.value())
                .param("person", person.value())
                .update();
    }

    private void decided(CaseId caseId, String form) {
        database.sql("""
                        insert into inspection_discipline (unit_id, unit_path, form, violation, decided_by, last_body, decided_on,
                            state, case_id)
                        select u.id, u.path, :form, 'Thử ở cấp dưới', 'COMMUNE_INSPECTION', 'COMMUNE_INSPECTION', :day, 'DECIDED', :case
                        from organization_unit u where u.id = :unit
                        """)
                .param("form", form)
                .param("day", LocalDate.now(clock).minusDays(LONG_AGO))
                .param("case", caseId.value())
                .param("unit", cell.value())
                .update();
    }

    private void enter(PetitionKind kind) {
        var entry = new IntakeEntry(
                Channel.POST,
                LocalDate.of(2016, 3, 1),
                "",
                new Sender(SenderKind.PERSON, "Người gửi thứ " + entered.size(), "Thôn thử", ""),
                kind,
                "Nội dung đơn chậm thứ " + entered.size(),
                "",
                null,
                null,
                null,
                null);
        entered.add(acting.as(OFFICE, () -> intake.register(commune, entry)));
    }

    private CaseId caseOf(PetitionId id) {
        return database.sql("select case_id from petition where id = :id")
                .param("id", id.value())
                .query((row, number) -> new CaseId(row.getLong(1)))
                .single();
    }
}
