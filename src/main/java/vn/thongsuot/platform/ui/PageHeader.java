package vn.thongsuot.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import vn.thongsuot.platform.i18n.Texts;

/** The head of a page: where one is, what this is, what can be done with it. */
public final class PageHeader extends Header {

    private final Div titles = new Div();
    private final Div actions = new Div();

    public PageHeader(String title) {
        addClassName("page-header");
        titles.addClassName("page-header-titles");
        titles.add(new H1(title));
        actions.addClassName("page-header-actions");
        add(titles);
    }

    public PageHeader subtitle(String text) {
        var subtitle = new Paragraph(text);
        subtitle.addClassName("page-header-subtitle");
        titles.add(subtitle);
        return this;
    }

    /** Beside or below the title, for badges. */
    public PageHeader beside(Component... components) {
        var row = new Div(components);
        row.addClassName("page-header-beside");
        titles.add(row);
        return this;
    }

    /** The way here, outermost first, without this page itself. */
    public PageHeader breadcrumb(Crumb... crumbs) {
        var list = new OrderedList();
        for (Crumb crumb : List.of(crumbs)) {
            list.add(new ListItem(new Anchor(crumb.path(), crumb.label())));
        }
        var nav = new Nav(list);
        nav.addClassName("breadcrumb");
        nav.setAriaLabel(Texts.t("platform.breadcrumb"));
        addComponentAsFirst(nav);
        return this;
    }

    /** Buttons, the most important last. */
    public PageHeader actions(Component... components) {
        actions.add(components);
        if (actions.getParent().isEmpty()) {
            add(actions);
        }
        return this;
    }

    /**
     * One step of the way.
     *
     * @param path of the route, without leading slash
     */
    public record Crumb(String label, String path) {}
}
