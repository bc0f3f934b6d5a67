package vn.thongsuot.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.SectionCard;
import vn.thongsuot.reporting.LateBelowReport.Below;
import vn.thongsuot.reporting.LateBelowReport.Figure;
import vn.thongsuot.reporting.LateBelowReport.Matter;
import vn.thongsuot.reporting.LateBelowReport.MatterLine;
import vn.thongsuot.reporting.LateBelowReport.UnitLine;
import vn.thongsuot.reporting.StatisticsReport;

/** What is late below in cases that the reader does not open: by unit, each leading to its own page, and by matter and class. */
final class LateBelowSection extends Div {

    private final transient Below below;
    private final UnitId unit;

    LateBelowSection(Below below, UnitId unit) {
        this.below = below;
        this.unit = unit;
        var note = new Paragraph(Texts.t(below.units().isEmpty() ? "reporting.below.none" : "reporting.below.note"));
        note.addClassName("soft");
        var card = new SectionCard(Texts.t("reporting.below.title"), note);
        add(card);
        if (!below.units().isEmpty()) {
            card.add(byUnit());
            add(new SectionCard(Texts.t("reporting.below.by-matter"), byMatter()));
        }
    }

    private Div byUnit() {
        var heads = new NativeTableRow(head(Texts.t("reporting.late.unit")));
        List<Matter> matters = below.matters().stream().map(MatterLine::matter).toList();
        matters.forEach(matter -> heads.add(head(name(matter))));
        heads.add(head(Texts.t("reporting.late.since")));
        var body = new NativeTableBody();
        for (UnitLine line : below.units()) {
            var row = new NativeTableRow(new NativeTableCell(
                    line.unit().equals(unit)
                            ? new Span(line.name())
                            : new Anchor(ReportNavigation.late(line.unit(), null), line.name())));
            matters.forEach(matter -> row.add(number(line.late().getOrDefault(matter, 0L))));
            row.add(new NativeTableCell(Formats.date(line.all().since())));
            body.add(row);
        }
        return table(Texts.t("reporting.below.title") + ": " + Texts.t("reporting.late.by-unit"), heads, body);
    }

    private Div byMatter() {
        var heads = new NativeTableRow(
                head(Texts.t("reporting.below.matter")),
                head(Texts.t("reporting.late.late")),
                head(Texts.t("reporting.late.since")));
        var body = new NativeTableBody();
        for (MatterLine line : below.matters()) {
            var row = row(new Anchor(path(line.matter()), name(line.matter())), line.all());
            row.addClassName("report-total");
            body.add(row);
            line.classes().forEach((label, figure) -> body.add(row(new Span(Texts.t(label)), figure)));
        }
        return table(Texts.t("reporting.below.by-matter"), heads, body);
    }

    private static NativeTableRow row(Component name, Figure figure) {
        return new NativeTableRow(
                new NativeTableCell(name),
                number(figure.late()),
                new NativeTableCell(figure.since() == null ? "" : Formats.date(figure.since())));
    }

    private String path(Matter matter) {
        return matter == Matter.PETITION ? ReportNavigation.RECEPTION : StatisticsReport.address(unit);
    }

    private static String name(Matter matter) {
        return Texts.t("reporting.below.matter." + matter);
    }

    private static NativeTableHeaderCell head(String text) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static NativeTableCell number(long number) {
        return number == 0
                ? new NativeTableCell("0")
                : new NativeTableCell(new Badge(Formats.number(number), Badge.Tone.DANGER));
    }

    private static Div table(String label, NativeTableRow heads, NativeTableBody body) {
        var header = new NativeTableHeader();
        header.add(heads);
        var content = new NativeTable();
        content.addClassName("figures");
        content.add(header, body);
        var scrolled = new Div(content);
        scrolled.addClassName("report-table");
        scrolled.getElement().setAttribute("tabindex", "0");
        scrolled.getElement().setAttribute("role", "region");
        scrolled.getElement().setAttribute("aria-label", label);
        return scrolled;
    }
}
