package vn.thongsuot.platform.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Where the words are typed that a list is searched for; it tells the server when the typing pauses. */
public final class SearchField extends TextField {

    public SearchField(String label) {
        this();
        setLabel(label);
    }

    public SearchField() {
        setPrefixComponent(VaadinIcon.SEARCH.create());
        setClearButtonVisible(true);
        setValueChangeMode(ValueChangeMode.LAZY);
        addClassName("search");
    }
}
