package vn.thongsuot.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A vacant post is filled: policy, five meetings, appraisal, vote, decision; and nobody learns a count that is not theirs. */
class CadreAppointmentJourneyE2E extends Journey {

    private static final String BOARD = "banxaydungdang";
    private static final String STANDING = "thuongtruc.xa";
    private static final String OFFICE = "vanphong.xa";

    /** Summoned among the key cadres, holds no office that may see a count that is not announced. */
    private static final String KEY_CADRE = "bithu.coso";

    /** Works in the board, which sees the counts, and stands on the paper, so that she may not. */
    private static final String CANDIDATE = "photruongban.xa";

    private static final List<String> UNANNOUNCED = List.of("userTask_ExtendedNomination", "userTask_KeyCadreOpinion");

    private static final String POST = "Trưởng Ban Xây dựng Đảng";

    private String post;
    private String nominee;
    private String caseAddress;

    CadreAppointmentJourneyE2E() {
        super("cadre-appointment");
    }

    @Test
    @Order(1)
    void the_board_begins_at_the_vacant_post_and_asks_for_the_policy() {
        seen(BOARD, desk -> {
            openPost(desk);
            post = desk.page().url();
            desk.page().locator("vaadin-button", labelled("Bổ nhiệm cán bộ")).click();
            desk.page().locator("[data-field='need']").waitFor();
            desk.fill("start", Map.of("need", "Trưởng ban nghỉ hưu."));
            desk.page().locator("vaadin-button[theme~='primary']").last().click();
            desk.page().locator(".step-panel").waitFor();
            desk.page().navigate(portal.address("/ho-so"));
            Locator row = desk.page()
                    .locator("a.row-link", labelled("Bổ nhiệm " + POST))
                    .first();
            row.waitFor();
            caseAddress = portal.address("/" + row.getAttribute("href"));
        });
        seen(BOARD, desk -> {
            desk.openStep(words().name("userTask_ProposePolicy"));
            assertThat(desk.page().locator("[data-field='managedBy'] vaadin-radio-button[checked]"))
                    .containsText("Ban thường vụ đảng ủy");
            Map<String, Object> typed = folder().answersTo("userTask_ProposePolicy");
            List.of("managedBy", "postsAllowed", "postsHeld").forEach(typed::remove);
            desk.fill(words().form("userTask_ProposePolicy"), typed);
            desk.addPapers();
            picture(desk, "01-policy");
            desk.pressExpected();
        });
        step(STANDING, "userTask_AnswerPolicy");
    }

    @Test
    @Order(2)
    void step_1_approves_the_list_that_the_plan_proposes() {
        seen(BOARD, desk -> {
            desk.openStep(words().name("userTask_ApproveList"));
            desk.fill(words().form("userTask_ApproveList"), Map.of("meetingOn", "today"));
            Locator third = desk.page().getByRole(AriaRole.BUTTON, named("Xóa Nhân sự đưa ra giới thiệu 3"));
            while (third.count() > 0) {
                third.first().click();
                desk.settle();
            }
            picture(desk, "02-list");
            new Conference(desk).countAllForTheFirst();
            desk.addPapers();
            desk.pressExpected();
        });
    }

    @Test
    @Order(3)
    void step_2_counts_with_one_excused_and_one_replaced_and_tells_outsiders_nothing() {
        seen(BOARD, desk -> {
            desk.openStep(words().name("userTask_ExtendedNomination"));
            desk.fill(words().form("userTask_ExtendedNomination"), Map.of("meetingOn", "today"));
            var conference = new Conference(desk);
            int summoned = conference.summoned();
            conference.excuse(1, "Đi công tác.");
            conference.replace(2, "Ốm.");
            assertThat(conference.summary())
                    .contains("Triệu tập " + summoned + " người")
                    .contains("có mặt " + (summoned - 1))
                    .contains("dự thay 1")
                    .contains("vắng có lý do 1");
            nominee = desk.page().locator(".ballot-line-label").first().innerText();
            conference.countAllForTheFirst();
            desk.addPapers();
            picture(desk, "03-step-2");
            desk.pressExpected();
        });
        tellsTheCount(BOARD, "userTask_ExtendedNomination");
        tellsNoCount(CANDIDATE);
    }

    @Test
    @Order(4)
    void step_3_nominates_and_its_result_is_compared_with_step_2() {
        conference("userTask_LeadershipNomination", "04-step-3");
        step(BOARD, "userTask_AnalyseNominations");
    }

    @Test
    @Order(5)
    void step_4_asks_the_key_cadres_who_learn_no_count() {
        conference("userTask_KeyCadreOpinion", "05-step-4");
        tellsNoCount(KEY_CADRE);
        tellsNoCount(CANDIDATE);
        step(BOARD, "userTask_VerifyAllegations");
        step(BOARD, "userTask_CollectCommitteeOpinion");
    }

    @Test
    @Order(6)
    void step_5_votes_and_the_file_is_appraised_and_decided() {
        conference("userTask_FinalVote", "06-step-5");
        step(BOARD, "userTask_CompleteFile");
        step(BOARD, "userTask_Appraise");
        seen(STANDING, desk -> {
            desk.openStep(words().name("userTask_Decide"));
            desk.fill(words().form("userTask_Decide"), folder().answersTo("userTask_Decide"));
            desk.countVotes(true);
            desk.addPapers();
            picture(desk, "07-decide");
            desk.pressExpected();
        });
    }

    @Test
    @Order(7)
    void the_decision_makes_the_nominee_hold_the_post() {
        seen(OFFICE, desk -> {
            desk.openStep(words().name("userTask_IssueDecision"));
            desk.fill(words().form("userTask_IssueDecision"), folder().answersTo("userTask_IssueDecision"));
            picture(desk, "08-decision");
            desk.pressExpected();
        });
        step(OFFICE, "userTask_Announce");
        seen(BOARD, desk -> {
            desk.page().navigate(post);
            desk.page().getByRole(AriaRole.HEADING).getByText(POST).first().waitFor();
            desk.settle();
            assertThat(desk.page().locator(".history li").first()).containsText(nominee);
            assertThat(desk.page().getByText("khuyết")).hasCount(0);
            picture(desk, "09-post");
        });
    }

    @Test
    @Order(8)
    void when_all_is_over_the_key_cadre_still_sees_no_count() {
        tellsNoCount(KEY_CADRE);
    }

    /** The case is theirs to see, or not even that; of a vote that was not announced it says only that it was held. */
    private void tellsNoCount(String username) {
        seen(username, desk -> {
            openCase(desk);
            if (desk.page().locator(".case-page").count() == 0) {
                assertThat(desk.page().getByText("HS-")).hasCount(0);
                return;
            }
            openVotes(desk);
            for (String step : UNANNOUNCED) {
                for (Locator vote : votesOf(desk, step).all()) {
                    assertThat(vote).containsText("Kết quả không công bố");
                    assertThat(vote.locator(".case-ballot-result, .ballot-bars, .case-ballot-attendance"))
                            .hasCount(0);
                }
            }
            picture(desk, "secret-" + username);
        });
    }

    /** What the office that answers for the count sees where others see nothing. */
    private void tellsTheCount(String username, String step) {
        seen(username, desk -> {
            openCase(desk);
            openVotes(desk);
            assertThat(votesOf(desk, step).locator(".case-ballot-result").first())
                    .isVisible();
        });
    }

    private void openCase(Desk desk) {
        desk.page().navigate(caseAddress);
        desk.page().locator("h1, h2").first().waitFor();
        desk.settle();
    }

    private static void openVotes(Desk desk) {
        Locator tab = desk.page().locator("vaadin-tab", labelled("Biểu quyết")).first();
        if (tab.count() > 0) {
            tab.click();
            desk.settle();
        }
    }

    private Locator votesOf(Desk desk, String step) {
        return desk.page().locator(".case-ballot", labelled(words().name(step)));
    }

    private void openPost(Desk desk) {
        desk.page().navigate(portal.address("/can-bo"));
        Locator row =
                desk.page().locator("a.row-link").getByText(POST, exactly()).first();
        row.waitFor();
        desk.page()
                .navigate(portal.address("/"
                        + desk.page()
                                .locator("a.row-link", labelled(POST))
                                .filter(new Locator.FilterOptions()
                                        .setHas(desk.page()
                                                .getByText(POST, new Page.GetByTextOptions().setExact(true))))
                                .first()
                                .getAttribute("href")));
        desk.page().getByRole(AriaRole.HEADING).getByText(POST).first().waitFor();
        desk.settle();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static Page.LocatorOptions labelled(String label) {
        return new Page.LocatorOptions().setHasText(label);
    }

    private void conference(String step, String picture) {
        seen(BOARD, desk -> {
            desk.openStep(words().name(step));
            desk.fill(words().form(step), folder().answersTo(step));
            new Conference(desk).countAllForTheFirst();
            desk.addPapers();
            picture(desk, picture);
            desk.pressExpected();
        });
    }

    private static void picture(Desk desk, String name) {
        desk.picture("appointment-" + name);
    }
}
