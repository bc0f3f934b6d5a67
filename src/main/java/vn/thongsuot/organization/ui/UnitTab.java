package vn.thongsuot.organization.ui;

import com.vaadin.flow.component.Component;
import vn.thongsuot.organization.UnitSummary;

/** What another module shows about a unit, as a tab of the unit's page. Implemented as a Spring bean. */
public interface UnitTab {

    /** Text key of the tab's name. */
    String titleKey();

    /** Tabs are shown from the lowest to the highest. */
    int order();

    /** Whether there is something to show to the person signed in. Called after the unit itself was found visible. */
    boolean appliesTo(UnitSummary unit);

    /** Made when the tab is opened. */
    Component content(UnitSummary unit);
}
