package vn.thongsuot.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** All roles take one person from the cell's list to official member, with a return and a failed vote on the way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AdmissionJourneyE2E {

    private static final Path PROCEDURE = Path.of("bpmn", "member-admission");
    private static final String CELL = "bithu.chibo";
    private static final String GRASSROOTS = "bithu.coso";
    private static final String BOARD = "banxaydungdang";
    private static final String STANDING = "thuongtruc.xa";
    private static final String OFFICE = "vanphong.xa";

    private final Map<String, Desk> desks = new HashMap<>();
    private Map<String, Map<String, Object>> answers;
    private StepWords words;
    private FormTexts texts;
    private RunningPortal portal;
    private Playwright playwright;
    private Browser browser;
    private boolean going = true;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        answers = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(PROCEDURE.resolve("scenarios/defaults.yaml")));
        words = new StepWords(PROCEDURE);
        texts = new FormTexts(PROCEDURE);
        portal = RunningPortal.start();
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
    void stop() throws InterruptedException {
        if (playwright != null) {
            playwright.close();
        }
        if (portal != null) {
            portal.close();
        }
    }

    @Test
    @Order(1)
    void the_cell_starts_an_admission_and_a_mistake_is_shown_at_its_field() {
        seen(CELL, () -> {
            Desk desk = desk(CELL);
            desk.openInbox();
            desk.page().getByText("Bắt đầu thủ tục").first().click();
            desk.page()
                    .locator(".start-offer", new Page.LocatorOptions().setHasText("Kết nạp đảng viên"))
                    .locator("a")
                    .first()
                    .click();
            desk.page().locator("[data-field='candidate']").waitFor();
            Map<String, Object> wrong = startAnswers();
            wrong.put("certificateIssuedOn", "today - 61 months");
            desk.fill("start", wrong);
            desk.page().locator("vaadin-button[theme~='primary']").last().click();
            assertThat(desk.page().locator("[data-field='certificateIssuedOn']"))
                    .hasAttribute("invalid", "", new LocatorAssertions.HasAttributeOptions().setTimeout(30_000));
            desk.fill("start", Map.of("certificateIssuedOn", "today - 6 months"));
            desk.page().locator("vaadin-button[theme~='primary']").last().click();
            desk.page().locator(".step-panel").waitFor();
        });
    }

    @Test
    @Order(2)
    void the_background_comes_back_with_a_reason_and_goes_up_again() {
        step(CELL, "userTask_AssignHelpers");
        step(CELL, "userTask_ReceiveApplication");
        step(CELL, "userTask_DeclareBackground");
        seen(GRASSROOTS, () -> {
            Desk desk = desk(GRASSROOTS);
            desk.openStep(words.name("userTask_CheckBackground"));
            desk.pressWithReason(
                    words.outcome("userTask_CheckBackground", "return"),
                    words.name("userTask_DeclareBackground"),
                    "Thiếu phần khai về bên vợ.");
        });
        seen(CELL, () -> {
            Desk desk = desk(CELL);
            desk.openStep(words.name("userTask_DeclareBackground"));
            assertThat(desk.page().getByText("Thiếu phần khai về bên vợ.").first())
                    .isVisible();
            desk.addPapers();
            desk.pressExpected();
        });
        step(GRASSROOTS, "userTask_CheckBackground");
    }

    @Test
    @Order(3)
    void the_background_is_verified_at_several_places_and_certified() {
        step(GRASSROOTS, "userTask_PlanVerification");
        step(GRASSROOTS, "userTask_RecordAnswer");
        step(GRASSROOTS, "userTask_RecordAnswer");
        step(CELL, "userTask_ConcludeVerification");
        step(GRASSROOTS, "userTask_CertifyBackground");
    }

    @Test
    @Order(4)
    void a_failed_vote_of_the_cell_is_deferred_and_held_again() {
        step(CELL, "userTask_CollectIntroductions");
        step(CELL, "userTask_CollectOpinions");
        vote(CELL, "userTask_CellVote", false);
        seen(CELL, () -> {
            Desk desk = desk(CELL);
            desk.openStep(words.name("userTask_SettleFailedCellVote"));
            desk.fill(words.form("userTask_SettleFailedCellVote"), Map.of("deferredUntil", "today + 30 days"));
            desk.button(words.outcome("userTask_SettleFailedCellVote", "defer")).click();
            if (desk.page().locator("vaadin-dialog[opened] textarea").isVisible()) {
                desk.page().locator("vaadin-dialog[opened] textarea").fill("Chưa đủ phiếu.");
                desk.page()
                        .locator("vaadin-dialog[opened] vaadin-button[theme~='primary']")
                        .click();
            }
            desk.page()
                    .locator("vaadin-notification-card")
                    .getByText("Đã xong")
                    .first()
                    .waitFor();
            desk.passTimeTo(portal.today().plusDays(31));
        });
        step(CELL, "userTask_CollectOpinions");
        vote(CELL, "userTask_CellVote", true);
    }

    @Test
    @Order(5)
    void the_levels_above_vote_appraise_and_decide() {
        vote(GRASSROOTS, "userTask_GrassrootsVote", true);
        step(BOARD, "userTask_AppraiseAdmission");
        vote(STANDING, "userTask_DecideAdmission", true);
        step(OFFICE, "userTask_IssueAdmissionDecision");
    }

    @Test
    @Order(6)
    void the_ceremony_begins_probation_and_its_end_opens_recognition() {
        step(CELL, "userTask_ReceiveDecision");
        step(CELL, "userTask_HoldCeremony");
        step(CELL, "userTask_CompleteMemberRecord");
        LocalDate ceremony = portal.today();
        seen(CELL, () -> desk(CELL).passTimeTo(ceremony.plusMonths(12).plusDays(2)));
        step(CELL, "userTask_PrepareRecognitionFile");
        vote(CELL, "userTask_RecognitionVote", true);
        vote(GRASSROOTS, "userTask_GrassrootsRecognitionVote", true);
        step(BOARD, "userTask_AppraiseProbation");
        vote(STANDING, "userTask_DecideRecognition", true);
        step(OFFICE, "userTask_IssueRecognitionDecision");
        step(BOARD, "userTask_IssueCard");
    }

    @Test
    @Order(7)
    void the_case_has_ended_and_a_stranger_finds_nothing_of_it() {
        seen(CELL, () -> {
            Desk desk = desk(CELL);
            desk.page().navigate(portal.address("/ho-so/1"));
            assertThat(desk.page().getByText("Hoàn thành").first()).isVisible();
        });
        seen("bithu.chibo2", () -> {
            Desk stranger = desk("bithu.chibo2");
            stranger.page().navigate(portal.address("/ho-so"));
            assertThat(stranger.page().getByText("Kết nạp đảng viên:")).hasCount(0);
            stranger.page().navigate(portal.address("/ho-so/1"));
            assertThat(stranger.page().getByText("HS-")).hasCount(0);
        });
    }

    private void step(String username, String step) {
        seen(username, () -> {
            Desk desk = desk(username);
            desk.openStep(words.name(step));
            desk.fill(words.form(step), answersTo(step));
            desk.addPapers();
            desk.pressExpected();
        });
    }

    private void vote(String username, String step, boolean passes) {
        seen(username, () -> {
            Desk desk = desk(username);
            desk.openStep(words.name(step));
            desk.fill(words.form(step), answersTo(step));
            desk.countVotes(passes);
            if (passes) {
                desk.addPapers();
            }
            desk.pressExpected();
        });
    }

    private Map<String, Object> answersTo(String step) {
        Map<String, Object> known = new LinkedHashMap<>(answers.getOrDefault(step, Map.of()));
        known.replaceAll((key, value) -> "newNumber".equals(value) ? "90012345" : value);
        return known;
    }

    private Map<String, Object> startAnswers() {
        return new LinkedHashMap<>(answers.get("start"));
    }

    private Desk desk(String username) {
        return desks.computeIfAbsent(
                username,
                name -> new Desk(
                        browser.newContext(new Browser.NewContextOptions()
                                .setLocale("vi-VN")
                                .setViewportSize(1280, 1000)),
                        portal,
                        texts,
                        name,
                        "thongsuot-demo"));
    }

    /** What the person saw when something went wrong is kept beside the log. */
    private void seen(String username, Runnable work) {
        assumeTrue(going, "the journey has stopped before");
        try {
            work.run();
        } catch (RuntimeException | AssertionError e) {
            going = false;
            Desk desk = desks.get(username);
            if (desk != null) {
                desk.page()
                        .screenshot(new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setPath(Path.of("target", "e2e", "failure-" + username + ".png")));
            }
            throw e;
        }
    }
}
