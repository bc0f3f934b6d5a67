package vn.thongsuot;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void modules_use_only_what_they_may_and_are_free_of_cycles() {
        ApplicationModules.of(ThongSuotApplication.class).verify();
    }
}
