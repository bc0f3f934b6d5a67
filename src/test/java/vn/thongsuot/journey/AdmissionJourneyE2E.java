package vn.thongsuot.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** All roles take one person from the cell's list to official member, with a return and a failed vote on the way. */
class AdmissionJourneyE2E extends Journey {

    private static final String CELL = "bithu.chibo";
    private static final String GRASSROOTS = "bithu.coso";
    private static final String BOARD = "banxaydungdang";
    private static final String STANDING = "thuongtruc.xa";
    private static final String OFFICE = "vanphong.xa";

    AdmissionJourneyE2E() {
        super("member-admission");
    }

    @Test
    @Order(1)
    void the_cell_starts_an_admission_and_a_mistake_is_shown_at_its_field() {
        seen(CELL, desk -> {
            desk.openInbox();
            desk.page().getByText("Bắt đầu thủ tục").first().click();
            desk.page()
                    .locator(".start-offer", new Page.LocatorOptions().setHasText("Kết nạp đảng viên"))
                    .locator("a")
                    .first()
                    .click();
            desk.page().locator("[data-field='candidate']").waitFor();
            Map<String, Object> wrong = folder().answersTo("start");
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
        seen(GRASSROOTS, desk -> {
            desk.openStep(words().name("userTask_CheckBackground"));
            desk.pressWithReason(
                    words().outcome("userTask_CheckBackground", "return"),
                    words().name("userTask_DeclareBackground"),
                    "Thiếu phần khai về bên vợ.");
        });
        seen(CELL, desk -> {
            desk.openStep(words().name("userTask_DeclareBackground"));
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
        seen(CELL, desk -> {
            desk.openStep(words().name("userTask_SettleFailedCellVote"));
            desk.fill(words().form("userTask_SettleFailedCellVote"), Map.of("deferredUntil", "today + 30 days"));
            desk.button(words().outcome("userTask_SettleFailedCellVote", "defer"))
                    .click();
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
        seen(CELL, desk -> desk.passTimeTo(ceremony.plusMonths(12).plusDays(2)));
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
        seen(CELL, desk -> {
            desk.page().navigate(portal.address("/ho-so/1"));
            assertThat(desk.page().getByText("Hoàn thành").first()).isVisible();
        });
        seen("bithu.chibo2", stranger -> {
            stranger.page().navigate(portal.address("/ho-so"));
            assertThat(stranger.page().getByText("Kết nạp đảng viên:")).hasCount(0);
            stranger.page().navigate(portal.address("/ho-so/1"));
            assertThat(stranger.page().getByText("HS-")).hasCount(0);
        });
    }
}
