package vn.thongsuot.procedure.catalogue;

import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thongsuot.procedure.catalogue.ProcedureCatalogue.Reloaded;

/** Puts folders into force that lie elsewhere than those of the portal. */
@Component
public class Folders {

    private final ProcedureCatalogue catalogue;

    Folders(ProcedureCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    public List<Reloaded> putIntoForce(Path root) {
        return ProcedureFolder.readAll(root).stream().map(catalogue::reload).toList();
    }
}
