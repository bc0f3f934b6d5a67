package vn.thongsuot.document.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;

/** Numbers run without a gap and are given once, however many issue at once and whatever is killed. */
@PortalTest
class NumberingIT {

    private static final int ISSUERS = 50;
    private static final int EACH = 4;
    private static final int KILLS = 5;

    @Autowired
    DocumentIssuing issuing;

    @Autowired
    RegisterFixture fixture;

    @Autowired
    Terms terms;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Acting acting;

    @Autowired
    DataSource dataSource;

    @Autowired
    Clock clock;

    /** Several times: what the first of all to issue meets happens once in a run. */
    @RepeatedTest(10)
    void fifty_issuers_at_once_of_whom_some_fail_leave_no_gap_and_no_double() throws Exception {
        String type = fixture.newType();
        var random = new Random(7);
        List<Callable<Integer>> issuers = new ArrayList<>();
        for (int issuer = 0; issuer < ISSUERS; issuer++) {
            List<Boolean> fails = IntStream.range(0, EACH)
                    .mapToObj(i -> random.nextInt(3) == 0)
                    .toList();
            issuers.add(() -> acting.as("vanphong.xa", () ->
                    (int) fails.stream().filter(fail -> issue(type, fail)).count()));
        }
        int committed = 0;
        try (var threads = Executors.newFixedThreadPool(ISSUERS)) {
            for (var done : threads.invokeAll(issuers)) {
                committed += done.get();
            }
        }
        assertThat(committed).isBetween(ISSUERS, ISSUERS * EACH - 1);
        assertThat(fixture.numbers(type))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, committed).boxed().toList());
    }

    /** @return whether it was committed */
    private boolean issue(String type, boolean fail) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            issuing.issue(fixture.order(type, "Đánh số cùng lúc"), SampleFiles::written);
            if (fail) {
                status.setRollbackOnly();
            }
            return !fail;
        }));
    }

    @Test
    void a_killed_portal_leaves_no_gap_and_no_double() throws Exception {
        String type = fixture.newType();
        var unit = fixture.commune();
        long term = terms.require(unit, LocalDate.now(clock)).id();
        var connection = dataSource.unwrap(com.zaxxer.hikari.HikariDataSource.class);
        int told = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process child = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx96m",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            IssuerToBeKilled.class.getName(),
                            connection.getJdbcUrl(),
                            String.valueOf(connection.getUsername()),
                            String.valueOf(unit.id().value()),
                            type,
                            String.valueOf(term))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (var password = child.outputWriter(StandardCharsets.UTF_8)) {
                password.write(connection.getPassword() + "\n");
            }
            try (var lines =
                    new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
                int wanted = told + 20 + kill * 7;
                while (told < wanted) {
                    told = Integer.parseInt(lines.readLine());
                }
                child.destroyForcibly().waitFor();
            }
        }
        // The server rolls back what the killed process left when it notices that the connection is gone.
        transaction.executeWithoutResult(status -> acting.as(
                "vanphong.xa", () -> issuing.issue(fixture.order(type, "Sau khi bị tắt ngang"), SampleFiles::written)));
        List<Integer> numbers = fixture.numbers(type);
        assertThat(numbers)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, numbers.size()).boxed().toList())
                .hasSizeGreaterThan(told);
    }

    @Test
    void a_number_needs_the_transaction_of_its_document() {
        assertThatThrownBy(() -> issuing.issue(fixture.order("notice", "Ngoài giao dịch"), SampleFiles::written))
                .isInstanceOf(IllegalTransactionStateException.class);
    }
}
