package vn.thongsuot.inspection.ui;

import org.springframework.stereotype.Component;
import vn.thongsuot.inspection.InspectionDirectory;
import vn.thongsuot.platform.ui.MenuCondition;

/** Inspections are in the menu of the bodies that inspect and of teams. */
@Component
class InspectionMenu implements MenuCondition {

    private final InspectionDirectory inspections;

    InspectionMenu(InspectionDirectory inspections) {
        this.inspections = inspections;
    }

    @Override
    public String path() {
        return InspectionNavigation.LIST;
    }

    @Override
    public boolean holds() {
        return inspections.seesAny();
    }
}
