package vn.thongsuot.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Shown instead of an empty list: what would be here, and what can be done. */
public final class EmptyState extends Div {

    public EmptyState(String title, String text, Component... actions) {
        addClassName("empty-state");
        var heading = new Paragraph(title);
        heading.addClassName("empty-state-title");
        add(heading);
        if (!text.isEmpty()) {
            add(new Paragraph(text));
        }
        if (actions.length > 0) {
            var row = new Div(actions);
            row.addClassName("empty-state-actions");
            add(row);
        }
    }
}
