package vn.thongsuot.document.register.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.document.register.OutgoingDocument;
import vn.thongsuot.document.register.OutgoingRegister.Row;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.LinkGrid;

/** The rows of the outgoing registers. */
final class OutgoingGrid {

    private static final String CODE = """
            <a class="row-link" href="${item.path}">${item.code}</a><span class="row-note">${item.type}</span>
            """;
    private static final String SUMMARY = """
            <span class="${item.hidden ? 'soft' : ''}">${item.summary}</span>
            ${item.restricted ? html`<span class="badge badge-warning">${item.restricted}</span>` : ''}
            """;
    private static final String STATE = "<span class=\"${item.stateClass}\">${item.state}</span>";
    private static final String CARD = """
            <div class="row-card">
              <div class="row-card-line"><a class="row-link" href="${item.path}">${item.code}</a>
                <span class="${item.stateClass}">${item.state}</span></div>
              <span class="${item.hidden ? 'soft' : ''}">${item.summary}</span>
              ${item.restricted ? html`<span class="badge badge-warning">${item.restricted}</span>` : ''}
              <span class="row-note">${item.type} · ${item.unit}${item.date ? ` · ${item.date}` : ''}</span>
            </div>
            """;

    private OutgoingGrid() {}

    static LinkGrid<Row> of() {
        var grid = new LinkGrid<Row>(
                Texts.t("document.outgoing.title"),
                row -> RegisterPages.page(row.document().id()),
                withAll(LitRenderer.of(CARD)));
        grid.addColumn(withAll(LitRenderer.of(CODE)))
                .setHeader(Texts.t("document.column.code"))
                .setFlexGrow(1)
                .setWidth("9rem");
        grid.addColumn(row -> Formats.date(row.document().date()))
                .setHeader(Texts.t("document.column.date"))
                .setFlexGrow(0)
                .setWidth("7.5rem");
        grid.addColumn(withAll(LitRenderer.of(SUMMARY)))
                .setHeader(Texts.t("document.column.summary"))
                .setFlexGrow(4)
                .setWidth("14rem");
        grid.addColumn(row -> row.document().unitName())
                .setHeader(Texts.t("document.column.issuer"))
                .setFlexGrow(2)
                .setWidth("9rem");
        grid.addColumn(withAll(LitRenderer.of(STATE)))
                .setHeader(Texts.t("document.column.state"))
                .setFlexGrow(0)
                .setWidth("8rem");
        return grid;
    }

    private static LitRenderer<Row> withAll(LitRenderer<Row> renderer) {
        return renderer.withProperty(
                        "path", row -> RegisterPages.page(row.document().id()))
                .withProperty("code", row -> row.document().code())
                .withProperty("type", row -> row.document().type().label())
                .withProperty("summary", row -> summary(row.document()))
                .withProperty("hidden", row -> row.document().hidden())
                .withProperty("restricted", row -> restricted(row.document()))
                .withProperty("unit", row -> row.document().unitName())
                .withProperty("date", row -> Formats.date(row.document().date()))
                .withProperty("state", row -> StateBadge.text(row.document().state()))
                .withProperty(
                        "stateClass", row -> StateBadge.cssClass(row.document().state()));
    }

    /** Said to who reads it all the same; of others the row itself tells. */
    private static @Nullable String restricted(OutgoingDocument document) {
        return document.restricted() && !document.hidden() ? Texts.t("document.restricted") : null;
    }

    static String summary(OutgoingDocument document) {
        return document.hidden() ? Texts.t("document.restricted.hidden") : document.summary();
    }
}
