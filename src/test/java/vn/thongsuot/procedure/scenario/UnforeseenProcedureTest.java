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
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.catalogue.Folders;
import vn.thongsuot.testing.PortalTest;

/** Procedures that nobody foresaw are put into force and run, folder and scenarios only. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnforeseenProcedureTest {

    private static final Path ROOT = Path.of("src/test/resources/procedures");

    @Autowired
    Folders folders;

    @Autowired
    ScenarioPlayer player;

    @Autowired
    ScenarioReports reports;

    @TestFactory
    Stream<DynamicContainer> a_folder_runs_that_nobody_foresaw() {
        List<DynamicTest> deployed = folders.putIntoForce(ROOT).stream()
                .map(folder -> DynamicTest.dynamicTest(folder.key() + " is put into force", () -> assertThat(
                                folder.faults())
                        .extracting(fault -> fault.element() + ": "
                                + Texts.t(fault.messageKey(), fault.arguments().toArray()))
                        .isEmpty()))
                .toList();
        return Stream.concat(
                Stream.of(DynamicContainer.dynamicContainer("all", deployed)),
                ScenarioFolder.readAll(ROOT).stream().map(this::container));
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
        DynamicTest coverage = DynamicTest.dynamicTest("every flow is taken", () -> assertThat(
                        reports.of(folder.procedure(), plays).untaken())
                .isEmpty());
        return DynamicContainer.dynamicContainer(folder.procedure(), Stream.concat(tests, Stream.of(coverage)));
    }
}
