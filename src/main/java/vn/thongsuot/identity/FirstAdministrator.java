package vn.thongsuot.identity;

import java.time.Clock;
import java.util.Objects;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.platform.i18n.Texts;

/**
 * The way into an empty portal: as long as there is no account at all, a start makes an administrator with a one-time password
 * and shows it on the console, not in the log.
 */
@Component
@Profile("!demo")
class FirstAdministrator implements ApplicationRunner {

    static final String USERNAME = "quantri";

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FirstAdministrator(Accounts accounts, PasswordEncoder encoder, TransactionTemplate transaction, Clock clock) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("SystemOut")
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(status -> {
            if (accounts.count() > 0) {
                return;
            }
            String password = AccountAdministration.oneTimePassword();
            String hash = Objects.requireNonNull(encoder.encode(password));
            var account =
                    new Account(USERNAME, null, Texts.t("identity.first-administrator.name"), hash, clock.instant());
            account.giveOneTimePassword(hash);
            account.makeAdministrator(true);
            accounts.saveAndFlush(account);
            System.out.println(Texts.t("identity.first-administrator.console", USERNAME, password));
        });
    }
}
