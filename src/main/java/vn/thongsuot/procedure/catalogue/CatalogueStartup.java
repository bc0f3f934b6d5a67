package vn.thongsuot.procedure.catalogue;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts into force what changed in the folders while the portal was down. */
@Component
@Order(0)
class CatalogueStartup implements ApplicationRunner {

    private final ProcedureCatalogue catalogue;

    CatalogueStartup(ProcedureCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        catalogue.reload();
    }
}
