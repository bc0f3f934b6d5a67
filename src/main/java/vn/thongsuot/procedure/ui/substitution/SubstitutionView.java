package vn.thongsuot.procedure.ui.substitution;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.thongsuot.organization.substitution.Substitution;
import vn.thongsuot.organization.substitution.Substitution.State;
import vn.thongsuot.platform.error.DomainException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.platform.ui.Badge.Tone;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.Notifications;
import vn.thongsuot.platform.ui.PageHeader;
import vn.thongsuot.platform.ui.SectionCard;
import vn.thongsuot.procedure.substitution.SubstitutionService;

/** Who does my work while I am away, whose work I do; for offices and administrators also that of others. */
@Route("thay-the")
@Menu(title = "procedure.substitution.title", order = 18, icon = "vaadin:exchange")
@PermitAll
class SubstitutionView extends Div implements HasDynamicTitle {

    private final SubstitutionService substitutions;
    private final Div content = new Div();

    SubstitutionView(SubstitutionService substitutions) {
        this.substitutions = substitutions;
        addClassName("page");
        content.addClassName("page");
        var header = new PageHeader(Texts.t("procedure.substitution.title"))
                .subtitle(Texts.t("procedure.substitution.subtitle"));
        if (substitutions.holdsPosition()) {
            var own = new Button(
                    Texts.t("procedure.substitution.enter"),
                    VaadinIcon.PLUS.create(),
                    click -> new SubstitutionForm(substitutions, substitutions.me()).open(this::entered));
            own.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.actions(own);
        }
        if (substitutions.mayEnterForOthers()) {
            header.actions(new Button(
                    Texts.t("procedure.substitution.enter-for-other"),
                    click -> new SubstitutionForm(substitutions, null).open(this::entered)));
        }
        add(header, content);
        show();
    }

    @Override
    public String getPageTitle() {
        return Texts.t("procedure.substitution.title") + " · " + Texts.t("platform.name");
    }

    private void entered() {
        Notifications.success(Texts.t("procedure.substitution.entered"));
        show();
    }

    private void show() {
        content.removeAll();
        List<Substitution> mine = substitutions.mine();
        if (mine.isEmpty()) {
            content.add(new EmptyState(
                    Texts.t("procedure.substitution.none"), Texts.t("procedure.substitution.none-help")));
        } else {
            for (State state : State.values()) {
                section("procedure.substitution.state." + key(state), of(mine, state));
            }
        }
        if (substitutions.mayEnterForOthers()) {
            List<Substitution> others = substitutions.ofOthers().stream()
                    .filter(entry -> entry.stateOn(substitutions.today()) != State.OVER)
                    .toList();
            section("procedure.substitution.of-others", others);
        }
    }

    private List<Substitution> of(List<Substitution> all, State state) {
        return all.stream()
                .filter(entry -> entry.stateOn(substitutions.today()) == state)
                .toList();
    }

    private void section(String titleKey, List<Substitution> entries) {
        if (entries.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("settings-list");
        entries.forEach(entry -> list.add(line(entry)));
        content.add(new SectionCard(Texts.t(titleKey), list));
    }

    private ListItem line(Substitution entry) {
        var days = new Span(
                Texts.t("procedure.substitution.days", Formats.date(entry.firstDay()), Formats.date(entry.lastDay())));
        days.addClassName("settings-list-lead");
        var who = new Span(sentence(entry));
        who.addClassName("substitution-who");
        var text = new Div(who);
        text.addClassName("settings-list-text");
        note(text, Texts.t("procedure.substitution.work-of", String.join("; ", entry.positions())));
        note(text, scope(entry));
        String reason = entry.reason();
        if (reason != null) {
            note(text, Texts.t("procedure.substitution.because", reason));
        }
        String paper = entry.paper();
        if (paper != null) {
            note(text, Texts.t("procedure.substitution.by-paper", paper));
        }
        if (!entry.byHolder()) {
            note(
                    text,
                    Texts.t(
                            "procedure.substitution.entered-by",
                            entry.enteredBy(),
                            Formats.dateTime(entry.enteredAt())));
        }
        var item = new ListItem(days, text);
        String endedBy = entry.endedBy();
        if (endedBy != null) {
            item.add(new Badge(
                    Texts.t("procedure.substitution.ended", Formats.dateTime(entry.endedAt()), endedBy), Tone.NEUTRAL));
        } else if (entry.stateOn(substitutions.today()) != State.OVER && substitutions.mayEnd(entry)) {
            item.add(endButton(entry));
        }
        return item;
    }

    private String sentence(Substitution entry) {
        if (entry.holder().equals(substitutions.me())) {
            return Texts.t("procedure.substitution.for-me", entry.substituteName());
        }
        return entry.substitute().equals(substitutions.me())
                ? Texts.t("procedure.substitution.by-me", entry.holderName())
                : Texts.t("procedure.substitution.for-other", entry.substituteName(), entry.holderName());
    }

    private String scope(Substitution entry) {
        return entry.matters().isEmpty()
                ? Texts.t("procedure.substitution.all-procedures")
                : Texts.t(
                        "procedure.substitution.only-procedures",
                        entry.matters().stream()
                                .map(substitutions::procedureTitle)
                                .sorted()
                                .collect(Collectors.joining("; ")));
    }

    private Component endButton(Substitution entry) {
        var button = new Button(Texts.t("procedure.substitution.end"), click -> {
            var dialog = new ConfirmDialog(
                    Texts.t("procedure.substitution.end-title"),
                    Texts.t("procedure.substitution.end-text", entry.substituteName(), entry.holderName()),
                    Texts.t("procedure.substitution.end"),
                    confirmed -> end(entry));
            dialog.setCancelable(true);
            dialog.setCancelText(Texts.t("platform.cancel"));
            dialog.open();
        });
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(Texts.t("procedure.substitution.end-help", entry.substituteName()));
        return button;
    }

    private void end(Substitution entry) {
        try {
            substitutions.end(entry.id());
            Notifications.success(Texts.t("procedure.substitution.ended-now"));
        } catch (DomainException refusal) {
            Notifications.error(refusal);
        }
        show();
    }

    private static void note(Div text, String words) {
        var note = new Span(words);
        note.addClassName("row-note");
        text.add(note);
    }

    private static String key(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
