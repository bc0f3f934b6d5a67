package vn.thongsuot.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thongsuot.organization.BodyKind;
import vn.thongsuot.organization.Holder;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.petition.reception.DayPlan;
import vn.thongsuot.petition.reception.ReceptionDayId;
import vn.thongsuot.petition.reception.ReceptionFigure;
import vn.thongsuot.petition.reception.ReceptionFigures;
import vn.thongsuot.petition.reception.ReceptionService;
import vn.thongsuot.petition.reception.ReportPeriod;
import vn.thongsuot.petition.reception.VisitBook;
import vn.thongsuot.petition.reception.VisitEntry;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;

/** What communes report on reception and petitions, and what these numbers do not tell. */
@PortalTest
class ReceptionFiguresModuleTest {

    private static final String SECRETARY = "bithu.tinh";
    private static final String DEPUTY = "thuongtruc.tinh";

    @Autowired
    PetitionFixture fixture;

    @Autowired
    ReceptionFigures figures;

    @Autowired
    ReceptionService reception;

    @Autowired
    VisitBook visits;

    @Autowired
    OrganizationDirectory organization;

    @Autowired
    JdbcClient database;

    @Autowired
    Acting acting;

    @Test
    void the_province_reads_a_line_of_every_commune_and_a_commune_its_own() {
        List<ReceptionFigure> province = acting.as(SECRETARY, () -> figures.of(year()));

        assertThat(province)
                .hasSizeGreaterThan(1)
                .extracting(ReceptionFigure::unit)
                .contains(fixture.commune());
        for (BodyKind board : List.of(BodyKind.INTERNAL_AFFAIRS_BOARD, BodyKind.PROPAGANDA_MOBILIZATION_BOARD)) {
            assertThat(acting.as(officer(board), () -> figures.of(year())))
                    .as(board.name())
                    .hasSameSizeAs(province);
        }
        for (String username : List.of("bithu.xa", "thuongtruc.xa", "vanphong.xa")) {
            assertThat(acting.as(username, () -> figures.of(year())))
                    .as(username)
                    .extracting(ReceptionFigure::unit)
                    .containsExactly(fixture.commune());
        }
    }

    @Test
    void who_neither_reports_nor_is_reported_to_reads_nothing() {
        for (String username :
                List.of("ubkt.tinh", "truongban.tinh", "ubkt.xa", "bithu.chibo", "dangvien", "quantri")) {
            assertThat(acting.as(username, figures::mayRead)).as(username).isFalse();
            assertThat(acting.as(username, () -> figures.of(year())))
                    .as(username)
                    .isEmpty();
        }
    }

    @Test
    void days_visits_and_petitions_are_counted_and_a_denunciation_is_told_from_nothing_else_without_a_class() {
        ReceptionFigure before = line(SECRETARY);
        ReceptionFigure office = line("vanphong.xa");

        visit(day(LocalTime.of(6, 41)), null);
        fixture.register(
                PetitionKind.DENUNCIATION_PARTY, PetitionFixture.sender("Mạc Thị Kín"), "Tố cáo việc chia đất");
        fixture.register(PetitionKind.OTHER, PetitionFixture.sender("Mạc Thị Hở"), "Nội dung không rõ");
        fixture.register(
                PetitionKind.COMPLAINT_ADMINISTRATIVE, PetitionFixture.sender("Mạc Thị Hở"), "Khiếu nại thu hồi đất");

        assertThat(line(SECRETARY))
                .returns(before.visits() + 1, ReceptionFigure::visits)
                .returns(before.people() + 3, ReceptionFigure::people)
                .returns(before.received() + 4, ReceptionFigure::received)
                .returns(before.proposals() + 1, ReceptionFigure::proposals)
                .returns(before.complaints() + 1, ReceptionFigure::complaints)
                .returns(before.others() + 2, ReceptionFigure::others)
                .returns(before.open() + 4, ReceptionFigure::open)
                .satisfies(line -> assertThat(line.regularDays()).isPositive());
        assertThat(line("vanphong.xa"))
                .returns(office.visits() + 1, ReceptionFigure::visits)
                .returns(office.received() + 4, ReceptionFigure::received);
    }

    @Test
    void whom_a_petition_is_about_finds_it_in_no_number() {
        ReceptionFigure concerned = line("thuongtruc.xa");
        ReceptionFigure secretarys = line(SECRETARY);
        ReceptionFigure deputys = line(DEPUTY);

        PetitionId petition =
                visit(day(LocalTime.of(6, 42)), fixture.person("thuongtruc.xa")).orElseThrow();

        assertThat(line("thuongtruc.xa")).isEqualTo(concerned);
        assertThat(line(DEPUTY))
                .returns(deputys.visits() + 1, ReceptionFigure::visits)
                .returns(deputys.received() + 1, ReceptionFigure::received)
                .returns(deputys.others() + 1, ReceptionFigure::others);

        database.sql("update petition set subject_person_id = :person where id = :id")
                .param("person", fixture.person(SECRETARY).value())
                .param("id", petition.value())
                .update();

        assertThat(line(SECRETARY)).as("about somebody of the province").isEqualTo(secretarys);
    }

    @Test
    void a_month_that_is_over_is_short_by_the_days_that_the_regulation_asks_for() {
        var past = new ReportPeriod(ReportPeriod.Kind.MONTH, 2025, 9);
        List<ReceptionFigure> lines = acting.as(SECRETARY, () -> figures.of(past));

        assertThat(lines.getFirst()).as("province").returns(1L, ReceptionFigure::required);
        assertThat(lines)
                .filteredOn(line -> line.regularDays() == 0)
                .isNotEmpty()
                .allMatch(line -> line.monthsShort() == 1);
        assertThat(lines.stream().skip(1)).allMatch(line -> line.required() == 2);
        assertThat(acting.as(SECRETARY, () -> figures.of(new ReportPeriod(ReportPeriod.Kind.QUARTER, 2025, 4)))
                        .getLast()
                        .required())
                .isEqualTo(6);
    }

    private ReportPeriod month() {
        return ReportPeriod.begun(ReportPeriod.Kind.MONTH, fixture.today()).getFirst();
    }

    private ReportPeriod year() {
        return ReportPeriod.begun(ReportPeriod.Kind.YEAR, fixture.today()).getFirst();
    }

    private ReceptionFigure line(String username) {
        UnitId commune = fixture.commune();
        return acting.as(username, () -> figures.of(month())).stream()
                .filter(line -> line.unit().equals(commune))
                .findFirst()
                .orElseThrow();
    }

    private PersonId officer(BodyKind board) {
        UnitId province = organization
                .positionsOf(fixture.person(SECRETARY), fixture.today())
                .getFirst()
                .unit()
                .id();
        Holder holder =
                organization.holders(province, board, Set.of(), fixture.today()).getFirst();
        return holder.personId();
    }

    private ReceptionDayId day(LocalTime begins) {
        return acting.as(
                PetitionFixture.OFFICE,
                () -> reception.plan(fixture.commune(), new DayPlan(fixture.today(), begins, "Trụ sở", false, "")));
    }

    private Optional<PetitionId> visit(ReceptionDayId day, @Nullable PersonId about) {
        return acting.as(
                PetitionFixture.OFFICE,
                () -> visits.record(
                        day,
                        new VisitEntry(
                                PetitionFixture.sender("Mạc Văn Đến"),
                                3,
                                about == null ? PetitionKind.PROPOSAL : PetitionKind.DENUNCIATION_PARTY,
                                "Việc nêu khi tiếp công dân",
                                "Đã ghi nhận",
                                about,
                                null,
                                true)));
    }
}
