package vn.thongsuot.procedure.ui.inbox;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.ValueProvider;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.LinkGrid;
import vn.thongsuot.procedure.casefile.DueInfo;
import vn.thongsuot.procedure.casefile.InboxRow;
import vn.thongsuot.procedure.casefile.InboxService.Part;
import vn.thongsuot.procedure.ui.DueMark;
import vn.thongsuot.procedure.ui.RowParts;

/** The rows of one part of the inbox. */
final class InboxGrid {

    private static final String STEP = """
            <a class="row-link" href="${item.path}">${item.step}</a>
            ${item.instance ? html`<span class="row-note">${item.instance}</span>` : ''}
            ${item.absent ? html`<span class="badge badge-info">${item.absent}</span>` : ''}
            ${item.returned ? html`<span class="badge badge-warning">${item.returned}</span>` : ''}
            ${item.fallback ? html`<span class="badge badge-info" title="${item.fallbackHelp}">${item.fallback}</span>` : ''}
            """;
    private static final String CASE = """
            <span>${item.title}</span><span class="row-note">${item.number}</span>
            """;
    private static final String DUE = """
            ${item.due
              ? html`<span class="${item.dueClass}" title="${item.dueHelp}">${item.due}</span>
                  <span class="row-note">${item.dueDay}</span>`
              : html`<span class="soft">${item.noDue}</span>`}
            ${item.whole ? html`<span class="row-note" title="${item.wholeHelp}">${item.whole}</span>` : ''}
            """;
    private static final String CARD = """
            <div class="row-card">
              <div class="row-card-line">${item.due
                ? html`<span class="${item.dueClass}">${item.due}</span><span class="row-note">${item.dueDay}</span>`
                : html`<span class="row-note">${item.noDue}</span>`}</div>
              ${item.whole ? html`<span class="row-note">${item.whole}</span>` : ''}
              <a class="row-link" href="${item.path}">${item.step}</a>
              ${item.instance ? html`<span>${item.instance}</span>` : ''}
              <span>${item.title}</span>
              <span class="row-note">${item.number} · ${item.unit}</span>
              <div class="row-card-line">
                ${item.absent ? html`<span class="badge badge-info">${item.absent}</span>` : ''}
                ${item.returned ? html`<span class="badge badge-warning">${item.returned}</span>` : ''}
                ${item.fallback ? html`<span class="badge badge-info">${item.fallback}</span>` : ''}
                <span class="row-note">${item.who}</span>
                <span class="spacer"></span>
            """ + RowParts.BUTTON + "</div></div>";

    private InboxGrid() {}

    /** @param act claims or gives back, as the row allows */
    static LinkGrid<InboxRow> of(Part part, SerializableConsumer<InboxRow> act) {
        var grid = new LinkGrid<InboxRow>(
                Texts.t("procedure.inbox.title"),
                row -> InboxNavigation.step(row.id()),
                withAll(part, LitRenderer.<InboxRow>of(CARD)).withFunction("act", act));
        grid.addColumn(withAll(part, LitRenderer.of(STEP)))
                .setHeader(Texts.t("procedure.inbox.step"))
                .setFlexGrow(3)
                .setWidth("9.5rem");
        grid.addColumn(withAll(part, LitRenderer.of(CASE)))
                .setHeader(Texts.t("procedure.inbox.case"))
                .setFlexGrow(3)
                .setWidth("9.5rem");
        text(grid, "procedure.inbox.unit", InboxRow::unit).setFlexGrow(2).setWidth("6.5rem");
        if (part == Part.DONE) {
            text(grid, "procedure.inbox.done-at", row -> Formats.dateTime(row.closedAt()))
                    .setFlexGrow(0)
                    .setWidth("10rem");
            return grid;
        }
        text(grid, "procedure.inbox.since", row -> Formats.date(row.since()))
                .setFlexGrow(0)
                .setWidth("7.25rem");
        grid.addColumn(withAll(part, LitRenderer.of(DUE)))
                .setHeader(Texts.t("procedure.inbox.due"))
                .setFlexGrow(0)
                .setWidth("9.5rem");
        if (part == Part.WAITING) {
            text(grid, "procedure.inbox.assignee", row -> who(part, row))
                    .setFlexGrow(1)
                    .setWidth("6.5rem");
        }
        grid.addColumn(withAll(part, LitRenderer.<InboxRow>of(RowParts.BUTTON)).withFunction("act", act))
                .setHeader(Texts.t("procedure.inbox.action"))
                .setFlexGrow(0)
                .setWidth("8.25rem");
        return grid;
    }

    static boolean canClaim(Part part, InboxRow row) {
        return part == Part.WAITING && row.assignee() == null;
    }

    private static Grid.Column<InboxRow> text(
            LinkGrid<InboxRow> grid, String header, ValueProvider<InboxRow, String> value) {
        return grid.addColumn(value).setHeader(Texts.t(header));
    }

    private static LitRenderer<InboxRow> withAll(Part part, LitRenderer<InboxRow> renderer) {
        return renderer.withProperty("path", row -> InboxNavigation.step(row.id()))
                .withProperty("step", InboxRow::step)
                .withProperty("instance", InboxRow::instanceLabel)
                .withProperty("returned", row -> row.returned() ? Texts.t("procedure.inbox.returned") : null)
                .withProperty("fallback", row -> row.fallback() ? Texts.t("procedure.inbox.fallback") : null)
                .withProperty("fallbackHelp", row -> Texts.t("procedure.inbox.fallback-help"))
                .withProperty("absent", row -> absent(row))
                .withProperty("title", InboxRow::caseTitle)
                .withProperty("number", InboxRow::caseNumber)
                .withProperty("unit", InboxRow::unit)
                .withProperty("due", row -> due(part, row, DueMark::text))
                .withProperty("dueClass", row -> due(part, row, DueMark::cssClass))
                .withProperty("dueHelp", row -> due(part, row, DueMark::explanation))
                .withProperty("dueDay", row -> due(part, row, mark -> paused(row) ? "" : Formats.date(mark.day())))
                .withProperty("whole", row -> whole(part, row))
                .withProperty("wholeHelp", row -> wholeHelp(part, row))
                .withProperty("noDue", row -> part == Part.DONE ? "" : Texts.t("procedure.inbox.no-due"))
                .withProperty("who", row -> who(part, row))
                .withProperty("action", row -> action(part, row, ""))
                .withProperty("actionHelp", row -> action(part, row, "-help"));
    }

    private static boolean paused(InboxRow row) {
        return row.due() != null && row.due().isPaused();
    }

    private static @Nullable String due(Part part, InboxRow row, Function<DueMark, String> what) {
        DueInfo due = row.due();
        return due == null || part == Part.DONE ? null : what.apply(DueMark.of(due));
    }

    private static @Nullable String absent(InboxRow row) {
        String name = row.onBehalfOf();
        return name == null ? null : Texts.t("procedure.on-behalf", name);
    }

    /** The limit of the whole case. */
    private static @Nullable String whole(Part part, InboxRow row) {
        InboxRow.WholeCase whole = row.whole();
        return whole == null || part == Part.DONE
                ? null
                : Texts.t(
                        "procedure.inbox.whole-case",
                        whole.label(),
                        whole.due().remaining().message().text());
    }

    private static @Nullable String wholeHelp(Part part, InboxRow row) {
        InboxRow.WholeCase whole = row.whole();
        return whole == null || part == Part.DONE
                ? null
                : DueMark.of(whole.due()).explanation();
    }

    private static String who(Part part, InboxRow row) {
        return switch (part) {
            case WAITING -> Optional.ofNullable(row.assignee()).orElse(Texts.t("procedure.inbox.nobody"));
            case MINE -> "";
            case DONE -> Texts.t("procedure.inbox.done-on", Formats.dateTime(row.closedAt()));
        };
    }

    private static @Nullable String action(Part part, InboxRow row, String suffix) {
        if (part == Part.MINE) {
            return Texts.t("procedure.inbox.give-back" + suffix, row.step());
        }
        return canClaim(part, row) ? Texts.t("procedure.inbox.claim" + suffix, row.step()) : null;
    }
}
