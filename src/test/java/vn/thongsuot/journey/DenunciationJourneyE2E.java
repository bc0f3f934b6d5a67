package vn.thongsuot.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * A denunciation becomes an inspection, and that ends in a reprimand that expires; the denounced person and the secretary of the
 * cell find nothing of either.
 */
class DenunciationJourneyE2E extends Journey {

    private static final String INSPECTION = "ubkt.xa";
    private static final String INSPECTION_NAME = "Tạ Thị Bích Vân";
    private static final String OFFICER = "uyvienbtv.xa";
    private static final String OFFICER_NAME = "Vũ Đình Cảnh";
    private static final String GUARDIAN = "bithu.xa";
    private static final String DENOUNCED = "dangvien";
    private static final String DENOUNCED_NAME = "Đinh Văn Quý";
    private static final String CELL = "bithu.chibo";
    private static final String GRASSROOTS = "bithu.coso";

    private static final String INSPECTED = "Kiểm tra khi có dấu hiệu vi phạm";
    private static final String DENOUNCER = "Vi Thị Kín Tiếng";
    private static final String ADDRESS = "Số 9 xóm Vắng Lặng";
    private static final String PHONE = "0912345609";
    private static final String REASON = "Mời người tố cáo đến làm việc thêm";

    private final List<String> addresses = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();
    private String caseAddress;

    DenunciationJourneyE2E() {
        super("denunciation");
    }

    @Test
    @Order(1)
    void the_inspection_committee_receives_it_and_seals_who_denounces() {
        seen(INSPECTION, desk -> {
            desk.openInbox();
            desk.page().getByText("Bắt đầu thủ tục").first().click();
            desk.page()
                    .locator(".start-offer", labelled("Giải quyết tố cáo"))
                    .locator("a")
                    .first()
                    .click();
            desk.page().locator("[data-field='receivedOn']").waitFor();
            Map<String, Object> typed = folder().answersTo("start");
            typed.put("subjectPerson", new Desk.Named(DENOUNCED_NAME));
            desk.fill("start", typed);
            desk.page().locator("vaadin-button[theme~='primary']").last().click();
            desk.page().locator(".step-panel").waitFor();
            desk.settle();
        });
        seen(INSPECTION, desk -> {
            openAndFill(
                    desk,
                    "userTask_MeetDenouncer",
                    Map.of("denouncerName", DENOUNCER, "denouncerAddress", ADDRESS, "denouncerContact", PHONE));
            addresses.add(path(desk.page().url()));
            desk.addPapers();
            picture(desk, "01-met");
            desk.pressExpected();
            caseAddress = findCase(desk, "Tố cáo: " + DENOUNCED_NAME);
            assertThat(desk.page().content()).doesNotContain(DENOUNCER, ADDRESS, PHONE);
        });
    }

    @Test
    @Order(2)
    void opening_the_seal_takes_a_reason_and_is_seen_by_the_guardian_who_may_not_open_it() {
        seen(INSPECTION, desk -> {
            openCase(desk);
            openWhatWasToldAtTheMeeting(desk);
            desk.page().locator(".seal-button").first().click();
            Locator dialog = desk.page().locator("vaadin-dialog[opened]");
            dialog.locator("textarea").fill(REASON);
            dialog.locator("vaadin-button[theme~='primary']").click();
            dialog.getByText(DENOUNCER).waitFor();
            picture(desk, "02-opened");
            dialog.locator("vaadin-button[theme~='primary']").click();
        });
        seen(GUARDIAN, desk -> {
            desk.openInbox();
            desk.page().getByText("Ngăn niêm phong").first().click();
            desk.page().getByText(REASON).waitFor();
            assertThat(desk.page().locator(".seal-book")).containsText(numbers.getFirst());
            picture(desk, "03-guardian");
            openCase(desk);
            openWhatWasToldAtTheMeeting(desk);
            assertThat(desk.page().locator(".seal-button")).hasCount(0);
            assertThat(desk.page().content()).doesNotContain(DENOUNCER, ADDRESS, PHONE);
        });
    }

    @Test
    @Order(3)
    void neither_the_denounced_person_nor_the_secretary_finds_it_while_it_runs() {
        findsNothing(DENOUNCED);
        findsNothing(CELL);
    }

    @Test
    @Order(4)
    void it_is_settled_found_partly_right_and_leads_to_an_inspection() {
        steps(
                INSPECTION,
                "userTask_CheckAcceptance",
                "userTask_DecideTeam",
                "userTask_Announce",
                "userTask_Verify",
                "userTask_Report");
        Map<String, Object> partly = new LinkedHashMap<>();
        partly.put("conclusion", "partly");
        partly.put("conclusionText", "Có dấu hiệu vi phạm khác.");
        partly.put("followUp", "inspection");
        partly.put("subjectKind", "member");
        partly.put("violation", "Có dấu hiệu chi sai ở các năm trước.");
        partly.put("contentClass", "finance");
        step(INSPECTION, "userTask_Conclude", partly);
        steps(INSPECTION, "userTask_TellDenouncer", "userTask_TellSubject");
    }

    @Test
    @Order(5)
    void a_team_inspects_and_the_cell_proposes_a_reprimand() {
        follow("inspection");
        step(
                INSPECTION,
                "userTask_Propose",
                Map.of(
                        "head",
                        new Desk.Named(INSPECTION_NAME),
                        "team",
                        List.of(Map.of("person", new Desk.Named(OFFICER_NAME)))));
        seen(INSPECTION, desk -> findCase(desk, INSPECTED + ": " + DENOUNCED_NAME));
        steps(
                INSPECTION,
                "userTask_Decide",
                "userTask_IssueDecision",
                "userTask_IssuePlan",
                "userTask_PrepareTeam",
                "userTask_Announce");
        steps(
                OFFICER,
                "userTask_ReceiveReport",
                "userTask_Verify",
                "userTask_DraftReport",
                "userTask_MeetOrganization");
        reprimand(OFFICER, "userTask_VoteOnMember");
    }

    @Test
    @Order(6)
    void neither_of_them_finds_the_inspection_while_it_runs() {
        findsNothing(DENOUNCED);
        findsNothing(CELL);
    }

    @Test
    @Order(7)
    void the_inspection_concludes_that_there_must_be_discipline() {
        steps(INSPECTION, "userTask_HearSubject", "userTask_StandingHears");
        seen(INSPECTION, desk -> {
            openAndFill(
                    desk,
                    "userTask_Conclude",
                    Map.of(
                            "result",
                            "discipline",
                            "conclusion",
                            "Chi sai nguyên tắc tài chính; cần thi hành kỷ luật.",
                            "actedOn",
                            "today - 3 months",
                            "remedies",
                            List.of()));
            new Conference(desk).countAllForTheFirst();
            desk.addPapers();
            desk.pressExpected();
        });
        steps(INSPECTION, "userTask_IssueNotice", "userTask_AnnounceConclusion", "userTask_Archive");
    }

    @Test
    @Order(8)
    void the_cell_and_the_committees_vote_a_reprimand_that_is_announced() {
        follow("discipline");
        step(INSPECTION, "userTask_Assess", Map.of("proposedForm", "reprimand"));
        step(CELL, "userTask_SelfReview");
        reprimand(CELL, "userTask_CellVote");
        reprimand(GRASSROOTS, "userTask_GrassrootsPropose");
        step(INSPECTION, "userTask_Hear");
        reprimand(INSPECTION, "userTask_InspectionDecide");
        steps(INSPECTION, "userTask_InspectionIssue", "userTask_Announce");
        reprimandIs("Đang có hiệu lực", "04-in-force");
    }

    @Test
    @Order(9)
    void twelve_months_later_its_effect_has_ended_by_itself() {
        LocalDate announced = portal.today();
        seen(INSPECTION, desk -> desk.passTimeTo(announced.plusMonths(12).plusDays(2)));
        reprimandIs("Đã chấm dứt hiệu lực", "05-ended");
    }

    @Test
    @Order(10)
    void when_all_is_over_they_know_the_reprimand_and_nothing_of_what_led_to_it() {
        seen(CELL, desk -> {
            desk.page().navigate(portal.address("/ho-so"));
            Locator row = desk.page()
                    .locator("a.row-link", labelled("Kỷ luật: " + DENOUNCED_NAME))
                    .first();
            row.waitFor();
            desk.page().navigate(portal.address("/" + row.getAttribute("href")));
            desk.page().getByText("Kỷ luật: " + DENOUNCED_NAME).first().waitFor();
            desk.settle();
            assertThat(desk.page().content())
                    .doesNotContain("Tố cáo", "tố cáo", INSPECTED)
                    .doesNotContain(numbers);
            picture(desk, "06-secretary");
        });
        findsNothing(DENOUNCED);
        findsNothing(CELL);
    }

    private void reprimandIs(String state, String picture) {
        seen(INSPECTION, desk -> {
            desk.page().navigate(portal.address("/ky-luat"));
            desk.page().locator("a.row-link", labelled(DENOUNCED_NAME)).first().click();
            desk.page().getByText(state).first().waitFor();
            assertThat(desk.page().getByText("Khiển trách").first()).isVisible();
            picture(desk, picture);
        });
    }

    private void findsNothing(String username) {
        seen(username, desk -> new Outsider(desk, portal)
                .findsNothing(
                        addresses,
                        and(numbers, "Tố cáo", INSPECTED, DENOUNCER),
                        and(numbers, "Tố cáo: ", INSPECTED + ": ", INSPECTED + " đối với", DENOUNCER, ADDRESS, PHONE)));
    }

    private static List<String> and(List<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    private void reprimand(String username, String step) {
        seen(username, desk -> {
            openAndFill(desk, step, Map.of());
            new Conference(desk).countAllFor("Khiển trách");
            desk.addPapers();
            desk.pressExpected();
        });
    }

    private void openWhatWasToldAtTheMeeting(Desk desk) {
        Locator done = desk.page().locator(".done-step", labelled(words().name("userTask_MeetDenouncer")));
        done.locator("vaadin-details-summary").click();
        done.getByText("Thông tin được niêm phong").first().waitFor();
        desk.settle();
    }

    /** Keeps the address and the number of a case for those who must not get at it. */
    private String findCase(Desk desk, String title) {
        desk.page().navigate(portal.address("/ho-so"));
        Locator row = desk.page().locator("a.row-link", labelled(title)).first();
        row.waitFor();
        String address = "/" + row.getAttribute("href");
        addresses.add(address);
        open(desk, address);
        Locator number = desk.page().getByText("HS-").first();
        numbers.add(number.innerText().replaceAll("(?s).*(HS-[0-9-]+).*", "$1"));
        return address;
    }

    private void openCase(Desk desk) {
        open(desk, caseAddress);
    }

    private void open(Desk desk, String address) {
        desk.page().navigate(portal.address(address));
        desk.page().locator("h1, h2, h3").first().waitFor();
        desk.settle();
    }

    private static String path(String url) {
        return url.replaceFirst("https?://[^/]+", "");
    }

    private static Page.LocatorOptions labelled(String label) {
        return new Page.LocatorOptions().setHasText(label);
    }

    private static void picture(Desk desk, String name) {
        desk.picture("denunciation-" + name);
    }
}
