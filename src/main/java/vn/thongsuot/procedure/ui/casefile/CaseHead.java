package vn.thongsuot.procedure.ui.casefile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.KeyValueList;
import vn.thongsuot.platform.ui.PageHeader;
import vn.thongsuot.procedure.CaseState;
import vn.thongsuot.procedure.casefile.CaseView;
import vn.thongsuot.procedure.casefile.DueInfo;
import vn.thongsuot.procedure.model.Command;
import vn.thongsuot.procedure.ui.CaseStateBadge;
import vn.thongsuot.procedure.ui.caselist.CaseListNavigation;
import vn.thongsuot.procedure.ui.reassign.ReassignDialog;

/** What this is, where it stands in one sentence, who has it now and until when. */
class CaseHead extends Div {

    private static final int NAMES_SHOWN = 4;

    private final CaseDesk desk;
    private final CaseView file;

    /** @param changed called after something was done to the case as a whole */
    CaseHead(CaseDesk desk, CaseView file, Runnable changed) {
        this.desk = desk;
        this.file = file;
        addClassName("case-head");

        var header = new PageHeader(file.title())
                .breadcrumb(new PageHeader.Crumb(Texts.t("procedure.case-page.cases"), CaseListNavigation.ROUTE))
                .subtitle(Texts.t(
                        "procedure.case-page.subtitle",
                        file.number(),
                        file.procedure().title(),
                        file.unit().name()))
                .beside(badges());
        if (file.open().size() == 1
                && desk.reassigning()
                        .reassignable(file.id())
                        .contains(file.open().getFirst().id())) {
            header.actions(reassignButton(desk, file.open().getFirst(), changed));
        }
        for (Command command : file.commands()) {
            header.actions(commandButton(command, changed));
        }
        var standing = new Paragraph(standing());
        standing.addClassName("case-standing");
        add(header, standing);
        desk.records()
                .orderedStream()
                .flatMap(records -> records.of(file.id()).stream())
                .map(record -> new Anchor(record.path(), record.label()))
                .forEach(this::add);
        if (file.open().size() == 1) {
            add(facts(file.open().getFirst()));
        }
    }

    private Component[] badges() {
        Badge state = CaseStateBadge.of(file.state());
        return switch (file.confidentiality()) {
            case NORMAL -> new Component[] {state};
            case RESTRICTED ->
                new Component[] {state, new Badge(Texts.t("procedure.case-page.restricted"), Badge.Tone.WARNING)};
            case SEALED -> new Component[] {state, new Badge(Texts.t("procedure.case-page.sealed"), Badge.Tone.DANGER)};
        };
    }

    private String standing() {
        if (file.state() != CaseState.RUNNING) {
            String end = file.endName();
            return end == null
                    ? Texts.t("procedure.case-page.standing.ended", Formats.date(file.endedAt()))
                    : Texts.t("procedure.case-page.standing.ended-how", Formats.date(file.endedAt()), end);
        }
        return switch (file.open().size()) {
            case 0 -> file.veiled() ? Texts.t("procedure.case-page.standing.veiled") : idle();
            case 1 -> Words.waiting(file.open().getFirst());
            default ->
                Texts.t("procedure.case-page.standing.several", file.open().size());
        };
    }

    /** No step is open: the case waits for a day, and the model has a name for it. */
    private String idle() {
        String awaited = desk.cases().path(file.id()).active().stream()
                .filter(element -> file.procedure().model().names().containsKey(element))
                .map(file.procedure()::elementName)
                .sorted()
                .collect(Collectors.joining("; "));
        return awaited.isEmpty()
                ? Texts.t("procedure.case-page.standing.idle")
                : Texts.t("procedure.case-page.standing.idle-until", awaited);
    }

    private KeyValueList facts(CaseView.OpenStep step) {
        var facts = new KeyValueList().add(Texts.t("procedure.case-page.fact.holder"), holders(step));
        facts.add(Texts.t("procedure.case-page.fact.waiting"), Words.elapsed(step, desk.today()));
        DueInfo due = step.due();
        if (due != null) {
            var day = new Span(due.isPaused() ? "" : Formats.date(due.day()));
            var explained = new Paragraph(Words.explained(due));
            explained.addClassName("case-fact-note");
            facts.add(Texts.t("procedure.case-page.fact.due"), new Div(day, new DueBadge(due), explained));
        }
        facts.add(
                Texts.t("procedure.case-page.fact.started"),
                Texts.t("procedure.case-page.by-at", file.startedBy(), Formats.date(file.startedAt())));
        return facts;
    }

    private static Component holders(CaseView.OpenStep step) {
        String assignee = step.assignee();
        var who = new Div();
        if (assignee != null) {
            who.add(new Span(Texts.t("procedure.case-page.fact.claimed-by", Words.by(assignee, step.takenFor()))));
        } else {
            who.add(new Span(names(step.holders())));
        }
        var role = new Paragraph(Words.role(step.role()));
        role.addClassName("case-fact-note");
        who.add(role);
        return who;
    }

    static String names(List<String> holders) {
        if (holders.isEmpty()) {
            return Texts.t("procedure.case-page.fact.nobody");
        }
        String shown = holders.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "));
        return holders.size() <= NAMES_SHOWN
                ? shown
                : Texts.t("procedure.case-page.fact.and-others", shown, holders.size() - NAMES_SHOWN);
    }

    /** For a superior: gives a step to somebody else. */
    static Button reassignButton(CaseDesk desk, CaseView.OpenStep step, Runnable changed) {
        var button = new Button(
                Texts.t("procedure.reassign.offer"),
                click -> new ReassignDialog(desk.reassigning(), step.id(), Words.name(step), changed).open());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(Texts.t("procedure.reassign.offer-help", Words.name(step)));
        return button;
    }

    private Button commandButton(Command command, Runnable changed) {
        var button = new Button(file.procedure().elementName(command.startEventId()));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        button.addClickListener(click -> new CommandDialog(desk, file, command, changed).open());
        return button;
    }
}
