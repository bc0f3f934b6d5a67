package vn.thongsuot.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URI;
import java.util.List;

/** Somebody who goes through every page of the portal and every address they were given, and must not find certain words. */
final class Outsider {

    private static final List<String> PAGES = List.of(
            "/viec-cua-toi",
            "/viec-can-chu-y",
            "/don-doc",
            "/ho-so",
            "/thong-bao",
            "/ngan-niem-phong",
            "/van-ban",
            "/van-ban/den",
            "/don-thu",
            "/kiem-tra",
            "/ky-luat",
            "/bao-cao");

    private final Desk desk;
    private final RunningPortal portal;

    Outsider(Desk desk, RunningPortal portal) {
        this.desk = desk;
        this.portal = portal;
    }

    /**
     * @param addresses of the case and its steps
     * @param searched what they would look for
     */
    void findsNothing(List<String> addresses, List<String> searched, List<String> words) {
        PAGES.forEach(path -> tellsNothing(path, words));
        addresses.forEach(path -> tellsNothing(path, words));
        searched.forEach(this::searchesInVain);
        readsNothingInTheCalendar(words);
    }

    private void tellsNothing(String path, List<String> words) {
        open(path);
        String everything = desk.page().content();
        assertThat(words).allSatisfy(word -> assertThat(everything).as(path).doesNotContain(word));
    }

    private void searchesInVain(String word) {
        open("/ho-so");
        Locator search = desk.page().locator(".search input").first();
        search.fill(word);
        search.press("Enter");
        assertThat(desk.page().getByText("Không có hồ sơ nào khớp"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
    }

    /** The calendar is read without signing in, by its address alone. */
    private void readsNothingInTheCalendar(List<String> words) {
        open("/thong-bao");
        Page page = desk.page();
        page.locator("vaadin-button", new Page.LocatorOptions().setHasText("Tạo địa chỉ"))
                .first()
                .click();
        Locator address = page.locator("vaadin-text-field[readonly] input").first();
        address.waitFor();
        String path = URI.create(address.inputValue()).getPath();
        APIResponse calendar = page.request().get(portal.address(path));
        assertThat(calendar.ok()).isTrue();
        String entries = calendar.text();
        assertThat(entries).startsWith("BEGIN:VCALENDAR");
        assertThat(words).allSatisfy(word -> assertThat(entries).doesNotContain(word));
    }

    private void open(String path) {
        desk.page().navigate(portal.address(path));
        desk.page().locator("h1, h2, h3").first().waitFor();
        desk.settle();
    }
}
