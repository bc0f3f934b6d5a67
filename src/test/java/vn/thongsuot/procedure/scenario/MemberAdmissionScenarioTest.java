package vn.thongsuot.procedure.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thongsuot.platform.time.PortalClock;
import vn.thongsuot.procedure.catalogue.ProcedureCatalogue;
import vn.thongsuot.procedure.engine.ProcedureEngine;
import vn.thongsuot.testing.PortalTest;

@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MemberAdmissionScenarioTest {

    private static final String PROCEDURE = "member-admission";
    private static final Pattern FLOW = Pattern.compile("<(?:bpmn:)?sequenceFlow id=\"([^\"]+)\"");

    @Autowired
    ScenarioPlayer player;

    @Autowired
    ProcedureCatalogue catalogue;

    @Autowired
    JdbcClient database;

    @Autowired
    PortalClock clock;

    @Autowired
    ProcedureEngine engine;

    @TestFactory
    Stream<DynamicTest> every_scenario_runs_and_together_they_take_every_flow_of_the_model() {
        Map<String, Scenario> scenarios = Scenario.readAll(Path.of("bpmn", PROCEDURE));
        Stream<DynamicTest> plays = scenarios.values().stream()
                .filter(scenario -> !scenario.name().equals(Scenario.DEFAULTS))
                .map(scenario -> DynamicTest.dynamicTest(
                        scenario.name() + ": " + scenario.title(), () -> player.play(PROCEDURE, scenarios, scenario)));
        return Stream.concat(plays, Stream.of(DynamicTest.dynamicTest("every flow is taken", this::assertCoverage)));
    }

    @AfterAll
    void back_to_the_present() {
        clock.setOffset(Duration.ZERO);
        engine.setClockAhead(Duration.ZERO);
    }

    private void assertCoverage() {
        Set<String> flows = FLOW.matcher(catalogue.inForce(PROCEDURE).xml())
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(flows).hasSizeGreaterThan(40);
        flows.removeAll(database.sql("select distinct element_id from procedure_case_path")
                .query(String.class)
                .list());
        assertThat(flows).as("flows no scenario takes").isEmpty();
    }
}
