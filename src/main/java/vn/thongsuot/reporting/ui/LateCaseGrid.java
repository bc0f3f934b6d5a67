package vn.thongsuot.reporting.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.LinkGrid;
import vn.thongsuot.procedure.Lateness.LateCase;

/** Late cases: what, where, who has it, since when. */
final class LateCaseGrid {

    private static final String TITLE = """
            <a class="row-link" href="${item.path}">${item.title}</a>
            <span class="row-note">${item.number} · ${item.procedure}</span>
            """;
    private static final String STEP = """
            <span>${item.step}</span><span class="row-note">${item.who}</span>
            """;
    private static final String DUE = "<span class=\"badge badge-danger\">${item.due}</span>";
    private static final String CARD = """
            <div class="row-card">
              <div class="row-card-line"><span class="badge badge-danger">${item.due}</span></div>
              <a class="row-link" href="${item.path}">${item.title}</a>
              <span>${item.step}: ${item.who}</span>
              <span class="row-note">${item.number} · ${item.unit}</span>
            </div>
            """;

    private LateCaseGrid() {}

    static LinkGrid<LateCase> of() {
        var grid = new LinkGrid<LateCase>(
                Texts.t("reporting.late.cases"), LateCaseGrid::path, withAll(LitRenderer.of(CARD)));
        grid.addColumn(withAll(LitRenderer.of(TITLE)))
                .setHeader(Texts.t("reporting.late.case"))
                .setFlexGrow(3)
                .setWidth("13rem");
        grid.addColumn(LateCase::unitName)
                .setHeader(Texts.t("reporting.late.unit"))
                .setFlexGrow(2)
                .setWidth("8rem");
        grid.addColumn(withAll(LitRenderer.of(STEP)))
                .setHeader(Texts.t("reporting.late.step"))
                .setFlexGrow(3)
                .setWidth("12rem");
        grid.addColumn(withAll(LitRenderer.of(DUE)))
                .setHeader(Texts.t("reporting.late.since"))
                .setFlexGrow(0)
                .setWidth("10rem");
        return grid;
    }

    private static String path(LateCase row) {
        return "ho-so/" + row.id().value();
    }

    private static LitRenderer<LateCase> withAll(LitRenderer<LateCase> renderer) {
        return renderer.withProperty("path", LateCaseGrid::path)
                .withProperty("title", LateCase::title)
                .withProperty("number", LateCase::number)
                .withProperty("procedure", LateCase::procedure)
                .withProperty("unit", LateCase::unitName)
                .withProperty("step", LateCase::step)
                .withProperty(
                        "who",
                        row -> row.who().isEmpty() ? Texts.t("reporting.late.nobody") : String.join(", ", row.who()))
                .withProperty("due", row -> Texts.t("reporting.late.due", Formats.date(row.dueOn())));
    }
}
