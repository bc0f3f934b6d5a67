package vn.thongsuot.procedure.ui.danger;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.platform.ui.Badge.Tone;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.LinkGrid;
import vn.thongsuot.procedure.casefile.DangerRow;
import vn.thongsuot.procedure.casefile.DangerRow.Cause;
import vn.thongsuot.procedure.ui.DueMark;
import vn.thongsuot.procedure.ui.RowParts;
import vn.thongsuot.procedure.ui.casefile.CaseNavigation;

/** The rows of the page. */
final class DangerGrid {

    private static final String STEP = """
            <a class="row-link" href="${item.path}">${item.step}</a>
            ${item.instance ? html`<span class="row-note">${item.instance}</span>` : ''}
            <span>${item.title}</span><span class="row-note">${item.number}</span>
            """;
    private static final String CAUSES = """
            <div class="badges">${item.causes.map(cause => html`<span class="${cause.style}">${cause.text}</span>`)}</div>
            """;
    private static final String WHO = """
            <span>${item.role}, ${item.unit}</span>
            ${item.assignee ? html`<span class="row-note">${item.assignee}</span>` : ''}
            """;
    private static final String DUE = """
            ${item.due
              ? html`<span class="${item.dueClass}">${item.due}</span><span class="row-note">${item.dueDay}</span>`
              : html`<span class="soft">${item.noDue}</span>`}
            """;
    private static final String CARD = """
            <div class="row-card">
            """ + CAUSES + """
              <a class="row-link" href="${item.path}">${item.step}</a>
              <span>${item.title}</span>
              <span class="row-note">${item.number} · ${item.sinceLabel}</span>
            """ + WHO + """
              <div class="row-card-line">${item.due ? html`<span class="${item.dueClass}">${item.due}</span>` : ''}
                <span class="spacer"></span>
            """ + RowParts.BUTTON + "</div></div>";

    private DangerGrid() {}

    static LinkGrid<DangerRow> of(LocalDate today, SerializableConsumer<DangerRow> act) {
        var grid = new LinkGrid<DangerRow>(
                Texts.t("procedure.danger.title"),
                row -> CaseNavigation.path(row.id()),
                withAll(today, LitRenderer.<DangerRow>of(CARD)).withFunction("act", act));
        grid.addColumn(withAll(today, LitRenderer.of(STEP)))
                .setHeader(Texts.t("procedure.inbox.step"))
                .setFlexGrow(3)
                .setWidth("11rem");
        grid.addColumn(withAll(today, LitRenderer.of(CAUSES)))
                .setHeader(Texts.t("procedure.danger.cause"))
                .setFlexGrow(2)
                .setWidth("11rem");
        grid.addColumn(withAll(today, LitRenderer.of(WHO)))
                .setHeader(Texts.t("procedure.danger.whose"))
                .setFlexGrow(2)
                .setWidth("10rem");
        grid.addColumn(row -> Formats.date(row.since()))
                .setHeader(Texts.t("procedure.inbox.since"))
                .setFlexGrow(0)
                .setWidth("7.25rem");
        grid.addColumn(withAll(today, LitRenderer.of(DUE)))
                .setHeader(Texts.t("procedure.inbox.due"))
                .setFlexGrow(0)
                .setWidth("9.5rem");
        grid.addColumn(withAll(today, LitRenderer.<DangerRow>of(RowParts.BUTTON))
                        .withFunction("act", act))
                .setHeader(Texts.t("procedure.inbox.action"))
                .setFlexGrow(0)
                .setWidth("9rem");
        return grid;
    }

    static String text(Cause cause) {
        return Texts.t("procedure.danger.cause."
                + cause.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static Badge badge(Cause cause) {
        return new Badge(text(cause), tone(cause));
    }

    private static Tone tone(Cause cause) {
        return switch (cause) {
            case NO_ACCOUNT, HELD_BY_ABSENT, OVERDUE -> Tone.DANGER;
            case VACANT -> Tone.WARNING;
            case UNOPENED -> Tone.INFO;
        };
    }

    private static List<CauseMark> marks(DangerRow row) {
        return row.causes().stream()
                .sorted()
                .map(cause -> new CauseMark(
                        text(cause), "badge badge-" + tone(cause).name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static LitRenderer<DangerRow> withAll(LocalDate today, LitRenderer<DangerRow> renderer) {
        return renderer.withProperty("path", row -> CaseNavigation.path(row.id()))
                .withProperty("step", DangerRow::step)
                .withProperty("instance", DangerRow::instanceLabel)
                .withProperty("title", DangerRow::caseTitle)
                .withProperty("number", DangerRow::caseNumber)
                .withProperty("causes", DangerGrid::marks)
                .withProperty("role", row -> Texts.t("procedure.case-page.role." + row.role()))
                .withProperty("unit", DangerRow::unit)
                .withProperty("assignee", DangerGrid::assignee)
                .withProperty("sinceLabel", row -> Texts.t("procedure.danger.since", Formats.date(row.since())))
                .withProperty("due", row -> due(row, today, DueMark::text))
                .withProperty("dueClass", row -> due(row, today, DueMark::cssClass))
                .withProperty("dueDay", row -> due(row, today, mark -> Formats.date(mark.day())))
                .withProperty("noDue", row -> Texts.t("procedure.inbox.no-due"))
                .withProperty("action", row -> row.mayReassign() ? Texts.t("procedure.reassign.offer") : null)
                .withProperty("actionHelp", row -> Texts.t("procedure.reassign.offer-help", row.step()));
    }

    private static @Nullable String assignee(DangerRow row) {
        String name = row.assignee();
        return name == null ? null : Texts.t("procedure.danger.taken-by", name);
    }

    private static @Nullable String due(DangerRow row, LocalDate today, Function<DueMark, String> what) {
        DueMark mark = DueMark.of(row.due(), today);
        return mark == null ? null : what.apply(mark);
    }
}
