package vn.thongsuot.procedure.ui.supervision;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.LinkGrid;
import vn.thongsuot.procedure.casefile.SupervisionService.LateRow;
import vn.thongsuot.procedure.ui.casefile.CaseNavigation;

/** What is late below: which work, where, who has it, since when, and how a superior reacted. */
final class LateGrid {

    private static final String WHAT = """
            ${item.path ? html`<a class="row-link" href="${item.path}">${item.what}</a>` : html`<b>${item.what}</b>`}
            <span>${item.title}</span><span class="row-note">${item.number}</span>
            """;
    private static final String LATE = """
            <span class="badge badge-danger">${item.overdue}</span><span class="row-note">${item.due}</span>
            """;
    private static final String ANSWER = """
            ${item.remark ? html`<span>${item.remark}</span><span class="row-note">${item.answered}</span>` : ''}
            <vaadin-button theme="small${item.remark ? ' tertiary' : ''}" aria-label="${item.urgeHelp}" @click="${urge}">
              ${item.urge}</vaadin-button>
            """;
    private static final String CARD = "<div class=\"row-card\"><div class=\"row-card-line\">" + LATE + "</div>" + WHAT
            + """
                    <span class="row-note">${item.unit}</span><span class="row-note">${item.who}</span>
                    <div class="row-card-line">""" + ANSWER + "</div></div>";

    private LateGrid() {}

    /** @param urge asks what to write to those who are late */
    static LinkGrid<LateRow> of(SerializableConsumer<LateRow> urge) {
        var grid = new LinkGrid<LateRow>(
                Texts.t("procedure.supervision.title"),
                row -> row.visible() ? CaseNavigation.path(row.caseId()) : SupervisionNavigation.ROUTE,
                withAll(LitRenderer.<LateRow>of(CARD)).withFunction("urge", urge));
        grid.addColumn(withAll(LitRenderer.of(WHAT)))
                .setHeader(Texts.t("procedure.supervision.what"))
                .setFlexGrow(3)
                .setWidth("11rem");
        grid.addColumn(LateRow::unit)
                .setHeader(Texts.t("procedure.supervision.where"))
                .setFlexGrow(2)
                .setWidth("8rem");
        grid.addColumn(LateGrid::who)
                .setHeader(Texts.t("procedure.supervision.who"))
                .setFlexGrow(2)
                .setWidth("8rem");
        grid.addColumn(withAll(LitRenderer.of(LATE)))
                .setHeader(Texts.t("procedure.supervision.late"))
                .setFlexGrow(0)
                .setWidth("9.5rem");
        grid.addColumn(withAll(LitRenderer.<LateRow>of(ANSWER)).withFunction("urge", urge))
                .setHeader(Texts.t("procedure.supervision.answer"))
                .setFlexGrow(2)
                .setWidth("10rem");
        return grid;
    }

    private static LitRenderer<LateRow> withAll(LitRenderer<LateRow> renderer) {
        return renderer.withProperty("path", row -> row.visible() ? CaseNavigation.path(row.caseId()) : null)
                .withProperty("what", LateRow::what)
                .withProperty("title", LateRow::title)
                .withProperty("number", LateRow::number)
                .withProperty("unit", LateRow::unit)
                .withProperty("who", LateGrid::who)
                .withProperty("overdue", row -> row.overdue().message().text())
                .withProperty("due", row -> Texts.t("procedure.supervision.due", Formats.date(row.dueOn())))
                .withProperty("remark", LateGrid::remark)
                .withProperty("answered", LateGrid::answered)
                .withProperty(
                        "urge",
                        row -> Texts.t(
                                row.answer() == null ? "procedure.supervision.urge" : "procedure.supervision.again"))
                .withProperty("urgeHelp", row -> Texts.t("procedure.supervision.urge-help", row.what(), row.unit()));
    }

    private static String who(LateRow row) {
        return row.who().isEmpty() ? Texts.t("procedure.supervision.nobody") : String.join(", ", row.who());
    }

    private static @Nullable String remark(LateRow row) {
        return row.answer() == null ? null : row.answer().remark();
    }

    private static @Nullable String answered(LateRow row) {
        return row.answer() == null
                ? null
                : Texts.t(
                        "procedure.supervision.answered",
                        row.answer().person(),
                        Formats.dateTime(row.answer().at()));
    }
}
