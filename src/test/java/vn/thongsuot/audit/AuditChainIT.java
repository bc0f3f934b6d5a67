package vn.thongsuot.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.testing.PortalTest;
import vn.thongsuot.testing.SignIns;

@PortalTest
class AuditChainIT {

    private static final int WRITERS = 20;

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditReview review;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    SignIns signIns;

    @BeforeEach
    void sign_in_as_administrator() {
        signIns.as("quantri");
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void twenty_writers_at_once_leave_an_unbroken_chain() throws Exception {
        long before = review.verify().checked();
        List<Callable<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            String subject = "test:" + writer;
            writers.add(() -> {
                for (int i = 0; i < 5; i++) {
                    record("test.concurrent", subject);
                }
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            for (var done : threads.invokeAll(writers)) {
                done.get();
            }
        }
        Verification after = review.verify();
        assertThat(after.intact()).isTrue();
        assertThat(after.checked()).isGreaterThanOrEqualTo(before + WRITERS * 5);
    }

    @Test
    void a_changed_entry_is_found() {
        long seq = recorded();
        tamper("update audit_entry set details = '{\"who\":\"someone else\"}' where seq = ?", seq);
        assertThat(review.verify().brokenAt()).isEqualTo(seq);
        tamper("update audit_entry set details = '{\"who\":\"me\"}' where seq = ?", seq);
        assertThat(review.verify().intact()).isTrue();
    }

    @Test
    void a_moved_boundary_between_two_fields_is_found() {
        long seq = recorded();
        tamper("update audit_entry set action = 'test.entryt', subject = 'est:1' where seq = ?", seq);
        assertThat(review.verify().brokenAt()).isEqualTo(seq);
        tamper("update audit_entry set action = 'test.entry', subject = 'test:1' where seq = ?", seq);
        assertThat(review.verify().intact()).isTrue();
    }

    @Test
    void an_entry_cut_off_at_the_end_is_found() {
        long seq = recorded();
        tamper("update audit_entry set seq = -seq where seq = ?", seq);
        assertThat(review.verify().intact()).isFalse();
        tamper("update audit_entry set seq = -seq where seq = -?", seq);
        assertThat(review.verify().intact()).isTrue();
    }

    @Test
    void an_entry_is_lost_together_with_what_it_tells_of() {
        transaction.executeWithoutResult(status -> {
            trail.record("test.rolled-back", "test:gone", Map.of());
            status.setRollbackOnly();
        });
        assertThat(database.sql("select count(*) from audit_entry where subject = 'test:gone'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(review.verify().intact()).isTrue();
    }

    @Test
    void there_is_no_entry_without_a_transaction() {
        assertThatThrownBy(() -> trail.record("test.alone", "test:1", Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void the_person_at_the_keyboard_is_named() {
        long seq = recorded();
        assertThat(database.sql("select actor_name from audit_entry where seq = ?")
                        .param(seq)
                        .query(String.class)
                        .single())
                .isEqualTo("quantri");
    }

    private long recorded() {
        record("test.entry", "test:1");
        return database.sql("select max(seq) from audit_entry")
                .query(Long.class)
                .single();
    }

    private void record(String action, String subject) {
        transaction.executeWithoutResult(status -> trail.record(action, subject, Map.of("who", "me")));
    }

    private void tamper(String sql, long seq) {
        database.sql(sql).param(seq).update();
    }
}
