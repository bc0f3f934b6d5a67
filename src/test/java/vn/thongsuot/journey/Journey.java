package vn.thongsuot.journey;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A way through procedures in a real browser on the packaged portal, each person at a desk of their own. Its tests are stages in
 * their order; once one fails, the later ones are left out.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class Journey {

    private final Map<String, Desk> desks = new HashMap<>();
    private final Path data;
    private ProcedureFolder folder;
    private Playwright playwright;
    private Browser browser;
    private boolean going = true;

    RunningPortal portal;

    /** @param procedure the folder whose steps the journey does first */
    Journey(String procedure) {
        data = Path.of("target", "e2e", procedure).toAbsolutePath();
        folder = ProcedureFolder.read(procedure);
    }

    @BeforeAll
    void open() throws IOException, InterruptedException {
        portal = RunningPortal.start(data);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getenv().getOrDefault("PORTAL_BROWSER", "/usr/bin/chromium")))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    @AfterAll
    void close() throws InterruptedException {
        if (playwright != null) {
            playwright.close();
        }
        if (portal != null) {
            portal.close();
        }
    }

    /** From here on steps are those of another procedure, which the first one has led to. */
    final void follow(String procedure) {
        folder = ProcedureFolder.read(procedure);
    }

    final ProcedureFolder folder() {
        return folder;
    }

    final StepWords words() {
        return folder.words();
    }

    /** What a person does and sees; the picture of where it went wrong is kept beside the log. */
    final void seen(String username, Consumer<Desk> work) {
        assumeTrue(going, "the journey has stopped before");
        try {
            work.accept(desk(username));
        } catch (RuntimeException | AssertionError e) {
            going = false;
            Desk desk = desks.get(username);
            if (desk != null) {
                desk.picture("failure-" + username);
            }
            throw e;
        }
    }

    /** Opens a step from the inbox, answers it as the scenarios do, adds the papers and presses what is expected. */
    final void step(String username, String step) {
        step(username, step, Map.of());
    }

    /** One after the other, all by the same person. */
    final void steps(String username, String... steps) {
        for (String step : steps) {
            step(username, step);
        }
    }

    /** @param otherwise what differs from the answers of the scenarios */
    final void step(String username, String step, Map<String, Object> otherwise) {
        seen(username, desk -> {
            openAndFill(desk, step, otherwise);
            desk.addPapers();
            desk.pressExpected();
        });
    }

    /** The same for a step whose outcome is the count of a vote. */
    final void vote(String username, String step, boolean passes) {
        seen(username, desk -> {
            openAndFill(desk, step, Map.of());
            desk.countVotes(passes);
            if (passes) {
                desk.addPapers();
            }
            desk.pressExpected();
        });
    }

    /** Opens a step and fills in its form, and leaves the rest to the caller. */
    final void openAndFill(Desk desk, String step, Map<String, Object> otherwise) {
        desk.openStep(words().name(step));
        Map<String, Object> answers = folder.answersTo(step);
        answers.putAll(otherwise);
        desk.fill(words().form(step), answers);
    }

    private Desk desk(String username) {
        return desks.computeIfAbsent(
                username,
                name -> new Desk(
                        browser.newContext(new Browser.NewContextOptions()
                                .setLocale("vi-VN")
                                .setViewportSize(1280, 1000)),
                        portal,
                        () -> folder.texts(),
                        name,
                        "thongsuot-demo"));
    }
}
