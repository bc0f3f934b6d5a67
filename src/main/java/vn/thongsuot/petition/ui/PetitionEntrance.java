package vn.thongsuot.petition.ui;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thongsuot.document.register.PetitionDesk;
import vn.thongsuot.petition.PetitionRegister;

/** Shows the way to the intake to who keeps a register of petitions. */
@Component
class PetitionEntrance implements PetitionDesk {

    private final PetitionRegister register;

    PetitionEntrance(PetitionRegister register) {
        this.register = register;
    }

    @Override
    public Optional<String> intake() {
        return register.keptUnits().isEmpty() ? Optional.empty() : Optional.of(PetitionPages.INTAKE);
    }
}
