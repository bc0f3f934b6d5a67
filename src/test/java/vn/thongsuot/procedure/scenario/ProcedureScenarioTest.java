package vn.thongsuot.procedure.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thongsuot.testing.PortalTest;

/** The scenarios of every procedure folder. {@code SCENARIOS=member-admission} in the environment plays those of one, or of several parted by commas. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProcedureScenarioTest {

    @Autowired
    ScenarioPlayer player;

    @Autowired
    ScenarioReports reports;

    @TestFactory
    Stream<DynamicContainer> every_scenario_runs_and_together_they_take_every_flow_of_their_model() {
        String wanted = System.getenv("SCENARIOS");
        return ScenarioFolder.readAll(Path.of("bpmn")).stream()
                .filter(folder -> wanted == null || List.of(wanted.split(",")).contains(folder.procedure()))
                .map(this::container);
    }

    @AfterAll
    void back_to_the_present() {
        player.backToThePresent();
    }

    private DynamicContainer container(ScenarioFolder folder) {
        List<ScenarioPlay> plays = new ArrayList<>();
        Stream<DynamicTest> tests = folder.scenarios().values().stream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.name() + ": " + scenario.title(), () -> {
                    ScenarioPlay play = player.play(folder, scenario);
                    plays.add(play);
                    play.orThrow();
                }));
        DynamicTest coverage = DynamicTest.dynamicTest("every flow is taken", () -> {
            ScenarioReport report = reports.of(folder.procedure(), plays);
            ScenarioReports.write(report, Path.of("target/scenarios"));
            assertThat(report.untaken()).as("flows no scenario takes").isEmpty();
        });
        return DynamicContainer.dynamicContainer(folder.procedure(), Stream.concat(tests, Stream.of(coverage)));
    }
}
