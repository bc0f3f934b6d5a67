package vn.thongsuot.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A petition from the letter on the clerk's desk to the answer; whoever has nothing to do with it finds nothing of it. */
class PetitionJourneyE2E extends Journey {

    private static final String OFFICE = "vanphong.xa";
    private static final String STANDING = "thuongtruc.xa";
    private static final String BOARD = "banxaydungdang";

    private static final String SENDER = "Quàng Thị Ươn";
    private static final String CONTENT = "Quỹ khuyến học thôn Khuổi Nhang thu chi chưa công khai.";
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");

    /** Shown from the register, not typed. */
    private static final Map<String, Object> CONTENT_IS_SHOWN = Collections.singletonMap("content", null);

    private String code;
    private String petition;
    private String caseAddress;

    PetitionJourneyE2E() {
        super("petition");
    }

    @Test
    @Order(1)
    void the_clerk_enters_a_letter_by_keyboard_and_hands_out_a_receipt() {
        seen(OFFICE, desk -> {
            desk.page().navigate(portal.address("/don-thu/tiep-nhan"));
            desk.page().getByLabel("Nội dung đơn").waitFor();
            desk.settle();
            Keyboard keyboard = desk.page().keyboard();
            keyboard.press("Control+Enter");
            desk.settle();
            assertThat(desk.page().locator("vaadin-text-field[invalid]", containing("Nhập họ tên")))
                    .isVisible();
            desk.page().getByLabel("Họ tên người gửi").focus();
            for (String typed : List.of(SENDER, "0912 345 678", "Thôn Khuổi Nhang")) {
                keyboard.type(typed);
                keyboard.press("Tab");
            }
            keyboard.press("Tab");
            keyboard.type(CONTENT);
            keyboard.press("Control+Enter");
            desk.page().waitForURL("**/don-thu/bien-nhan/*");
            desk.settle();
            Matcher printed = CODE.matcher(desk.page().locator("body").innerText());
            assertThat(printed.find()).isTrue();
            code = printed.group();
            petition = desk.page().url().replace("bien-nhan", "don");
            desk.picture("petition-01-receipt");
        });
    }

    @Test
    @Order(2)
    void the_same_letter_once_more_is_offered_and_nothing_is_decided() {
        seen(OFFICE, desk -> {
            desk.page().navigate(portal.address("/don-thu/tiep-nhan"));
            Locator content = desk.page().getByLabel("Nội dung đơn");
            content.waitFor();
            desk.settle();
            desk.page().getByLabel("Họ tên người gửi").fill("Quang Thi Uon");
            content.fill("Quy khuyen hoc thon Khuoi Nhang thu chi chua cong khai");
            content.press("Tab");
            Locator offered = desk.page().locator(".petition-similar").first();
            offered.waitFor();
            assertThat(offered).containsText("Đơn số 1/");
            assertThat(offered).containsText("Cùng người gửi");
            desk.picture("petition-02-similar");
        });
    }

    @Test
    @Order(3)
    void the_office_proposes_and_the_standing_secretariat_decides() {
        step(OFFICE, "userTask_Classify", CONTENT_IS_SHOWN);
        step(OFFICE, "userTask_Propose");
        step(STANDING, "userTask_Decide");
        step(OFFICE, "userTask_NotifyAcceptance");
    }

    @Test
    @Order(4)
    void a_caller_with_the_code_learns_where_it_stands() {
        seen(OFFICE, desk -> {
            desk.page().navigate(portal.address("/don-thu/tra-cuu"));
            Locator typed = desk.page().getByLabel("Mã tra cứu");
            typed.waitFor();
            typed.fill("AAAA-BBBB-CCCC");
            typed.press("Enter");
            assertThat(desk.page().locator("vaadin-text-field[invalid]", containing("Không có đơn nào mang mã này")))
                    .isVisible();
            typed.fill(code.replace("-", "").toLowerCase(Locale.ROOT));
            typed.press("Enter");
            assertThat(desk.page().getByText("Ban Xây dựng Đảng").first()).isVisible();
            assertThat(desk.page().getByText(CONTENT)).hasCount(0);
        });
    }

    @Test
    @Order(5)
    void the_board_verifies_the_standing_secretariat_concludes_and_the_sender_is_answered() {
        step(BOARD, "userTask_PlanByBoard");
        step(BOARD, "userTask_WorkByBoard");
        step(BOARD, "userTask_ReportByBoard");
        step(STANDING, "userTask_Conclude");
        seen(OFFICE, desk -> {
            openAndFill(desk, "userTask_Answer", Map.of());
            desk.picture("petition-03-answer");
            desk.pressExpected();
        });
        step(OFFICE, "userTask_Archive");
    }

    @Test
    @Order(6)
    void the_register_says_it_was_answered_and_leads_to_case_and_letter() {
        seen(OFFICE, desk -> {
            desk.page().navigate(portal.address("/don-thu"));
            Locator search = desk.page().locator(".search input");
            search.waitFor();
            search.fill("khuyen hoc");
            Locator row = desk.page().locator("a.row-link", containing(CONTENT));
            row.first().waitFor();
            desk.settle();
            assertThat(desk.page()
                            .locator(".badge", containing("Đã giải quyết"))
                            .first())
                    .isVisible();
            desk.page().navigate(petition);
            Locator toCase = desk.page().getByText("Mở hồ sơ giải quyết");
            toCase.waitFor();
            toCase.click();
            desk.page().waitForURL("**/ho-so/*");
            caseAddress = desk.page().url();
            assertThat(desk.page().getByText("Hoàn thành").first()).isVisible();
            desk.page().locator("vaadin-tab", containing("Giấy tờ")).first().click();
            assertThat(desk.page().getByText("Văn bản trả lời").first()).isVisible();
            desk.picture("petition-04-case");
        });
    }

    @Test
    @Order(7)
    void whoever_has_no_part_in_it_finds_nothing() {
        for (String stranger : List.of("bithu.chibo2", "ubkt.xa", "vanphong.tinh")) {
            seen(stranger, desk -> {
                desk.page().navigate(portal.address("/don-thu"));
                desk.page().locator("h1").first().waitFor();
                desk.settle();
                assertThat(desk.page().getByText(CONTENT)).hasCount(0);
                for (String address : List.of(
                        petition, petition.replace("/don/", "/bien-nhan/"), caseAddress, portal.address("/ho-so"))) {
                    desk.page().navigate(address);
                    desk.page().locator("h1, h2").first().waitFor();
                    desk.settle();
                    assertThat(desk.page().getByText(CONTENT)).hasCount(0);
                    assertThat(desk.page().getByText(SENDER)).hasCount(0);
                    assertThat(desk.page().getByText("Đơn số 1/")).hasCount(0);
                }
            });
        }
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
