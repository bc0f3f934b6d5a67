package vn.thongsuot.procedure.catalogue;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.procedure.catalogue.ProcedureCatalogue.Reloaded;

/** Putting procedures into force by hand; on record, and for administrators only. */
@Service
@RolesAllowed("ADMIN")
public class CatalogueAdministration {

    private final ProcedureCatalogue catalogue;
    private final AuditTrail audit;

    CatalogueAdministration(ProcedureCatalogue catalogue, AuditTrail audit) {
        this.catalogue = catalogue;
        this.audit = audit;
    }

    /** Reads all folders again; see {@link ProcedureCatalogue}. */
    @Transactional
    public List<Reloaded> reload() {
        List<Reloaded> report = catalogue.reload();
        report.stream()
                .filter(Reloaded::changed)
                .forEach(folder -> audit.record(
                        "procedure.deploy",
                        "procedure:" + folder.key(),
                        Map.of(
                                "version",
                                folder.version()
                                        .map(found -> found.definitionId())
                                        .orElse(""))));
        return report;
    }
}
