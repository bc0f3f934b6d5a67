package vn.thongsuot.procedure.ui.danger;

import org.springframework.stereotype.Component;
import vn.thongsuot.platform.ui.MenuCondition;
import vn.thongsuot.procedure.casefile.DangerService;

/** Steps that may be forgotten are in the menu of those who watch over some. */
@Component
class DangerMenu implements MenuCondition {

    private final DangerService danger;

    DangerMenu(DangerService danger) {
        this.danger = danger;
    }

    @Override
    public String path() {
        return DangerView.PATH;
    }

    @Override
    public boolean holds() {
        return danger.watches();
    }
}
