package vn.thongsuot.procedure.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thongsuot.reporting.StatisticsReport;
import vn.thongsuot.reporting.Table;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.CaseTable;
import vn.thongsuot.testing.PortalTest;

/** A year of inspections and disciplines, played one after the other, comes out as the tables that were counted by hand. */
@PortalTest
class YearOfInspectionIT {

    private static final String TABLES = "/vn/thongsuot/reporting/year-";
    private static final int DAYS_OF_A_MONTH = 30;

    @Autowired
    ScenarioPlayer player;

    @Autowired
    StatisticsReport report;

    @Autowired
    Acting acting;

    @Autowired
    Clock clock;

    private LocalDate from;
    private Map<String, Table> before;

    @AfterEach
    void back_to_the_present() {
        player.backToThePresent();
    }

    @Test
    void the_tables_of_the_year_are_those_counted_by_hand() {
        from = LocalDate.now(clock);
        before = tables();
        Map<String, ScenarioFolder> folders = ScenarioFolder.readAll(Path.of("bpmn")).stream()
                .collect(Collectors.toMap(ScenarioFolder::procedure, Function.identity()));
        CaseTable.rows(TABLES + "plays.md").forEach(play -> {
            ScenarioFolder folder = Objects.requireNonNull(folders.get(play.text("Quy trình")));
            Scenario scenario = Objects.requireNonNull(folder.scenarios().get(play.name()), play.name());
            player.play(folder, scenario, Duration.ofDays((long) DAYS_OF_A_MONTH * play.number("Tháng")))
                    .orThrow();
        });
        player.backToThePresent();

        Map<String, Table> after = tables();
        for (String table : List.of(
                "by-kind",
                "by-body",
                "by-content",
                "supervised-by-body",
                "supervised-by-content",
                "members-disciplined",
                "organizations-disciplined",
                "members-disciplined-by",
                "organizations-disciplined-by")) {
            CaseTable.rows(TABLES + table + ".md").forEach(row -> row.cells().forEach((column, count) -> {
                if (count.matches("\\d+")) {
                    assertThat(figure(after, table, row.name(), column)
                                    .subtract(figure(before, table, row.name(), column)))
                            .as("%s: %s, %s", table, row.name(), column)
                            .isEqualByComparingTo(count);
                }
            }));
        }
    }

    /** As the inspection committee of the province reads them. */
    private Map<String, Table> tables() {
        return acting
                .as("ubkt.tinh", () -> report.tables(report.units().getFirst().id(), from, from.plusYears(3)))
                .stream()
                .collect(Collectors.toMap(Table::key, Function.identity()));
    }

    private static BigDecimal figure(Map<String, Table> tables, String key, String label, String column) {
        Table table = Objects.requireNonNull(tables.get(key), key);
        List<String> heads = table.columns().stream().map(Table.Column::head).toList();
        Table.Row row = table.rows().stream()
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No row " + label + " in " + key));
        assertThat(heads).as(key).contains(column);
        return Objects.requireNonNull(row.cells().get(heads.indexOf(column)));
    }
}
