package vn.thongsuot.inspection.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.thongsuot.inspection.InspectionAccess;
import vn.thongsuot.inspection.programme.Programme;
import vn.thongsuot.inspection.programme.ProgrammeService;
import vn.thongsuot.inspection.programme.Target;
import vn.thongsuot.inspection.programme.TargetService;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.PageHeader;
import vn.thongsuot.platform.ui.SectionCard;
import vn.thongsuot.procedure.Certainty;

/** The programmes of a unit: what is planned, what is done, how far the targets are, what was changed and why. */
@Route(InspectionNavigation.PROGRAMMES)
@PermitAll
class ProgrammeView extends Div implements HasDynamicTitle {

    private final ProgrammeService programmes;
    private final TargetService targets;
    private final InspectionAccess access;
    private final ProgrammeDialogs dialogs;
    private final LocalDate today;
    private final Select<UnitSummary> unit = new Select<>();
    private final Div content = new Div();

    ProgrammeView(
            ProgrammeService programmes,
            TargetService targets,
            InspectionAccess access,
            ProgrammeDialogs dialogs,
            Clock clock) {
        this.programmes = programmes;
        this.targets = targets;
        this.access = access;
        this.dialogs = dialogs;
        today = LocalDate.now(clock);
        addClassName("page");
        content.addClassName("page");
        add(new PageHeader(Texts.t("inspection.title")), new InspectionTabs(InspectionNavigation.PROGRAMMES));
        List<UnitSummary> units = programmes.units();
        if (units.isEmpty()) {
            add(new EmptyState(
                    Texts.t("inspection.programmes.not-yours"), Texts.t("inspection.programmes.not-yours.hint")));
            return;
        }
        unit.setLabel(Texts.t("inspection.programmes.unit"));
        unit.setItems(units);
        unit.setItemLabelGenerator(UnitSummary::name);
        unit.setValue(units.getFirst());
        unit.setVisible(units.size() > 1);
        unit.addValueChangeListener(change -> show());
        add(unit, content);
        show();
    }

    @Override
    public String getPageTitle() {
        return Texts.t("inspection.programmes.title") + " · " + Texts.t("platform.name");
    }

    private void show() {
        content.removeAll();
        UnitSummary chosen = unit.getValue();
        boolean keeps = access.keeps(chosen.id());
        if (keeps) {
            var create = new Button(
                    Texts.t("inspection.programmes.create"),
                    VaadinIcon.PLUS.create(),
                    click -> dialogs.create(chosen, today, this::show));
            create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            var actions = new Div(create);
            actions.addClassName("toolbar");
            content.add(actions);
        }
        List<Programme> all = programmes.of(chosen.id());
        if (all.isEmpty()) {
            content.add(new EmptyState(
                    Texts.t("inspection.programmes.empty"), Texts.t("inspection.programmes.empty.hint")));
        }
        all.forEach(programme -> content.add(card(programme, keeps)));
    }

    private Component card(Programme programme, boolean keeps) {
        String period = programme.isForTerm()
                ? Texts.t("inspection.programmes.term", programme.yearFrom(), programme.yearTo())
                : Texts.t("inspection.programmes.year", programme.yearFrom());
        var card = new SectionCard(Texts.t("inspection.programme-body." + programme.body()) + " · " + period);
        card.actions(state(programme));
        if (keeps) {
            card.actions(quiet("inspection.programmes.add", () -> dialogs.add(programme, this::show)));
            if (!programme.isAdopted()) {
                card.actions(quiet("inspection.programmes.adopt", () -> dialogs.adopt(programme, today, this::show)));
            }
        }
        var targetList = new Div();
        targetList.addClassName("page");
        targets.of(programme.unit(), programme.yearFrom(), programme.yearTo())
                .forEach(target -> targetList.add(target(target)));
        card.add(new H3(Texts.t("inspection.programmes.targets")), targetList);
        card.add(new H3(Texts.t(
                "inspection.programmes.items",
                programme.done(),
                programme.items().size())));
        if (programme.items().isEmpty()) {
            card.add(new Paragraph(Texts.t("inspection.programmes.no-items")));
        }
        var items = new UnorderedList();
        items.addClassName("unit-list");
        programme.items().forEach(item -> items.add(item(programme, item, keeps)));
        card.add(items);
        if (!programme.changes().isEmpty()) {
            var changes = new UnorderedList();
            programme.changes().forEach(change -> changes.add(new ListItem(words(change))));
            card.add(new Details(
                    Texts.t("inspection.programmes.changes", programme.changes().size()), changes));
        }
        return card;
    }

    private static Badge state(Programme programme) {
        return programme.isAdopted()
                ? new Badge(
                        Texts.t(
                                "inspection.programmes.adopted",
                                Objects.requireNonNullElse(programme.decisionNumber(), ""),
                                Formats.date(programme.adoptedOn())),
                        Badge.Tone.SUCCESS)
                : new Badge(Texts.t("inspection.programmes.draft"), Badge.Tone.NEUTRAL);
    }

    private static Component target(Target target) {
        var words = new Span(Texts.t(
                "inspection.target." + target.subjects(),
                target.reached(),
                target.total(),
                target.parameter().value(),
                target.needed()));
        var bar = new ProgressBar(
                0, 1, target.total() == 0 ? 0 : Math.min(1, target.reached() / (double) target.total()));
        bar.getElement().setAttribute("aria-label", words.getText());
        var beside = new Div(words);
        beside.addClassName("page-header-beside");
        beside.add(new Badge(
                Texts.t(target.isMet() ? "inspection.target.met" : "inspection.target.not-yet"),
                target.isMet() ? Badge.Tone.SUCCESS : Badge.Tone.INFO));
        if (target.parameter().certainty() != Certainty.GOOD) {
            var unsure = new Badge(Texts.t("inspection.target.unsure"), Badge.Tone.WARNING);
            unsure.setTitle(target.parameter().legalBasis());
            beside.add(unsure);
        }
        return new Div(beside, bar);
    }

    private Component item(Programme programme, Programme.Item item, boolean keeps) {
        String when = item.quarter() == null
                ? String.valueOf(item.year())
                : Texts.t("inspection.programmes.quarter", item.quarter(), item.year());
        var details = new Span(Texts.t("inspection.kind." + item.kind()) + " · " + when + " · " + item.content());
        details.addClassName("soft");
        var name = new Span(item.subject());
        name.addClassName("holder-name");
        boolean missed = !item.done() && item.year() < today.getYear();
        var side = new Div(
                item.done()
                        ? new Badge(Texts.t("inspection.programmes.done"), Badge.Tone.SUCCESS)
                        : new Badge(
                                Texts.t(missed ? "inspection.programmes.missed" : "inspection.programmes.open"),
                                missed ? Badge.Tone.DANGER : Badge.Tone.NEUTRAL));
        side.addClassName("page-header-beside");
        if (keeps) {
            var remove = quiet("inspection.programmes.remove", () -> dialogs.remove(programme, item, this::show));
            remove.setAriaLabel(Texts.t("inspection.programmes.remove") + ": " + item.subject());
            side.add(remove);
        }
        return new ListItem(new Div(new Div(name), details), side);
    }

    private static String words(Programme.Change change) {
        String what = Texts.t(
                "inspection.programme-change." + change.kind(),
                change.description(),
                change.person(),
                Formats.dateTime(change.at()));
        return change.reason() == null ? what : what + " " + Texts.t("inspection.programmes.because", change.reason());
    }

    private static Button quiet(String key, Runnable work) {
        var button = new Button(Texts.t(key), click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
