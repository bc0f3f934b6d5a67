package vn.thongsuot.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.petition.Channel;
import vn.thongsuot.petition.Handler;
import vn.thongsuot.petition.Intake;
import vn.thongsuot.petition.IntakeEntry;
import vn.thongsuot.petition.PetitionFigure;
import vn.thongsuot.petition.PetitionFigures;
import vn.thongsuot.petition.PetitionId;
import vn.thongsuot.petition.PetitionKind;
import vn.thongsuot.petition.PetitionProgress;
import vn.thongsuot.petition.PetitionRegister;
import vn.thongsuot.petition.RegisterAddress;
import vn.thongsuot.petition.Sender;
import vn.thongsuot.petition.SenderKind;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.casefile.CaseCommands;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;

/** The tables of petitions say what the register holds, as it stood on the last day, to whoever reads that register. */
@PortalTest
class PetitionReportModuleTest {

    private static final String OFFICE = "vanphong.xa";
    private static final LocalDate FROM = LocalDate.of(2016, 3, 1);
    private static final LocalDate TO = LocalDate.of(2016, 3, 31);

    @Autowired
    PetitionReport report;

    @Autowired
    PetitionRegister register;

    @Autowired
    Intake intake;

    @Autowired
    PetitionProgress progress;

    @Autowired
    PetitionFigures figures;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    CaseCommands commands;

    @Autowired
    JdbcClient database;

    @Autowired
    Acting acting;

    private final List<PetitionId> entered = new ArrayList<>();

    @AfterEach
    void nothing_of_2016_stays_open() {
        entered.forEach(id -> {
            database.sql("""
                            update petition set received_on = recorded_at, closed_on = null, state = 'CLASSIFIED' where id = :id
                            """).param("id", id.value()).update();
            acting.as(OFFICE, () -> {
                commands.send(caseOf(id), "withdraw", "Đơn để thử thống kê.");
                return null;
            });
        });
    }

    /** The mix and the figures are those of {@code petitions-of-march.md}. */
    @Test
    void a_month_comes_out_as_it_was_counted_by_hand() {
        marchOf2016();

        List<Table> tables = tables(OFFICE);

        assertThat(rows(tables, "by-kind"))
                .contains(
                        "Kiến nghị, phản ánh: 4 2 2 1 1 1 0",
                        "Khiếu nại hành chính: 2 1 1 1 1 0 1",
                        "Cộng: 6 3 3 2 2 1 1");
        assertThat(rows(tables, "by-channel"))
                .contains("Bưu điện: 4 2 2 1 1 0 1", "Cộng: 6 3 3 2 2 1 1")
                .anyMatch(row -> row.endsWith(": 1 0 1 1 0 1 0"))
                .anyMatch(row -> row.endsWith(": 1 1 0 0 1 0 0"));
        assertThat(rows(tables, "by-outcome"))
                .contains("Đang giải quyết: 3 50.00", "Đã giải quyết: 1 16.67", "Cộng: 6 100.00")
                .filteredOn(row -> row.endsWith(": 1 16.67"))
                .hasSize(3);
        assertThat(rows(tables, "by-handler"))
                .contains("Ban Xây dựng Đảng: 1 1 0 0 1 0 0", "Ủy ban Kiểm tra: 1 0 1 1 0 1 0");
        assertThat(tables).extracting(Table::key).doesNotContain("by-unit");
    }

    @Test
    void class_and_handler_are_those_of_the_last_day() {
        PetitionId id =
                enter(1, PetitionKind.PROPOSAL, Channel.POST, true, 3, 1).id();
        acting.as(OFFICE, () -> {
            transaction.executeWithoutResult(step -> {
                progress.classify(register.open(id), PetitionKind.COMPLAINT_DISCIPLINE, null);
                progress.assign(register.open(id), Handler.INSPECTION_COMMITTEE, null);
            });
            return null;
        });

        changedOn(id, LocalDate.of(2016, 4, 1));
        assertThat(counted(PetitionKind.PROPOSAL)).isEqualTo(1);
        assertThat(counted(PetitionKind.COMPLAINT_DISCIPLINE)).isZero();
        assertThat(rows(tables(OFFICE), "by-handler")).contains("Ủy ban Kiểm tra: 0 0 0 0 0 0 0");

        changedOn(id, LocalDate.of(2016, 3, 31));
        assertThat(counted(PetitionKind.PROPOSAL)).isZero();
        assertThat(counted(PetitionKind.COMPLAINT_DISCIPLINE)).isEqualTo(1);
        assertThat(rows(tables(OFFICE), "by-handler")).anyMatch(row -> row.startsWith("Ủy ban Kiểm tra: 1 "));
    }

    private void changedOn(PetitionId id, LocalDate day) {
        assertThat(database.sql("update petition_earlier set until_day = :day where petition_id = :id")
                        .param("day", day)
                        .param("id", id.value())
                        .update())
                .isEqualTo(2);
    }

    private long counted(PetitionKind kind) {
        return acting.as(OFFICE, () -> figures.received(null, FROM, TO)).stream()
                .filter(figure -> figure.kind() == kind)
                .mapToLong(PetitionFigure::petitions)
                .sum();
    }

    @Test
    void a_row_leads_to_the_petitions_that_it_counts() {
        marchOf2016();

        Table.Row complaints = tables(OFFICE).getFirst().rows().stream()
                .filter(row -> row.label().equals("Khiếu nại hành chính"))
                .findFirst()
                .orElseThrow();

        var filter = RegisterAddress.read(Map.of(
                "tu", List.of("2016-03-01"),
                "den", List.of("2016-03-31"),
                "loai", List.of("complaint_administrative")));
        assertThat(complaints.path()).isEqualTo(RegisterAddress.of(filter));
        assertThat(acting.as(OFFICE, () -> register.count(filter))).isEqualTo(2);
    }

    @Test
    void nobody_counts_what_they_may_not_read() {
        marchOf2016();

        for (String username : List.of("vanphong.tinh", "bithu.chibo2", "ubkt.xa", "quantri")) {
            assertThat(rows(tables(username), "by-kind")).as(username).contains("Cộng: 0 0 0 0 0 0 0");
        }
        assertThat(rows(tables("thuongtruc.xa"), "by-kind")).contains("Cộng: 6 3 3 2 2 1 1");
    }

    @Test
    void a_period_that_ends_before_it_begins_is_refused() {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> acting.as(OFFICE, () -> report.tables(null, TO, FROM)));
    }

    private void marchOf2016() {
        enter(1, PetitionKind.PROPOSAL, Channel.POST, true, 3, 1)
                .then("first_answered_on = '2016-03-10', closed_on = '2016-03-25', state = 'ANSWERED', "
                        + "handler = 'PARTY_BUILDING_BOARD'");
        enter(2, PetitionKind.PROPOSAL, Channel.IN_PERSON, true, 3, 2)
                .then("first_answered_on = '2016-03-18', state = 'ASSIGNED', handler = 'INSPECTION_COMMITTEE'");
        enter(3, PetitionKind.COMPLAINT_ADMINISTRATIVE, Channel.TRANSFERRED, true, 3, 3)
                .then("first_answered_on = '2016-03-15', closed_on = '2016-03-15', state = 'TRANSFERRED'");
        enter(4, PetitionKind.COMPLAINT_ADMINISTRATIVE, Channel.POST, true, 3, 4)
                .then("state = 'CLASSIFIED'");
        enter(5, PetitionKind.PROPOSAL, Channel.POST, false, 3, 7).then("closed_on = '2016-03-20', state = 'FILED'");
        enter(6, PetitionKind.PROPOSAL, Channel.POST, true, 3, 28)
                .then("first_answered_on = '2016-04-05', closed_on = '2016-04-20', state = 'ANSWERED'");
        enter(7, PetitionKind.PROPOSAL, Channel.POST, true, 4, 15).then("state = 'CLASSIFIED'");
    }

    private record Entered(PetitionId id, JdbcClient database) {

        void then(String changes) {
            database.sql("update petition set " + changes + " where id = :id")
                    .param("id", id.value())
                    .update();
        }
    }

    private Entered enter(int number, PetitionKind kind, Channel channel, boolean named, int month, int day) {
        var entry = new IntakeEntry(
                channel,
                LocalDate.of(2016, month, day),
                channel == Channel.TRANSFERRED ? "Ban Tiếp công dân tỉnh" : "",
                named ? new Sender(SenderKind.PERSON, "Người thứ " + number, "Thôn " + number, "") : Sender.ANONYMOUS,
                kind,
                "Nội dung đơn thống kê thứ " + number,
                "",
                null,
                null,
                null,
                null);
        PetitionId id = acting.as(OFFICE, () -> intake.register(commune(), entry));
        entered.add(id);
        return new Entered(id, database);
    }

    private CaseId caseOf(PetitionId id) {
        return database.sql("select case_id from petition where id = :id")
                .param("id", id.value())
                .query((row, number) -> new CaseId(row.getLong(1)))
                .single();
    }

    private UnitId commune() {
        return acting.as(OFFICE, () -> register.keptUnits().getFirst().id());
    }

    private List<Table> tables(String username) {
        return acting.as(username, () -> report.tables((@Nullable UnitId) null, FROM, TO));
    }

    private static List<String> rows(List<Table> tables, String key) {
        return tables.stream()
                .filter(table -> table.key().equals(key))
                .flatMap(table -> table.rows().stream())
                .map(row -> row.label() + ": "
                        + String.join(
                                " ",
                                row.cells().stream()
                                        .map(cell -> cell == null ? "–" : cell.toPlainString())
                                        .toList()))
                .toList();
    }
}
