package vn.thongsuot.procedure.ui.seal;

import org.springframework.stereotype.Component;
import vn.thongsuot.platform.ui.MenuCondition;
import vn.thongsuot.procedure.casefile.SealedCaseService;

/** Only who guards a case finds the book in the menu. */
@Component
class SealBookEntry implements MenuCondition {

    private final SealedCaseService seals;

    SealBookEntry(SealedCaseService seals) {
        this.seals = seals;
    }

    @Override
    public String path() {
        return SealNavigation.ROUTE;
    }

    @Override
    public boolean holds() {
        return seals.guards();
    }
}
