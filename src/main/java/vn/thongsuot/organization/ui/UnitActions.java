package vn.thongsuot.organization.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import vn.thongsuot.organization.UnitSummary;

/** What another module lets the signed-in person do for a unit, in the head of the unit's page. Implemented as a Spring bean. */
public interface UnitActions {

    /** Buttons, none when there is nothing to do. Called after the unit itself was found visible. */
    List<Component> of(UnitSummary unit);
}
