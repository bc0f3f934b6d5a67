package vn.thongsuot.petition.ui;

import org.springframework.stereotype.Component;
import vn.thongsuot.petition.PetitionRegister;
import vn.thongsuot.platform.ui.MenuCondition;

/** Petitions stand in the menu of those who keep a register or may read a petition. */
@Component
class PetitionMenu implements MenuCondition {

    private final PetitionRegister register;

    PetitionMenu(PetitionRegister register) {
        this.register = register;
    }

    @Override
    public String path() {
        return PetitionPages.REGISTER;
    }

    @Override
    public boolean holds() {
        return register.mayReadAny();
    }
}
