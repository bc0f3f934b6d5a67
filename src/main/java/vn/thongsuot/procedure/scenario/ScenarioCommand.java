package vn.thongsuot.procedure.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * {@code ./portal scenarios}: plays the scenarios of one procedure, or of all, prints the reports and ends the program; its
 * exit code is 1 when something went otherwise than expected.
 */
@Component
@Profile("scenario")
@ConditionalOnProperty("thongsuot.scenarios.play")
@Order(ScenarioCommand.AFTER_EVERYTHING)
class ScenarioCommand implements ApplicationRunner {

    static final int AFTER_EVERYTHING = 10_000;
    private static final Logger LOG = LoggerFactory.getLogger(ScenarioCommand.class);
    private static final String ALL = "all";

    private final ScenarioPlayer player;
    private final ScenarioReports reports;
    private final ApplicationContext portal;
    private final Path root;
    private final Path target;
    private final String wanted;

    ScenarioCommand(
            ScenarioPlayer player,
            ScenarioReports reports,
            ApplicationContext portal,
            @Value("${thongsuot.procedures.directory:bpmn}") Path root,
            @Value("${thongsuot.scenarios.directory:target/scenarios}") Path target,
            @Value("${thongsuot.scenarios.play}") String wanted) {
        this.player = player;
        this.reports = reports;
        this.portal = portal;
        this.root = root;
        this.target = target;
        this.wanted = wanted;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean succeeded = play();
        System.exit(SpringApplication.exit(portal, () -> succeeded ? 0 : 1));
    }

    private boolean play() {
        List<ScenarioFolder> folders = ScenarioFolder.readAll(root).stream()
                .filter(folder -> ALL.equals(wanted) || folder.procedure().equals(wanted))
                .toList();
        if (folders.isEmpty()) {
            LOG.error("No procedure {} with scenarios in {}", wanted, root);
        }
        boolean succeeded = !folders.isEmpty();
        for (ScenarioFolder folder : folders) {
            List<ScenarioPlay> plays = new ArrayList<>();
            folder.scenarios().values().forEach(scenario -> plays.add(player.play(folder, scenario)));
            ScenarioReport report = reports.of(folder.procedure(), plays);
            ScenarioReports.write(report, target);
            System.out.println(report.markdown());
            succeeded &= report.succeeded();
        }
        return succeeded;
    }
}
