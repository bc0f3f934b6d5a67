package vn.thongsuot.inspection.discipline.ui;

import org.springframework.stereotype.Component;
import vn.thongsuot.inspection.discipline.DisciplineDirectory;
import vn.thongsuot.platform.ui.MenuCondition;

/** The list is in the menu of those who keep or read it, and of whoever has a decision of their own. */
@Component
class DisciplineMenu implements MenuCondition {

    private final DisciplineDirectory decisions;

    DisciplineMenu(DisciplineDirectory decisions) {
        this.decisions = decisions;
    }

    @Override
    public String path() {
        return DisciplineNavigation.LIST;
    }

    @Override
    public boolean holds() {
        return decisions.seesAny();
    }
}
