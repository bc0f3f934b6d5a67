package vn.thongsuot.cadre.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.cadre.CadreAccess;
import vn.thongsuot.cadre.CadreDirectory;
import vn.thongsuot.cadre.CadreStanding;
import vn.thongsuot.cadre.plan.PlanDirectory;
import vn.thongsuot.cadre.plan.PlanEntry;
import vn.thongsuot.cadre.plan.PlanService;
import vn.thongsuot.cadre.plan.PlanTerm;
import vn.thongsuot.cadre.rule.CadreChecks;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.PageHeader;
import vn.thongsuot.platform.ui.SearchField;

/** Plans per title and planning term: who stands in them, against the limits, and which reviews are due. */
@Route(CadreNavigation.PLANS)
@PermitAll
class PlanListView extends Div implements HasDynamicTitle {

    private static final int PAGE = 20;

    private final PlanDirectory plans;
    private final PlanService service;
    private final CadreAccess access;
    private final CadreDirectory cadres;
    private final CadreChecks checks;
    private final LocalDate today;
    private final SearchField search = new SearchField(Texts.t("cadre.plans.search"));
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
        this.cadres = cadres;
        this.checks = checks;
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
        List<PlanDirectory.PlanLine> lines = plans.lines(filter(), new PageRequest(shown, PAGE));
        Map<PersonId, CadreStanding> standings = cadres.standings(lines.stream()
                .flatMap(line -> line.entries().stream())
                .map(PlanEntry::person)
                .toList());
        var card = new PlanCards(service, checks, standings, today, this::show);
        lines.forEach(line -> cards.add(card.of(line, access.keeps(line.post().unitPath()))));
        shown += PAGE;
        more.setVisible(plans.count(filter()) > shown);
    }
}
