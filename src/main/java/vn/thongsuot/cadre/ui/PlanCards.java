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
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.thongsuot.cadre.CadreStanding;
import vn.thongsuot.cadre.plan.PlanDirectory;
import vn.thongsuot.cadre.plan.PlanEntry;
import vn.thongsuot.cadre.plan.PlanService;
import vn.thongsuot.cadre.plan.PlanState;
import vn.thongsuot.cadre.rule.AgeBand;
import vn.thongsuot.cadre.rule.CadreChecks;
import vn.thongsuot.cadre.rule.CadreLimits;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.SectionCard;

/** The plan of one title as a card: ages by bands, who stands in it, who is due for a review or has to leave. */
final class PlanCards {

    private final PlanService service;
    private final CadreChecks checks;
    private final CadreLimits limits;
    private final Map<PersonId, CadreStanding> standings;
    private final LocalDate today;
    private final Runnable changed;

    PlanCards(
            PlanService service,
            CadreChecks checks,
            Map<PersonId, CadreStanding> standings,
            LocalDate today,
            Runnable changed) {
        this.service = service;
        this.checks = checks;
        this.limits = checks.limits(today);
        this.standings = standings;
        this.today = today;
        this.changed = changed;
    }

    /** @param keeper whether the person who reads may review and take out */
    Component of(PlanDirectory.PlanLine line, boolean keeper) {
        var list = new UnorderedList();
        list.addClassName("unit-list");
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
        mustLeave(entry).ifPresent(side::add);
        if (keeper) {
            var review = button("cadre.plans.review", entry, () -> PlanDialogs.review(service, entry, today, changed));
            review.setVisible(entry.state() == PlanState.APPROVED);
            side.add(review, button("cadre.plans.remove", entry, () -> PlanDialogs.remove(service, entry, changed)));
        }
        return new ListItem(new Div(name, new Span(" "), details), side);
    }

    private Optional<Badge> mustLeave(PlanEntry entry) {
        return Optional.ofNullable(standings.get(entry.person()))
                .flatMap(cadre -> checks.mustLeavePlan(cadre, today))
                .map(check -> {
                    var badge = new Badge(
                            Texts.t("cadre.plans.must-leave", Texts.t("cadre.check.rule." + check.rule())),
                            Badge.Tone.DANGER);
                    badge.setTitle(check.reason().text());
                    return badge;
                });
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
