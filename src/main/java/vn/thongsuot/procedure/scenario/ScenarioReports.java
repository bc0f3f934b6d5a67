package vn.thongsuot.procedure.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thongsuot.procedure.catalogue.ProcedureCatalogue;

/** Puts together what plays have shown and writes it to a file, one for each procedure. */
@Component
@Profile("scenario")
class ScenarioReports {

    private final ProcedureCatalogue catalogue;
    private final JdbcClient database;

    ScenarioReports(ProcedureCatalogue catalogue, JdbcClient database) {
        this.catalogue = catalogue;
        this.database = database;
    }

    /** Only what these plays' own cases passed counts as taken. */
    ScenarioReport of(String procedure, List<ScenarioPlay> plays) {
        List<Long> cases = plays.stream()
                .flatMap(play -> play.cases().stream())
                .map(caseId -> caseId.value())
                .toList();
        Set<String> passed = cases.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        database.sql("select distinct element_id from procedure_case_path where case_id in (:cases)")
                                .param("cases", cases)
                                .query(String.class)
                                .list());
        return new ScenarioReport(catalogue.inForce(procedure), plays, passed);
    }

    static Path write(ScenarioReport report, Path directory) {
        try {
            Files.createDirectories(directory);
            return Files.writeString(directory.resolve(report.procedure().key() + ".md"), report.markdown());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the report of scenarios", e);
        }
    }
}
