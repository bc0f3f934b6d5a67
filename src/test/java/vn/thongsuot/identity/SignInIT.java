package vn.thongsuot.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.thongsuot.platform.time.PortalClock;
import vn.thongsuot.testing.PortalTest;

@PortalTest
class SignInIT {

    private static final String PASSWORD = "ao dai mau xanh";

    @Autowired
    SignInService signIn;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    PortalClock clock;

    @Autowired
    JdbcClient database;

    private final String username = "thu." + UUID.randomUUID().toString().substring(0, 8);
    private Duration offsetBefore;

    @BeforeEach
    void create_an_account() {
        offsetBefore = clock.offset();
        accounts.save(new Account(username, null, "Người thử", encoder.encode(PASSWORD), clock.instant()));
    }

    @AfterEach
    void set_the_clock_back() {
        clock.setOffset(offsetBefore);
        database.sql("delete from identity_account where username = :username")
                .param("username", username)
                .update();
    }

    @Test
    void the_case_of_the_user_name_does_not_matter() {
        assertThat(signIn.signIn(" " + username.toUpperCase(Locale.ROOT) + " ", PASSWORD)
                        .getUsername())
                .isEqualTo(username);
    }

    @Test
    void five_wrong_passwords_lock_the_account_for_fifteen_minutes() {
        for (int i = 0; i < 4; i++) {
            assertThatThrownBy(() -> signIn.signIn(username, "wrong")).isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> signIn.signIn(username, "wrong"))
                .isInstanceOfSatisfying(AccountLockedException.class, locked -> assertThat(
                                Duration.between(((Clock) clock).instant(), locked.until()))
                        .isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15)));

        assertThatThrownBy(() -> signIn.signIn(username, PASSWORD)).isInstanceOf(AccountLockedException.class);

        clock.setOffset(offsetBefore.plus(Duration.ofMinutes(16)));
        assertThat(signIn.signIn(username, PASSWORD).getUsername()).isEqualTo(username);
    }

    @Test
    void attempts_at_the_same_moment_do_not_slip_past_the_lockout() throws Exception {
        Callable<Boolean> attempt = () -> {
            try {
                signIn.signIn(username, "wrong");
                return false;
            } catch (AccountLockedException locked) {
                return true;
            } catch (BadCredentialsException wrong) {
                return false;
            }
        };
        try (var threads = Executors.newFixedThreadPool(8)) {
            long locked = 0;
            for (var result : threads.invokeAll(Collections.nCopies(12, attempt))) {
                locked += result.get() ? 1 : 0;
            }
            assertThat(locked).isEqualTo(12 - 4);
        }
    }

    @Test
    void a_right_password_forgives_the_wrong_ones_before() {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                assertThatThrownBy(() -> signIn.signIn(username, "wrong")).isInstanceOf(BadCredentialsException.class);
            }
            signIn.signIn(username, PASSWORD);
        }
    }

    @Test
    void a_disabled_account_is_told_so_only_with_the_right_password() {
        database.sql("update identity_account set enabled = false where username = :username")
                .param("username", username)
                .update();
        assertThatThrownBy(() -> signIn.signIn(username, "wrong")).isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> signIn.signIn(username, PASSWORD)).isInstanceOf(DisabledException.class);
    }

    @Test
    void every_attempt_is_in_the_trail() {
        assertThatThrownBy(() -> signIn.signIn(username, "wrong")).isInstanceOf(BadCredentialsException.class);
        signIn.signIn(username, PASSWORD);

        List<String> actions = database.sql("""
                        select e.action from audit_entry e
                        join identity_account a on e.subject = concat('account:', a.id)
                        where a.username = :username order by e.seq
                        """)
                .param("username", username)
                .query(String.class)
                .list();
        assertThat(actions).containsExactly("identity.sign-in-failed", "identity.sign-in");
    }
}
