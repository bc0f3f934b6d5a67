package vn.thongsuot.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The meeting of a step at a desk: who was summoned, and the count report. */
final class Conference {

    private final Desk desk;

    Conference(Desk desk) {
        this.desk = desk;
    }

    private Page page() {
        return desk.page();
    }

    int summoned() {
        return rows().count();
    }

    private Locator rows() {
        return page().locator(".attendance-row");
    }

    void excuse(int row, String reason) {
        mark(row, "Vắng có lý do");
        reason(row, reason);
    }

    /** Somebody sits in another's place and votes on it. */
    void replace(int row, String reason) {
        mark(row, "Có người dự thay");
        reason(row, reason);
        Locator box = rows().nth(row).locator("vaadin-combo-box");
        box.locator("input").pressSequentially("nguyen");
        page().locator("vaadin-combo-box-item:visible").first().waitFor();
        desk.settle();
        page().keyboard().press("ArrowDown");
        page().keyboard().press("Enter");
        desk.settle();
    }

    private void mark(int row, String word) {
        rows().nth(row).locator("vaadin-select").click();
        page().locator("vaadin-select-item:visible").getByText(word).first().click();
        desk.settle();
    }

    private void reason(int row, String reason) {
        Locator field =
                rows().nth(row).locator("vaadin-text-field:visible input").first();
        field.fill(reason);
        field.press("Tab");
        desk.settle();
    }

    String summary() {
        return page().locator(".attendance-summary").innerText();
    }

    /** Everybody who sits there votes, and all for the first line or for the question. */
    void countAllForTheFirst() {
        int voters = everybodyComes();
        if (page().locator("[data-field='ballot.issued']").count() > 0) {
            number("issued", voters);
            number("collected", voters);
            number("valid", voters);
        }
        Locator lines = page().locator(".ballot-line");
        if (lines.count() == 0) {
            number("inFavour", voters);
            number("against", 0);
        }
        for (int line = 0; line < lines.count(); line++) {
            Locator numbers = lines.nth(line).locator("vaadin-integer-field input");
            for (int mark = 0; mark < Math.min(2, numbers.count()); mark++) {
                type(numbers.nth(mark), mark == 0 && line == 0 ? voters : 0);
            }
        }
        if (page().locator("[data-field='ballot.leader']").count() > 0) {
            desk.choose(page().locator("[data-field='ballot.leader']"));
        }
        assertThat(page().locator(".ballot-result").first()).isVisible();
    }

    /** A paper with one line for each form: everybody votes, and all for one of them. */
    void countAllFor(String label) {
        int voters = everybodyComes();
        number("issued", voters);
        number("collected", voters);
        number("valid", voters);
        Locator lines = page().locator(".ballot-line");
        for (int line = 0; line < lines.count(); line++) {
            boolean chosen = lines.nth(line).innerText().contains(label);
            type(lines.nth(line).locator("vaadin-integer-field input").first(), chosen ? voters : 0);
        }
        desk.choose(page().locator("[data-field='ballot.leader']"));
        assertThat(page().locator(".ballot-result").first()).containsText(label);
    }

    /** As many as the attendance list has, or all members where there is none. */
    private int everybodyComes() {
        Locator present = page().locator("[data-field='ballot.present'] input");
        if (present.isEditable()) {
            Locator members = page().locator(".ballot-fields vaadin-integer-field[readonly] input");
            number("present", Integer.parseInt(members.first().inputValue()));
        }
        return Integer.parseInt(present.inputValue());
    }

    private void number(String name, int number) {
        type(page().locator("[data-field='ballot." + name + "'] input"), number);
    }

    private void type(Locator input, int number) {
        input.fill(String.valueOf(number));
        input.press("Tab");
        desk.settle();
    }
}
