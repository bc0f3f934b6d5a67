package vn.thongsuot.procedure.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.thongsuot.organization.BodyKind;
import vn.thongsuot.organization.Holder;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;

/**
 * Gives a demonstration cases on their way, so that whoever signs in finds work: plays scenarios up to a step, once, in a
 * portal without cases. A case that cannot be played is left out and said in the log.
 */
@Component
@Profile("scenario")
@ConditionalOnProperty("thongsuot.demo.cases")
@Order(ScenarioCommand.AFTER_EVERYTHING)
class DemoCases implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);
    private static final ClassPathResource CASES = new ClassPathResource("demo/cases.yaml");

    private static final String SECRETARY = "bithu.xa";

    private final ScenarioPlayer player;
    private final ScenarioActors actors;
    private final OrganizationDirectory organization;
    private final JdbcClient database;
    private final Clock clock;
    private final Path root;

    DemoCases(
            ScenarioPlayer player,
            ScenarioActors actors,
            OrganizationDirectory organization,
            JdbcClient database,
            Clock clock,
            @Value("${thongsuot.procedures.directory:bpmn}") Path root) {
        this.player = player;
        this.actors = actors;
        this.organization = organization;
        this.database = database;
        this.clock = clock;
        this.root = root;
    }

    /** One case: the scenario is played up to, not including, its first entry for the step. */
    private record DemoCase(String procedure, String scenario, String reaching) {}

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (database.sql("select count(*) from procedure_case")
                        .query(Long.class)
                        .single()
                > 0) {
            return;
        }
        openAccountsOfVoters();
        long start = System.nanoTime();
        List<DemoCase> cases;
        try (InputStream in = CASES.getInputStream()) {
            cases = new YAMLMapper().readValue(in, new TypeReference<>() {});
        }
        cases.forEach(this::play);
        LOG.info("Brought {} demo cases on their way in {} ms", cases.size(), (System.nanoTime() - start) / 1_000_000);
    }

    /** An electronic ballot needs everybody to have an account; the sign-in page lists a few people only. */
    private void openAccountsOfVoters() {
        LocalDate today = LocalDate.now(clock);
        database.sql("select person_id from identity_account where username = :secretary")
                .param("secretary", SECRETARY)
                .query((row, number) -> new PersonId(row.getLong(1)))
                .optional()
                .flatMap(secretary -> organization.positionsOf(secretary, today).stream()
                        .filter(position -> position.body() == BodyKind.STANDING_COMMITTEE)
                        .findFirst())
                .ifPresent(position -> actors.openAccounts(
                        organization
                                .holders(position.unit().id(), BodyKind.STANDING_COMMITTEE, Set.of(), today)
                                .stream()
                                .map(Holder::personId)
                                .distinct()
                                .toList(),
                        "btv",
                        ".xa",
                        SECRETARY));
    }

    private void play(DemoCase demo) {
        var scenario = Scenario.of(
                demo.reaching(), Map.of("after", Map.of("scenario", demo.scenario(), "reaching", demo.reaching())));
        ScenarioPlay.Failure failure = player.play(ScenarioFolder.read(root.resolve(demo.procedure())), scenario)
                .failure();
        if (failure != null) {
            LOG.warn("Demo case {} stopped: expected {}, found {}", demo, failure.expected(), failure.found());
        }
    }
}
