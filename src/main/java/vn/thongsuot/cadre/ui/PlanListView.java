package vn.thongsuot.cadre.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.cadre.CadreAccess;
import vn.thongsuot.cadre.CadreDirectory;
import vn.thongsuot.cadre.plan.PlanDirectory;
import vn.thongsuot.cadre.plan.PlanEntry;
import vn.thongsuot.cadre.plan.PlanService;
import vn.thongsuot.cadre.plan.PlanState;
import vn.thongsuot.cadre.plan.PlanTerm;
import vn.thongsuot.cadre.rule.AgeBand;
import vn.thongsuot.cadre.rule.CadreChecks;
import vn.thongsuot.cadre.rule.CadreLimits;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.PageHeader;
import vn.thongsuot.platform.ui.SectionCard;

/** Plans per title and planning term: who stands in them, against the limits, and which reviews are due. */
@Route(CadreNavigation.PLANS)
@PermitAll
class PlanListView extends Div implements HasDynamicTitle {

    private static final int PAGE = 20;

    private final PlanDirectory plans;
    private final PlanService service;
    private final CadreAccess access;
    private final transient CadreLimits limits;
    private final LocalDate today;
    private final TextField search = new TextField(Texts.t("cadre.plans.search"));
    private final Select<PlanTerm> term = new Select<>();
    private final Paragraph count = new Paragraph();
    private final Div cards = new Div();
    private final Button more = new Button(Texts.t("cadre.plans.more"), click -> append());
    private int shown;

    PlanListView(
            PlanDirectory plans,
            PlanService service,
            CadreDirectory cadres,
            CadreAccess access,
            CadreChecks checks,
            Clock clock) {
        this.plans = plans;
        this.service = service;
        this.access = access;
        today = LocalDate.now(clock);
        limits = checks.limits(today);
        addClassName("page");
        cards.addClassName("page");
        count.addClassName("soft");
        count.getElement().setAttribute("aria-live", "polite");
        add(
                new PageHeader(Texts.t("cadre.title")),
                new CadreTabs(CadreNavigation.PLANS, cadres.ownRecord().orElse(null)));
        if (!access.seesAny()) {
            add(new EmptyState(Texts.t("cadre.posts.not-yours"), Texts.t("cadre.posts.not-yours.hint")));
            return;
        }
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("search");
        search.addValueChangeListener(change -> show());
        term.setLabel(Texts.t("cadre.plans.term"));
        term.setItems(plans.terms());
        term.setItemLabelGenerator(value -> value == null ? Texts.t("cadre.plans.term.all") : value.toString());
        term.setEmptySelectionAllowed(true);
        term.setEmptySelectionCaption(Texts.t("cadre.plans.term.all"));
        term.addValueChangeListener(change -> show());
        var toolbar = new Div(search, term);
        toolbar.addClassName("toolbar");
        add(toolbar, count, cards, more);
        show();
    }

    @Override
    public String getPageTitle() {
        return Texts.t("cadre.plans.title") + " · " + Texts.t("platform.name");
    }

    private PlanDirectory.Filter filter() {
        @Nullable PlanTerm chosen = term.getValue();
        return new PlanDirectory.Filter(null, chosen, search.getValue());
    }

    private void show() {
        cards.removeAll();
        shown = 0;
        long all = plans.count(filter());
        count.setText(Texts.t("cadre.plans.count", all));
        if (all == 0) {
            cards.add(new EmptyState(Texts.t("cadre.plans.empty"), Texts.t("cadre.plans.empty.hint")));
        }
        append();
    }

    private void append() {
        plans.lines(filter(), new PageRequest(shown, PAGE)).forEach(line -> cards.add(card(line)));
        shown += PAGE;
        more.setVisible(plans.count(filter()) > shown);
    }

    private Component card(PlanDirectory.PlanLine line) {
        var list = new UnorderedList();
        list.addClassName("unit-list");
        boolean keeper = access.keeps(line.post().unitPath());
        line.entries().forEach(entry -> list.add(entry(entry, keeper)));
        boolean full = line.entries().size() >= limits.perTitle();
        var badge = new Badge(
                Texts.t("cadre.plans.fill", line.entries().size(), limits.perTitle()),
                full ? Badge.Tone.WARNING : Badge.Tone.INFO);
        return new SectionCard(line.post().label() + " · " + line.term(), bands(line), list).actions(badge);
    }

    /** How many of each band: a plan is to hold people of several ages. */
    private Component bands(PlanDirectory.PlanLine line) {
        Map<AgeBand, Long> bands =
                line.entries().stream().collect(Collectors.groupingBy(this::band, TreeMap::new, Collectors.counting()));
        String told = bands.entrySet().stream()
                .map(band -> Texts.t(
                        "cadre.plans.bands.one",
                        band.getKey().from(),
                        band.getKey().to(),
                        band.getValue()))
                .collect(Collectors.joining(", "));
        var paragraph = new Paragraph(Texts.t("cadre.plans.bands", told, limits.ageBand()));
        paragraph.addClassName("soft");
        return paragraph;
    }

    private AgeBand band(PlanEntry entry) {
        return AgeBand.of(entry.ageOn(today), limits.ageBand());
    }

    private Component entry(PlanEntry entry, boolean keeper) {
        var name = new Anchor(CadreNavigation.record(entry.person()), entry.fullName());
        String reviewed = entry.reviewedOn() == null
                ? Texts.t("cadre.plans.not-reviewed")
                : Texts.t("cadre.plans.reviewed", Formats.date(entry.reviewedOn()));
        AgeBand band = band(entry);
        var details = new Span(Texts.t("cadre.plans.age", entry.ageOn(today)) + " · "
                + Texts.t("cadre.plans.band", band.from(), band.to()) + " · " + reviewed);
        details.addClassName("soft");
        var state = new Badge(
                Texts.t("cadre.plan-state." + entry.state()),
                entry.state() == PlanState.APPROVED ? Badge.Tone.SUCCESS : Badge.Tone.NEUTRAL);
        var side = new Div(state);
        side.addClassName("page-header-beside");
        if (isReviewDue(entry)) {
            side.add(new Badge(Texts.t("cadre.plans.review-due"), Badge.Tone.WARNING));
        }
        if (keeper) {
            var review =
                    button("cadre.plans.review", entry, () -> PlanDialogs.review(service, entry, today, this::show));
            review.setVisible(entry.state() == PlanState.APPROVED);
            side.add(review, button("cadre.plans.remove", entry, () -> PlanDialogs.remove(service, entry, this::show)));
        }
        return new ListItem(new Div(name, new Span(" "), details), side);
    }

    private static Button button(String key, PlanEntry entry, Runnable work) {
        var button = new Button(Texts.t(key), click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(Texts.t(key) + ": " + entry.fullName());
        return button;
    }

    private boolean isReviewDue(PlanEntry entry) {
        LocalDate last = entry.reviewedOn() == null ? entry.approvedOn() : entry.reviewedOn();
        return last != null && !last.plusMonths(limits.review()).isAfter(today);
    }
}
