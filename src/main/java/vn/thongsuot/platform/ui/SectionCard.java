package vn.thongsuot.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;

/** A part of a page on its own sheet, with a heading of the second level. */
public final class SectionCard extends Section {

    private final Header header = new Header();

    public SectionCard(String title, Component... content) {
        addClassName("section-card");
        header.add(new H2(title));
        add(header);
        add(content);
    }

    /** Small buttons at the right of the heading. */
    public SectionCard actions(Component... components) {
        var row = new Div(components);
        row.addClassName("section-card-actions");
        header.add(row);
        return this;
    }
}
