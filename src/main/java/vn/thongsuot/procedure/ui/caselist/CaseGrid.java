package vn.thongsuot.procedure.ui.caselist;

import com.vaadin.flow.data.renderer.LitRenderer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.LinkGrid;
import vn.thongsuot.procedure.casefile.CaseListService.Row;
import vn.thongsuot.procedure.ui.CaseStateBadge;
import vn.thongsuot.procedure.ui.DueMark;

/** The rows of the case list. */
final class CaseGrid {

    private static final String TITLE = """
            <a class="row-link" href="${item.path}">${item.title}</a><span class="row-note">${item.number}</span>
            """;
    private static final String STATE = "<span class=\"${item.stateClass}\">${item.state}</span>";
    private static final String DUE = """
            ${item.due ? html`<span class="${item.dueClass}">${item.due}</span>` : ''}
            """;
    private static final String CARD = """
            <div class="row-card">
              <div class="row-card-line"><span class="${item.stateClass}">${item.state}</span>
                ${item.due ? html`<span class="${item.dueClass}">${item.due}</span>` : ''}</div>
              <a class="row-link" href="${item.path}">${item.title}</a>
              ${item.waitsFor ? html`<span>${item.waitsForLabel}</span>` : ''}
              <span class="row-note">${item.number} · ${item.unit} · ${item.started}</span>
            </div>
            """;

    private CaseGrid() {}

    static LinkGrid<Row> of(LocalDate today) {
        var grid = new LinkGrid<Row>(
                Texts.t("procedure.case-list.title"),
                row -> CaseListNavigation.page(row.id()),
                withAll(today, LitRenderer.of(CARD)));
        grid.addColumn(withAll(today, LitRenderer.of(TITLE)))
                .setHeader(Texts.t("procedure.case-list.case"))
                .setFlexGrow(3)
                .setWidth("13rem");
        grid.addColumn(Row::unit)
                .setHeader(Texts.t("procedure.case-list.unit"))
                .setFlexGrow(2)
                .setWidth("8rem");
        grid.addColumn(withAll(today, LitRenderer.of(STATE)))
                .setHeader(Texts.t("procedure.case-list.state"))
                .setFlexGrow(0)
                .setWidth("9.75rem");
        grid.addColumn(CaseGrid::waitsFor)
                .setHeader(Texts.t("procedure.case-list.waits-for"))
                .setFlexGrow(3)
                .setWidth("10rem");
        grid.addColumn(withAll(today, LitRenderer.of(DUE)))
                .setHeader(Texts.t("procedure.case-list.due"))
                .setFlexGrow(0)
                .setWidth("9.75rem");
        grid.addColumn(row -> Formats.date(row.startedAt()))
                .setHeader(Texts.t("procedure.case-list.started"))
                .setFlexGrow(0)
                .setWidth("7.5rem");
        return grid;
    }

    private static LitRenderer<Row> withAll(LocalDate today, LitRenderer<Row> renderer) {
        return renderer.withProperty("path", row -> CaseListNavigation.page(row.id()))
                .withProperty("title", Row::title)
                .withProperty("number", Row::number)
                .withProperty("unit", Row::unit)
                .withProperty("state", row -> CaseStateBadge.text(row.state()))
                .withProperty("stateClass", row -> CaseStateBadge.cssClass(row.state()))
                .withProperty("waitsFor", CaseGrid::waitsFor)
                .withProperty("waitsForLabel", row -> Texts.t("procedure.case-list.waits-for-steps", waitsFor(row)))
                .withProperty("due", row -> due(row, today, DueMark::text))
                .withProperty("dueClass", row -> due(row, today, DueMark::cssClass))
                .withProperty(
                        "started", row -> Texts.t("procedure.case-list.started-on", Formats.date(row.startedAt())));
    }

    private static String waitsFor(Row row) {
        return String.join("; ", row.waitsFor());
    }

    private static @Nullable String due(Row row, LocalDate today, Function<DueMark, String> what) {
        return Optional.ofNullable(DueMark.of(row.dueOn(), today)).map(what).orElse(null);
    }
}
