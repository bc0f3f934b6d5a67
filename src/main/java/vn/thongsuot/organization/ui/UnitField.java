package vn.thongsuot.organization.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import vn.thongsuot.organization.UnitBrowser;
import vn.thongsuot.organization.UnitSummary;

/** One unit, found by typing, among those the person signed in may see. */
public final class UnitField extends ComboBox<UnitSummary> {

    public UnitField(String label, UnitBrowser units) {
        super(label);
        setItemsWithFilterConverter(
                query -> units.find(query.getFilter().orElse(""), query.getOffset() + query.getLimit()).stream()
                        .skip(query.getOffset()),
                term -> term);
        setItemLabelGenerator(UnitSummary::name);
    }

    /** Narrows a list: may be emptied again, and is as wide as its toolbar leaves room. */
    public UnitField asFilter() {
        setClearButtonVisible(true);
        addClassName("unit-filter");
        return this;
    }
}
