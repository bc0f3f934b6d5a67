package vn.thongsuot.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Facts about one thing, label and value. */
public final class KeyValueList extends DescriptionList {

    private static final String NOTHING = "\u2014";

    public KeyValueList() {
        addClassName("key-values");
    }

    /** A missing value is shown as a dash. */
    public KeyValueList add(String label, @Nullable String value) {
        return add(label, new Span(value == null || value.isBlank() ? NOTHING : value));
    }

    public KeyValueList add(String label, Component value) {
        var pair = new Div(new Term(label), new Description(value));
        pair.addClassName("key-value");
        getElement().appendChild(pair.getElement());
        return this;
    }
}
