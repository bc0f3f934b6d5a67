package vn.thongsuot.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.CaseTable;
import vn.thongsuot.testing.PortalTest;

/** The tables say what the records hold, to whom they are meant, and reproduce one of a real report. */
@PortalTest
class StatisticsReportModuleTest {

    /** The years of the report, in which the demonstration has no records. */
    private static final LocalDate FROM = LocalDate.of(2015, 1, 1);

    private static final LocalDate TO = LocalDate.of(2019, 12, 31);
    private static final LocalDate DECIDED = LocalDate.of(2017, 6, 30);
    private static final long FIRST_CASE = 900_000_000L;
    private static final Map<String, String> FORMS =
            Map.of("Khiển trách", "REPRIMAND", "Cảnh cáo", "WARNING", "Cách chức", "REMOVAL", "Khai trừ", "EXPULSION");

    @Autowired
    StatisticsReport report;

    @Autowired
    StatisticsExport export;

    @Autowired
    JdbcClient database;

    @Autowired
    Acting acting;

    @AfterEach
    void clear() {
        database.sql("delete from inspection_inspection where case_id >= :first and decided_on = :day")
                .param("first", FIRST_CASE)
                .param("day", DECIDED)
                .update();
        database.sql("delete from inspection_discipline where case_id >= :first")
                .param("first", FIRST_CASE)
                .update();
        database.sql("delete from organization_holding where held_from = :day and held_to = :day")
                .param("day", DECIDED)
                .update();
    }

    @Test
    void a_table_of_a_real_report_comes_out_of_its_records() {
        List<CaseTable.Row> expected =
                CaseTable.rows("/vn/thongsuot/reporting/members-disciplined.md").toList();
        expected.stream().filter(row -> FORMS.containsKey(row.name())).forEach(this::record);

        Table table = members();

        for (CaseTable.Row row : expected) {
            assertThat(figures(table, row.name()))
                    .as(row.name())
                    .containsExactly(
                            Map.entry("Cấp xã", BigDecimal.valueOf(row.number("Đảng viên"))),
                            Map.entry("Tất cả", BigDecimal.valueOf(row.number("Đảng viên"))),
                            Map.entry("Trong đó cấp ủy viên", BigDecimal.valueOf(row.number("Trong đó cấp ủy viên"))),
                            Map.entry("Tỷ lệ", new BigDecimal(row.text("Tỷ lệ"))));
        }
    }

    @Test
    void what_is_not_announced_yet_or_was_taken_back_is_not_counted() {
        decision(0, "WARNING", "DECIDED");
        decision(1, "WARNING", "CANCELLED");
        decision(2, "WARNING", "ENDED");

        assertThat(figures(members(), "Cộng")).contains(Map.entry("Tất cả", BigDecimal.ONE));
    }

    @Test
    void only_inspection_and_standing_committees_read_figures_and_only_of_their_unit() {
        UnitId commune = commune();
        for (String username : List.of("bithu.chibo", "vanphong.xa", "bithu.coso", "quantri")) {
            assertThat(acting.as(username, () -> report.units())).as(username).isEmpty();
            assertThatExceptionOfType(NotFoundException.class)
                    .as(username)
                    .isThrownBy(() -> acting.as(username, () -> report.tables(commune, FROM, TO)));
        }
        UnitId province = new UnitId(database.sql("select id from organization_unit where parent_id is null")
                .query(Long.class)
                .single());
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> acting.as("ubkt.xa", () -> report.tables(province, FROM, TO)));
    }

    @Test
    void a_period_that_ends_before_it_begins_is_refused_at_its_end() {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> acting.as("ubkt.xa", () -> report.tables(commune(), TO, FROM)))
                .satisfies(refused -> assertThat(refused.violations())
                        .singleElement()
                        .satisfies(violation -> assertThat(violation.field()).isEqualTo("to")));
    }

    @Test
    void the_workbook_has_a_sheet_for_each_table(@TempDir Path folder) throws IOException {
        List<Table> tables = acting.as("ubkt.xa", () -> report.tables(commune(), FROM, TO));
        Path file = folder.resolve("thong-ke.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            export.excel("Xã thử", tables, out);
        }

        long sheets;
        try (var book = new ZipFile(file.toFile())) {
            sheets = book.stream()
                    .filter(entry -> entry.getName().startsWith("xl/worksheets/sheet"))
                    .count();
        }
        assertThat(sheets).isEqualTo(tables.size());
    }

    /** Of a content that the demonstration has not, in a year long over. */
    @Test
    void the_province_counts_what_is_late_below_once_it_was_announced_and_goes_down_to_it() {
        UnitId commune = commune();
        UnitId province =
                acting.as("ubkt.tinh", () -> report.units()).getFirst().id();
        BigDecimal before = late(province, commune);
        inspection(commune, 0, null);
        assertThat(late(province, commune)).as("not announced").isEqualTo(before);

        inspection(commune, 1, DECIDED);

        assertThat(late(province, commune)).isEqualTo(before.add(BigDecimal.ONE));
        assertThat(acting.as("ubkt.tinh", () -> report.late(province))
                        .getFirst()
                        .rows())
                .filteredOn(row -> StatisticsReport.address(commune).equals(row.path()))
                .singleElement()
                .satisfies(row -> assertThat(row.cells().get(2)).isGreaterThan(BigDecimal.valueOf(3000)));
        assertThat(acting.as("ubkt.tinh", () -> report.units(commune)))
                .extracting(UnitSummary::id)
                .containsExactly(province, commune);
        assertThat(acting.as("ubkt.tinh", () -> report.late(commune)))
                .extracting(Table::key)
                .containsExactly("late-by-unit", "late-by-content");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> acting.as("ubkt.xa", () -> report.late(province)));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> acting.as("vanphong.xa", () -> report.late(commune)));
    }

    private BigDecimal late(UnitId reader, UnitId commune) {
        return acting.as("ubkt.tinh", () -> report.late(reader)).getFirst().rows().stream()
                .filter(row -> StatisticsReport.address(commune).equals(row.path()))
                .map(row -> row.cells().get(1))
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private void inspection(UnitId commune, int number, @Nullable LocalDate announced) {
        database.sql("""
                        insert into inspection_inspection (kind, unit_id, unit_path, level, body, subject_kind, subject_unit_id,
                            subject_path, subject_search, committee_member, content_class, decision_number, decided_on, due_on,
                            announced_on, violation_found, case_id)
                        select 'COMPLIANCE', u.id, u.path, 'COMMUNE', 'INSPECTION_COMMITTEE', 'ORGANIZATION', u.id, u.path, 'thu', false,
                            'finance', 'thu', :day, :day, :announced, false, :case
                        from organization_unit u where u.id = :unit
                        """)
                .param("day", DECIDED)
                .param("announced", announced)
                .param("case", FIRST_CASE + number)
                .param("unit", commune.value())
                .update();
    }

    private UnitId commune() {
        return acting.as("ubkt.xa", () -> report.units()).getFirst().id();
    }

    private Table members() {
        return acting.as("ubkt.xa", () -> report.tables(commune(), FROM, TO)).stream()
                .filter(table -> table.key().equals("members-disciplined"))
                .findFirst()
                .orElseThrow();
    }

    /** What stands in a row, without the levels at which there is nothing. */
    private static List<Map.Entry<String, BigDecimal>> figures(Table table, String label) {
        Table.Row row = table.rows().stream()
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow();
        return IntStream.range(0, table.columns().size())
                .filter(i -> row.cells().get(i) != null && row.cells().get(i).signum() != 0)
                .mapToObj(i ->
                        Map.entry(table.columns().get(i).head(), row.cells().get(i)))
                .toList();
    }

    private int recorded;

    private void record(CaseTable.Row row) {
        for (int i = 0; i < row.number("Đảng viên"); i++) {
            long person = decision(recorded++, String.valueOf(FORMS.get(row.name())), "ENDED");
            if (i < row.number("Trong đó cấp ủy viên")) {
                sitsOnACommittee(person);
            }
        }
    }

    /** @return whom it is about: each number is somebody else, who held nothing in those years */
    private long decision(int number, String form, String state) {
        long person = database.sql("""
                        select n.id from organization_person n
                        where not exists (select 1 from organization_holding h where h.person_id = n.id and h.held_from < :day)
                        order by n.id limit 1 offset :number
                        """)
                .param("day", DECIDED)
                .param("number", number)
                .query(Long.class)
                .single();
        database.sql("""
                        insert into inspection_discipline (person_id, unit_id, unit_path, form, violation, decided_by, last_body,
                            decided_on, state, case_id)
                        select :person, u.id, u.path, :form, 'Thử', 'COMMUNE_STANDING', 'COMMUNE_STANDING', :day, :state, :case
                        from organization_unit u where u.id = :unit
                        """)
                .param("person", person)
                .param("form", form)
                .param("day", DECIDED)
                .param("state", state)
                .param("case", FIRST_CASE + number)
                .param("unit", commune().value())
                .update();
        return person;
    }

    private void sitsOnACommittee(long person) {
        database.sql("""
                        insert into organization_holding (position_id, person_id, held_from, held_to)
                        select p.id, :person, :day, :day from organization_position p
                        join organization_body b on b.id = p.body_id where b.kind = 'EXECUTIVE_COMMITTEE' order by p.id limit 1
                        """).param("person", person).param("day", DECIDED).update();
    }
}
