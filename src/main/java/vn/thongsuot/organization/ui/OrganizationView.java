package vn.thongsuot.organization.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import vn.thongsuot.organization.UnitBrowser;
import vn.thongsuot.organization.UnitLine;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.PageHeader;
import vn.thongsuot.platform.ui.SearchField;

/** The tree of units with counts, opened branch by branch; a search lists the units found instead. */
@Route(OrganizationNavigation.TREE)
@Menu(title = "organization.tree.title", order = 42, icon = "vaadin:sitemap")
@PermitAll
class OrganizationView extends Div implements HasDynamicTitle {

    private static final int MOST_FOUND = 50;

    private final UnitBrowser units;
    private final TreeGrid<UnitLine> tree = new TreeGrid<>();
    private final Div found = new Div();

    OrganizationView(UnitBrowser units) {
        this.units = units;
        addClassName("page");
        var search = new SearchField(Texts.t("organization.tree.search"));
        search.setPlaceholder(Texts.t("organization.tree.search.placeholder"));
        search.addValueChangeListener(change -> show(change.getValue().strip()));
        var toolbar = new Div(search);
        toolbar.addClassName("toolbar");
        add(
                new PageHeader(Texts.t("organization.tree.title")).subtitle(Texts.t("organization.tree.subtitle")),
                toolbar,
                tree,
                found);
        setUpTree();
        show("");
    }

    @Override
    public String getPageTitle() {
        return Texts.t("organization.tree.title") + " · " + Texts.t("platform.name");
    }

    private void setUpTree() {
        tree.addComponentHierarchyColumn(OrganizationView::name)
                .setHeader(Texts.t("organization.tree.unit"))
                .setFlexGrow(1)
                .setWidth("13rem");
        tree.addColumn(line -> Formats.number(line.cells()))
                .setHeader(Texts.t("organization.tree.cells"))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("5.5rem");
        tree.addColumn(line -> Formats.number(line.members()))
                .setHeader(Texts.t("organization.tree.members"))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("6rem");
        tree.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_NO_BORDER);
        tree.addClassName("unit-tree");
        tree.setAllRowsVisible(true);
        List<UnitLine> roots = units.roots();
        tree.setDataProvider(new UnitTreeData(units, roots));
        // One root alone says little: open it.
        if (roots.size() == 1) {
            tree.expand(roots);
        }
    }

    private void show(String term) {
        boolean searching = !term.isEmpty();
        tree.setVisible(!searching);
        found.setVisible(searching);
        if (searching) {
            found.removeAll();
            List<UnitLine> lines = units.search(term, MOST_FOUND);
            found.add(lines.isEmpty() ? nothing() : list(lines));
        }
    }

    private static Component nothing() {
        return new EmptyState(Texts.t("organization.tree.nothing"), Texts.t("organization.tree.nothing.hint"));
    }

    static UnorderedList list(List<UnitLine> lines) {
        var list = new UnorderedList();
        list.addClassName("unit-list");
        for (UnitLine line : lines) {
            var item = new ListItem(name(line));
            var counts = new Span(counts(line));
            counts.addClassName("soft");
            item.add(counts);
            list.add(item);
        }
        return list;
    }

    private static String counts(UnitLine line) {
        return line.unit().kind().hasMembers()
                ? Texts.t("organization.counts.members", line.members())
                : Texts.t("organization.counts.cells-members", line.cells(), line.members());
    }

    private static Component name(UnitLine line) {
        return new Anchor(
                OrganizationNavigation.unit(line.unit().id()), line.unit().name());
    }
}
