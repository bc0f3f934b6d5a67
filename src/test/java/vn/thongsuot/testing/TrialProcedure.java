package vn.thongsuot.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.procedure.engine.ProcedureEngine;

/** Procedures of {@code src/test/resources/procedures}, for what no shipped procedure asks. */
@Component
public class TrialProcedure {

    private static final Path ROOT = Path.of("src/test/resources/procedures");

    private final ProcedureEngine engine;
    private final JdbcClient database;

    TrialProcedure(ProcedureEngine engine, JdbcClient database) {
        this.engine = engine;
        this.database = database;
    }

    public void putIntoForce(String key) {
        Map<String, byte[]> files = files(key);
        assertThat(files).isNotEmpty();
        engine.deploy(key, "trial", files);
    }

    static Map<String, byte[]> files(String key) {
        Map<String, byte[]> files = new HashMap<>();
        try (Stream<Path> all = Files.walk(ROOT.resolve(key))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(ROOT.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** The commune in which the account's person works. */
    public UnitId communeOf(String username) {
        return database.sql("""
                        select p.unit_id from identity_account a join organization_holding h on h.person_id = a.person_id
                        join organization_position p on p.id = h.position_id
                        where a.username = :name limit 1
                        """)
                .param("name", username)
                .query((row, number) -> new UnitId(row.getLong(1)))
                .single();
    }
}
