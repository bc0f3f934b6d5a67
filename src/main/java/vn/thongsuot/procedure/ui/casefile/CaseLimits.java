package vn.thongsuot.procedure.ui.casefile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.SectionCard;
import vn.thongsuot.procedure.casefile.CaseView;
import vn.thongsuot.procedure.casefile.DeadlineService.Allowance;
import vn.thongsuot.procedure.casefile.DeadlineService.Extension;
import vn.thongsuot.procedure.casefile.DeadlineService.Limit;

/** The limits of the whole case, and those of open steps of which there is more to say than their last day. */
class CaseLimits extends Div {

    private final CaseDesk desk;
    private final CaseView file;
    private final Runnable changed;

    private CaseLimits(CaseDesk desk, CaseView file, List<Limit> limits, Runnable changed) {
        this.desk = desk;
        this.file = file;
        this.changed = changed;
        addClassName("case-limits");
        var list = new UnorderedList();
        limits.forEach(limit -> list.add(item(limit)));
        add(new SectionCard(Texts.t("procedure.limits.title"), list));
    }

    /** @param changed called after a limit was extended */
    static Optional<CaseLimits> of(CaseDesk desk, CaseView file, Runnable changed) {
        List<Limit> shown = desk.deadlines().ofCase(file.id()).stream()
                .filter(CaseLimits::hasMore)
                .toList();
        return shown.isEmpty() ? Optional.empty() : Optional.of(new CaseLimits(desk, file, shown, changed));
    }

    private static boolean hasMore(Limit limit) {
        return limit.workItem() == null
                || (limit.isOpen()
                        && (limit.extension() != null
                                || !limit.extensions().isEmpty()
                                || !limit.due().pauses().isEmpty()));
    }

    private ListItem item(Limit limit) {
        var name = new Span(limit.name());
        name.addClassName("case-limit-name");
        var counted = new Span(Words.explained(limit.due()));
        counted.addClassName("case-limit-note");
        var what = new Div(name, counted);
        limit.extensions().forEach(extension -> what.add(given(extension)));
        Allowance allowance = limit.extension();
        if (allowance != null) {
            var who = new Paragraph(allowed(allowance));
            who.addClassName("case-limit-note");
            what.add(who);
        }
        var item = new ListItem(what, standing(limit));
        if (allowance != null && allowance.mine()) {
            item.add(extend(limit, allowance));
        }
        return item;
    }

    private static Component standing(Limit limit) {
        var standing = new Div();
        standing.addClassName("case-limit-standing");
        if (!limit.isOpen()) {
            standing.add(new Badge(
                    Texts.t(
                            limit.wasLate() ? "procedure.limits.met-late" : "procedure.limits.met",
                            Formats.date(limit.metOn())),
                    limit.wasLate() ? Badge.Tone.WARNING : Badge.Tone.SUCCESS));
        } else {
            if (!limit.due().isPaused()) {
                standing.add(new Span(Formats.date(limit.due().day())));
            }
            standing.add(new DueBadge(limit.due()));
        }
        return standing;
    }

    private static Paragraph given(Extension extension) {
        var line = new Paragraph(Texts.t(
                "procedure.limits.given",
                extension.by().message().text(),
                extension.person(),
                Formats.date(extension.at()),
                extension.reason()));
        line.addClassName("case-limit-note");
        return line;
    }

    private static String allowed(Allowance allowance) {
        return Texts.t(
                allowance.given() < allowance.times() ? "procedure.limits.allowed" : "procedure.limits.used-up",
                allowance.roles().stream().map(Words::role).collect(Collectors.joining(", ")),
                allowance.most().message().text(),
                allowance.given(),
                allowance.times());
    }

    private Button extend(Limit limit, Allowance allowance) {
        var button = new Button(
                Texts.t("procedure.limits.extend"),
                click -> new ExtensionDialog(desk, file, limit, allowance, changed).open());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(Texts.t("procedure.limits.extend-what", limit.name()));
        return button;
    }
}
