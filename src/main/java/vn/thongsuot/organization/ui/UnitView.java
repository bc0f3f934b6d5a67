package vn.thongsuot.organization.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vn.thongsuot.organization.BodyKind;
import vn.thongsuot.organization.Holder;
import vn.thongsuot.organization.UnitBrowser;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitPage;
import vn.thongsuot.organization.UnitSuccession;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.KeyValueList;
import vn.thongsuot.platform.ui.PageHeader;
import vn.thongsuot.platform.ui.SectionCard;

/** One unit: what it is and where it stands, who leads it, what lies below, and what other modules know about it. */
@Route(OrganizationNavigation.TREE + "/:unitId([0-9]{1,18})")
@PermitAll
class UnitView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final UnitBrowser units;
    private final List<UnitTab> tabs;
    private final List<UnitActions> actions;
    private String title = "";

    UnitView(UnitBrowser units, List<UnitTab> tabs, List<UnitActions> actions) {
        this.units = units;
        this.actions = actions;
        this.tabs =
                tabs.stream().sorted(Comparator.comparingInt(UnitTab::order)).toList();
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(new UnitId(event.getRouteParameters().getLong("unitId").orElseThrow()));
    }

    void show(UnitId id) {
        UnitPage page = units.page(id);
        title = page.line().unit().name();
        removeAll();
        add(header(page));
        addTabs(page);
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Texts.t("platform.name");
    }

    private PageHeader header(UnitPage page) {
        UnitSummary unit = page.line().unit();
        var header = new PageHeader(unit.name());
        var crumbs = new ArrayList<PageHeader.Crumb>();
        crumbs.add(new PageHeader.Crumb(Texts.t("organization.tree.title"), OrganizationNavigation.TREE));
        page.ancestors().stream()
                .filter(UnitPage.Ancestor::visible)
                .forEach(ancestor -> crumbs.add(new PageHeader.Crumb(
                        ancestor.unit().name(),
                        OrganizationNavigation.unit(ancestor.unit().id()))));
        header.breadcrumb(crumbs.toArray(PageHeader.Crumb[]::new));
        String above = String.join(
                " · ",
                page.ancestors().reversed().stream()
                        .filter(ancestor -> !ancestor.visible())
                        .map(ancestor -> ancestor.unit().name())
                        .toList());
        if (!above.isEmpty()) {
            header.subtitle(Texts.t("organization.unit.belongs-to", above));
        }
        header.beside(new Badge(Texts.t("organization.kind." + unit.kind())));
        if (unit.validTo() != null) {
            header.beside(
                    new Badge(Texts.t("organization.unit.ended", Formats.date(unit.validTo())), Badge.Tone.WARNING));
        }
        actions.forEach(action -> action.of(unit).forEach(header::actions));
        return header;
    }

    private void addTabs(UnitPage page) {
        UnitSummary unit = page.line().unit();
        Map<Tab, Supplier<Component>> contents = new LinkedHashMap<>();
        contents.put(new Tab(Texts.t("organization.unit.overview")), () -> overview(page));
        tabs.stream()
                .filter(tab -> tab.appliesTo(unit))
                .forEach(tab -> contents.put(new Tab(Texts.t(tab.titleKey())), () -> tab.content(unit)));
        if (contents.size() == 1) {
            add(overview(page));
            return;
        }
        var bar = new Tabs(contents.keySet().toArray(Tab[]::new));
        var panel = new Div();
        panel.addClassName("page");
        panel.getElement().setAttribute("role", "tabpanel");
        bar.addSelectedChangeListener(change -> {
            panel.removeAll();
            Supplier<Component> content = contents.get(change.getSelectedTab());
            if (content != null) {
                panel.add(content.get());
            }
        });
        panel.add(overview(page));
        add(bar, panel);
    }

    private static Component overview(UnitPage page) {
        var content = new Div();
        content.addClassName("page");
        content.add(facts(page));
        content.add(bodies(page.holders()));
        if (!page.children().isEmpty()) {
            content.add(new SectionCard(
                    Texts.t("organization.unit.children", page.children().size()),
                    OrganizationView.list(page.children())));
        }
        if (!page.predecessors().isEmpty() || !page.successors().isEmpty()) {
            content.add(new SectionCard(
                    Texts.t("organization.unit.history"),
                    successions(page.predecessors(), "organization.unit.predecessor"),
                    successions(page.successors(), "organization.unit.successor")));
        }
        return content;
    }

    private static Component facts(UnitPage page) {
        UnitSummary unit = page.line().unit();
        var facts = new KeyValueList()
                .add(Texts.t("organization.unit.code"), unit.code())
                .add(Texts.t("organization.unit.valid-from"), Formats.date(unit.validFrom()));
        if (unit.validTo() != null) {
            facts.add(Texts.t("organization.unit.valid-to"), Formats.date(unit.validTo()));
        }
        if (!unit.kind().hasMembers()) {
            facts.add(
                    Texts.t("organization.tree.cells"),
                    Formats.number(page.line().cells()));
        }
        facts.add(
                Texts.t("organization.tree.members"), Formats.number(page.line().members()));
        return new SectionCard(Texts.t("organization.unit.facts"), facts);
    }

    private static Component bodies(List<Holder> holders) {
        var card = new SectionCard(Texts.t("organization.unit.bodies"));
        if (holders.isEmpty()) {
            card.add(new EmptyState(
                    Texts.t("organization.unit.no-holders"), Texts.t("organization.unit.no-holders.hint")));
            return card;
        }
        Map<String, List<Holder>> byBody = new LinkedHashMap<>();
        for (Holder holder : holders) {
            BodyKind body = holder.position().body();
            String key = body == null ? "organization.body.NONE" : "organization.body." + body;
            byBody.computeIfAbsent(key, k -> new ArrayList<>()).add(holder);
        }
        var grid = new Div();
        grid.addClassName("body-grid");
        byBody.forEach((key, members) -> grid.add(body(key, members)));
        card.add(grid);
        return card;
    }

    private static Component body(String key, List<Holder> holders) {
        var list = new UnorderedList();
        list.addClassName("holder-list");
        for (Holder holder : holders) {
            var name = new Span(holder.fullName());
            name.addClassName("holder-name");
            var position = new Span(Texts.t(
                    "organization.unit.held-since",
                    holder.position().title(),
                    Formats.date(holder.position().from())));
            position.addClassName("soft");
            list.add(new ListItem(name, position));
        }
        var count = new Badge(
                Long.toString(holders.stream().map(Holder::personId).distinct().count()));
        var heading = new H3(Texts.t(key));
        heading.add(" ");
        heading.add(count);
        var box = new Div(heading, list);
        box.addClassName("body-box");
        return box;
    }

    private static Component successions(List<UnitSuccession> successions, String key) {
        var list = new UnorderedList();
        list.addClassName("unit-list");
        for (UnitSuccession succession : successions) {
            UnitSummary other = succession.other();
            Component name = succession.visible()
                    ? new Anchor(OrganizationNavigation.unit(other.id()), other.name())
                    : new Span(other.name());
            var details = new Paragraph(Texts.t(key, Formats.date(succession.effectiveOn()), succession.legalBasis()));
            details.addClassName("soft");
            list.add(new ListItem(name, details));
        }
        return list;
    }
}
