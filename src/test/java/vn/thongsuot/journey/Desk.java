package vn.thongsuot.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One person at a browser: what can be seen and done, in the words of the screens. */
final class Desk {

    private static final String SIGN_IN = "dang-nhap";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Pattern RELATIVE_DAY = Pattern.compile("today(?:\\s*([+-])\\s*(\\d+)\\s*(days?|months?))?");
    private static final FilePayload SCAN = new FilePayload(
            "ban-chup.pdf",
            "application/pdf",
            "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"
                    .getBytes(StandardCharsets.US_ASCII));

    private final Page page;
    private final RunningPortal portal;
    private final Supplier<FormTexts> texts;
    private int chosenPeople;

    /** @param texts of the procedure that the journey has come to */
    Desk(BrowserContext context, RunningPortal portal, Supplier<FormTexts> texts, String username, String password) {
        this.page = context.newPage();
        this.portal = portal;
        this.texts = texts;
        page.setDefaultTimeout(60_000);
        page.navigate(portal.address("/" + SIGN_IN));
        signIn(username, password);
        settle();
    }

    /** The first page of a portal that has just started is slow, and may be drawn anew while it is filled in or sent. */
    private void signIn(String username, String password) {
        page.locator("input[name=password]").waitFor();
        page.waitForCondition(
                () -> !isSignInPage() || signsIn(username, password),
                new Page.WaitForConditionOptions().setTimeout(180_000));
    }

    private boolean signsIn(String username, String password) {
        Locator name = page.locator("input[name=username]");
        Locator secret = page.locator("input[name=password]");
        try {
            name.fill(username);
            secret.fill(password);
            settle();
            if (name.inputValue().equals(username) && secret.inputValue().equals(password)) {
                secret.press("Enter");
                page.waitForURL(address -> !address.contains(SIGN_IN), new Page.WaitForURLOptions().setTimeout(20_000));
            }
        } catch (TimeoutError drawnAnew) {
            // The caller looks again.
        }
        return !isSignInPage();
    }

    private boolean isSignInPage() {
        return page.url().contains(SIGN_IN);
    }

    Page page() {
        return page;
    }

    void openInbox() {
        page.navigate(portal.address("/viec-cua-toi"));
        page.getByRole(AriaRole.HEADING).getByText("Việc của tôi").first().waitFor();
        settle();
    }

    /** Opens the first waiting step of that name from the inbox. The list may be drawn anew under the pointer. */
    void openStep(String name) {
        openInbox();
        Locator row =
                page.locator("vaadin-grid-cell-content:visible").getByText(name).first();
        row.waitFor();
        page.waitForCondition(() -> {
            if (!page.url().contains("/viec/") && row.isVisible()) {
                clickIfStill(row);
            }
            settle();
            return page.url().contains("/viec/");
        });
        page.locator(".step-panel").waitFor();
        settle();
    }

    /** News redraw the list; a row that went from under the pointer is looked for again. */
    private static void clickIfStill(Locator row) {
        try {
            row.click(new Locator.ClickOptions().setTimeout(5_000));
        } catch (TimeoutError drawnAnew) {
            // The caller looks again.
        }
    }

    /** Fills a form: answers by field key, as the scenarios of the procedure folder have them. What a form only shows is left. */
    void fill(String form, Map<String, Object> answers) {
        answers.forEach((key, value) -> {
            if (value instanceof List<?> rows) {
                fillRows(form, key, rows);
            } else if (value != null) {
                fill(form, field(key), key, value);
            }
        });
    }

    private void fillRows(String form, String key, List<?> rows) {
        Locator add = page.locator("vaadin-button[data-field='" + key + "']");
        for (int i = 0; i < rows.size(); i++) {
            Map<?, ?> row = (Map<?, ?>) rows.get(i);
            String first = String.valueOf(row.keySet().iterator().next());
            if (page.locator("[data-field='" + first + "']").count() <= i) {
                add.click();
                settle();
            }
            int index = i;
            row.forEach((name, value) ->
                    fill(form, page.locator("[data-field='" + name + "']").nth(index), String.valueOf(name), value));
        }
    }

    private void fill(String form, Locator field, String key, Object value) {
        field.waitFor();
        if (Boolean.TRUE.equals(field.evaluate("element => element.readonly === true"))) {
            return;
        }
        String kind = String.valueOf(field.evaluate("element => element.localName"));
        switch (kind) {
            case "vaadin-date-picker" -> {
                field.locator("input").fill(day(String.valueOf(value)).format(DAY));
                field.locator("input").press("Tab");
            }
            case "vaadin-combo-box" -> {
                if (value instanceof Named person) {
                    chooseNamed(field, person.name());
                } else if (field.locator("input").inputValue().isEmpty()) {
                    choosePerson(field);
                }
            }
            case "vaadin-radio-group" ->
                field.locator("vaadin-radio-button")
                        .getByText(texts.get().option(form, key, value), new Locator.GetByTextOptions().setExact(true))
                        .click();
            case "vaadin-select" -> {
                field.click();
                page.locator("vaadin-select-item:visible")
                        .getByText(texts.get().option(form, key, value))
                        .first()
                        .click();
            }
            case "vaadin-checkbox" -> {
                if (Boolean.TRUE.equals(value)) {
                    field.locator("input").check();
                }
            }
            default -> {
                field.locator("input, textarea").first().fill(String.valueOf(value));
                field.locator("input, textarea").first().press("Tab");
            }
        }
        settle();
    }

    /** Chooses somebody in a list of people. */
    void choose(Locator field) {
        choosePerson(field);
        settle();
    }

    /** An answer that is a certain person, where otherwise anybody of the list will do. */
    record Named(String name) {}

    private void chooseNamed(Locator field, String name) {
        field.locator("input").fill(name);
        page.locator("vaadin-combo-box-item:visible").getByText(name).first().click();
    }

    /** Each time another person of the list. */
    private void choosePerson(Locator field) {
        field.locator("input").click();
        page.locator("vaadin-combo-box-item:visible").first().waitFor();
        settle();
        for (int i = 0; i <= chosenPeople % 4; i++) {
            page.keyboard().press("ArrowDown");
        }
        chosenPeople++;
        page.keyboard().press("Enter");
    }

    /** A scan for every paper that must be there and is not. */
    void addPapers() {
        Locator missing = page.locator(".paper-card", new Page.LocatorOptions().setHasText("Bắt buộc, chưa có"));
        for (int left = missing.count(); left > 0; left = missing.count()) {
            missing.first().locator("input[type=file]").setInputFiles(SCAN);
            int before = left;
            page.waitForCondition(() -> missing.count() < before);
            settle();
        }
    }

    /** The count report of a vote in which everybody takes part. */
    void countVotes(boolean passes) {
        int members = Integer.parseInt(page.locator(".ballot-fields vaadin-integer-field[readonly] input")
                .first()
                .inputValue());
        int inFavour = passes ? members : 1;
        number("present", members);
        number("issued", members);
        number("collected", members);
        number("valid", members);
        number("inFavour", inFavour);
        number("against", members - inFavour);
        choosePerson(field("ballot.leader"));
    }

    private void number(String name, int number) {
        Locator input = page.locator("[data-field='ballot." + name + "'] input");
        input.fill(String.valueOf(number));
        input.press("Tab");
        settle();
    }

    /** Presses a button of the step and waits until the step is done. */
    void press(String label) {
        button(label).click();
        awaitDone();
    }

    /** Presses the button that is expected. */
    void pressExpected() {
        page.locator(".outcome-bar vaadin-button[theme~='primary']").first().click();
        awaitDone();
    }

    private void awaitDone() {
        page.locator("vaadin-notification-card").getByText("Đã xong").first().waitFor();
        settle();
    }

    /** Presses an outcome that asks for a reason, and perhaps for a step to return to. */
    void pressWithReason(String label, String returnTo, String reason) {
        button(label).click();
        Locator dialog = page.locator("vaadin-dialog[opened]");
        dialog.locator("textarea").waitFor();
        if (returnTo != null) {
            dialog.locator("vaadin-radio-button").getByText(returnTo).click();
        }
        dialog.locator("textarea").fill(reason);
        dialog.locator("vaadin-button[theme~='primary']").click();
        awaitDone();
    }

    Locator button(String label) {
        return page.locator(".outcome-bar vaadin-button", new Page.LocatorOptions().setHasText(label))
                .first();
    }

    private Locator field(String key) {
        return page.locator("[data-field='" + key + "']:visible").first();
    }

    /** Lets time pass in the demonstration, to a day. */
    void passTimeTo(LocalDate day) {
        openInbox();
        page.getByText("Cho thời gian trôi").first().click();
        Locator dialog = page.locator("vaadin-dialog[opened]");
        dialog.locator("vaadin-date-picker input").fill(day.format(DAY));
        dialog.locator("vaadin-date-picker input").press("Tab");
        settle();
        dialog.getByText("Đi đến ngày này").click();
        page.locator("vaadin-notification-card").getByText("Hôm nay là").first().waitFor();
        portal.timeHasPassedTo(day);
        settle();
    }

    private LocalDate day(String written) {
        Matcher parts = RELATIVE_DAY.matcher(written);
        if (!parts.matches()) {
            return LocalDate.parse(written, DAY);
        }
        LocalDate today = portal.today();
        if (parts.group(1) == null) {
            return today;
        }
        int amount = Integer.parseInt(parts.group(2)) * ("-".equals(parts.group(1)) ? -1 : 1);
        return parts.group(3).startsWith("month") ? today.plusMonths(amount) : today.plusDays(amount);
    }

    /** Until the server has answered everything that was typed or pressed. */
    void settle() {
        page.waitForFunction("() => { const flow = window.Vaadin && window.Vaadin.Flow;"
                + " return !flow || !flow.clients || Object.values(flow.clients)"
                + ".every(client => !client.isActive || !client.isActive()); }");
    }

    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(portal.folder().resolve(name + ".png")));
    }
}
