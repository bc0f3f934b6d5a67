package vn.thongsuot.procedure.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.procedure.engine.ProcedureEngine;
import vn.thongsuot.procedure.engine.ProcedureEngine.DeployedVersion;
import vn.thongsuot.procedure.model.ModelFault;
import vn.thongsuot.procedure.model.ModelRefused;

/** The procedures in force and every version a case still runs on. */
@Service
public class ProcedureCatalogue {

    private static final Logger LOG = LoggerFactory.getLogger(ProcedureCatalogue.class);
    private static final int LOCK_SECONDS = 60;

    private final ProcedureEngine engine;
    private final ProcedureParser parser;
    private final ProcedureCheck check;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Path root;

    /** Versions never change, so they are read once. */
    private final ConcurrentHashMap<String, Procedure> versions = new ConcurrentHashMap<>();

    ProcedureCatalogue(
            ProcedureEngine engine,
            ProcedureParser parser,
            ProcedureCheck check,
            JdbcClient database,
            PlatformTransactionManager transactionManager,
            @Value("${thongsuot.procedures.directory:bpmn}") Path root) {
        this.engine = engine;
        this.parser = parser;
        this.check = check;
        this.database = database;
        this.transaction = new TransactionTemplate(transactionManager);
        this.root = root;
    }

    /**
     * What became of one folder.
     *
     * @param version the version in force afterwards; empty when the folder is faulty and nothing is in force
     */
    public record Reloaded(String key, Optional<Procedure> version, boolean changed, List<ModelFault> faults) {}

    /** The procedures in force, by key. */
    public List<Procedure> inForce() {
        return ProcedureFolder.readAll(root).stream()
                .flatMap(folder -> engine.latestVersion(folder.key()).stream())
                .map(this::procedure)
                .toList();
    }

    /** @throws NotFoundException when no procedure of that key is in force */
    public Procedure inForce(String key) {
        return engine.latestVersion(key)
                .map(this::procedure)
                .orElseThrow(() -> new NotFoundException("procedure.not-found", key));
    }

    public Procedure version(String definitionId) {
        Procedure known = versions.get(definitionId);
        if (known != null) {
            return known;
        }
        return procedure(engine.version(definitionId)
                .orElseThrow(() -> new NotFoundException("procedure.not-found", definitionId)));
    }

    /**
     * Reads all folders again. A folder that changed and has no fault becomes a new version; a faulty one changes nothing and
     * its faults are reported. Nodes that start together take turns.
     */
    List<Reloaded> reload() {
        List<Reloaded> report = new ArrayList<>();
        for (ProcedureFolder folder : ProcedureFolder.readAll(root)) {
            report.add(reload(folder));
        }
        return report;
    }

    /** Whatever is wrong with one folder, the others and the portal go on. */
    Reloaded reload(ProcedureFolder folder) {
        List<ModelFault> faults = check.faults(folder);
        if (faults.isEmpty()) {
            try {
                boolean changed = Boolean.TRUE.equals(transaction.execute(status -> deploy(folder)));
                return new Reloaded(folder.key(), inForceNow(folder), changed, List.of());
            } catch (ModelRefused refused) {
                faults = refused.faults();
            } catch (RuntimeException e) {
                LOG.error("Procedure {} cannot be put into force", folder.key(), e);
                faults =
                        List.of(new ModelFault(folder.key(), "procedure.fault.engine", String.valueOf(e.getMessage())));
            }
        }
        faults.forEach(fault -> LOG.warn("Procedure {} not put into force: {}", folder.key(), fault.getMessage()));
        return new Reloaded(folder.key(), inForceNow(folder), false, faults);
    }

    private Optional<Procedure> inForceNow(ProcedureFolder folder) {
        return engine.latestVersion(folder.key()).map(this::procedure);
    }

    private boolean deploy(ProcedureFolder folder) {
        database.sql("select get_lock('procedure-deploy', :seconds)")
                .param("seconds", LOCK_SECONDS)
                .query(Integer.class)
                .single();
        try {
            return engine.deploy(folder.key(), folder.fingerprint(), folder.files())
                    .isPresent();
        } finally {
            database.sql("select release_lock('procedure-deploy')")
                    .query(Integer.class)
                    .single();
        }
    }

    private Procedure procedure(DeployedVersion version) {
        return versions.computeIfAbsent(
                version.definitionId(),
                id -> parser.parse(version.key(), id, version.version(), engine.resources(version.deploymentId())));
    }
}
