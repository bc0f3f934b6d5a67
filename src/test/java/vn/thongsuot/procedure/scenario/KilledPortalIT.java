package vn.thongsuot.procedure.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thongsuot.procedure.scenario.PortalToBeKilled.CLERK;
import static vn.thongsuot.procedure.scenario.PortalToBeKilled.PROCEDURE;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thongsuot.document.FileId;
import vn.thongsuot.document.FileStore;
import vn.thongsuot.document.register.DocumentVerification;
import vn.thongsuot.testing.PortalTest;
import vn.thongsuot.testing.TrialProcedure;

/** A whole portal that issues documents is killed while it does: what it said is there, what is there is whole, no number is missing. */
@PortalTest
class KilledPortalIT {

    private static final int KILLS = 2;
    private static final int AT_ONCE = 6;
    private static final int HEARD = 12;
    private static final String SAYS = "issued ";

    @Autowired
    TrialProcedure trial;

    @Autowired
    DataSource dataSource;

    @Autowired
    FileStore files;

    @Autowired
    JdbcClient database;

    @Value("${thongsuot.files.directory}")
    Path fileDirectory;

    @Value("${thongsuot.signing.directory}")
    Path keyDirectory;

    @Test
    void every_number_has_its_document_its_files_and_its_step_and_none_is_missing() throws Exception {
        trial.putIntoForce(PROCEDURE);
        List<Long> told = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            told.addAll(issueUntilKilled(HEARD + kill));
        }
        waitUntilNothingIsHalfDone();

        assertThat(issuedCases()).containsAll(told);
        record Register(long id, int lastNumber) {}
        Register register = database.sql("""
                        select r.id, r.last_number from document_register r where r.id = (
                            select max(o.register_id) from document_outgoing o join procedure_case c on c.id = o.case_id
                            where c.procedure_key = :procedure)
                        """)
                .param("procedure", PROCEDURE)
                .query(Register.class)
                .single();
        assertThat(database.sql("select number from document_outgoing where register_id = :id order by number")
                        .param("id", register.id())
                        .query(Integer.class)
                        .list())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, register.lastNumber()).boxed().toList());
        assertThat(documentsWithoutStep()).isZero();
        assertThat(stepsWithoutDocument()).isZero();
        for (var file : files(register.id())) {
            try (var in = files.open(new FileId(file.id()))) {
                assertThat(DocumentVerification.sha256(in)).isEqualTo(file.sha256());
            }
        }
    }

    private List<Long> issueUntilKilled(int heard) throws IOException, InterruptedException, SQLException {
        var connection = dataSource.unwrap(com.zaxxer.hikari.HikariDataSource.class);
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx600m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Duser.timezone=" + System.getProperty("user.timezone", "Asia/Ho_Chi_Minh"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PortalToBeKilled.class.getName(),
                        String.valueOf(trial.communeOf(CLERK).value()),
                        String.join(",", persons()),
                        "--spring.profiles.active=demo,test",
                        "--spring.main.banner-mode=off",
                        "--server.port=0",
                        "--spring.datasource.url=" + connection.getJdbcUrl(),
                        "--spring.datasource.username=" + connection.getUsername(),
                        "--spring.datasource.hikari.maximum-pool-size=" + (AT_ONCE + 4),
                        "--spring.datasource.hikari.minimum-idle=" + AT_ONCE,
                        "--thongsuot.files.directory=" + fileDirectory,
                        "--thongsuot.signing.directory=" + keyDirectory)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Long> told = new ArrayList<>();
        try (var password = child.outputWriter(StandardCharsets.UTF_8)) {
            password.write(connection.getPassword() + "\n");
        }
        try (var lines = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && told.size() < heard; line = lines.readLine()) {
                if (line.startsWith(SAYS)) {
                    told.add(Long.parseLong(line.substring(SAYS.length())));
                } else {
                    keep(line);
                }
            }
            child.destroyForcibly().waitFor();
        }
        assertThat(told).as("the portal worked before it was killed").hasSize(heard);
        return told;
    }

    /** Nobody else's subject, and none whose case a killed portal has left open. */
    private List<String> persons() {
        return database.sql("""
                        select n.id from organization_person n
                        where n.id not in (select a.person_id from identity_account a where a.person_id is not null)
                          and not exists (select 1 from procedure_case c where c.subject_id = n.id and c.state = 'RUNNING')
                        order by n.id limit :limit
                        """).param("limit", AT_ONCE).query(String.class).list();
    }

    /** The server rolls back what a killed process left when it notices that the connection is gone; the register is free then. */
    private void waitUntilNothingIsHalfDone() {
        database.sql("select count(*) from (select id from document_register for update) r")
                .query(Integer.class)
                .single();
    }

    private List<Long> issuedCases() {
        return database.sql("""
                        select o.case_id from document_outgoing o join procedure_case c on c.id = o.case_id
                        where c.procedure_key = :procedure
                        """).param("procedure", PROCEDURE).query(Long.class).list();
    }

    private int documentsWithoutStep() {
        return database.sql("""
                        select count(*) from document_outgoing o join procedure_case c on c.id = o.case_id
                        where c.procedure_key = :procedure and not exists (
                            select 1 from procedure_case_document d join procedure_submission s on s.work_item_id = d.work_item_id
                            where d.document_id = o.id)
                        """)
                .param("procedure", PROCEDURE)
                .query(Integer.class)
                .single();
    }

    private int stepsWithoutDocument() {
        return database.sql("""
                        select count(*) from procedure_submission s join procedure_case c on c.id = s.case_id
                        where c.procedure_key = :procedure and s.step_id = 'userTask_Issue' and not exists (
                            select 1 from procedure_case_document d where d.work_item_id = s.work_item_id)
                        """)
                .param("procedure", PROCEDURE)
                .query(Integer.class)
                .single();
    }

    private record Stored(long id, String sha256) {}

    private List<Stored> files(long register) {
        return database.sql("""
                        select f.id, o.pdf_sha256 sha256 from document_outgoing o join document_file f on f.id = o.pdf_file_id
                        where o.register_id = :id
                        """).param("id", register).query(Stored.class).list();
    }

    private static void keep(String line) throws IOException {
        Files.writeString(
                Path.of("target", "portal-to-be-killed.log"),
                line + "\n",
                java.nio.file.StandardOpenOption.CREATE,
                java.nio.file.StandardOpenOption.APPEND);
    }
}
