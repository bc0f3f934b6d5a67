package vn.thongsuot.identity;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.organization.DemoCast;
import vn.thongsuot.organization.DemoCast.DemoPerson;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonSummary;
import vn.thongsuot.platform.i18n.Texts;

/** Gives the people of the demo data their accounts, and an administrator beside them. Runs after the data is there. */
@Component
@Profile("demo")
@Order(DemoAccounts.AFTER_THE_DATA)
class DemoAccounts implements ApplicationRunner, DemoSignIns {

    static final int AFTER_THE_DATA = 1000;

    private static final String ADMINISTRATOR = "quantri";
    private static final String ADMINISTRATOR_NAME = "identity.demo.administrator-name";
    private static final String ADMINISTRATOR_ROLE = "identity.demo.administrator";

    private final Accounts accounts;
    private final ObjectProvider<DemoCast> cast;
    private final OrganizationDirectory organization;
    private final PasswordEncoder encoder;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String password;
    private volatile List<DemoSignIn> signIns = List.of();

    DemoAccounts(
            Accounts accounts,
            ObjectProvider<DemoCast> cast,
            OrganizationDirectory organization,
            PasswordEncoder encoder,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${thongsuot.demo.password:thongsuot-demo}") String password) {
        this.accounts = accounts;
        this.cast = cast;
        this.organization = organization;
        this.encoder = encoder;
        this.transaction = transaction;
        this.clock = clock;
        this.password = password;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(status -> create());
    }

    @Override
    public String password() {
        return password;
    }

    @Override
    public List<DemoSignIn> all() {
        return signIns;
    }

    private void create() {
        String hash = Objects.requireNonNull(encoder.encode(password));
        List<DemoSignIn> created = new ArrayList<>();
        for (DemoPerson person :
                cast.stream().flatMap(demo -> demo.persons().stream()).toList()) {
            String fullName = organization
                    .person(person.personId())
                    .map(PersonSummary::fullName)
                    .orElseThrow();
            ensure(new Account(person.username(), person.personId(), fullName, hash, clock.instant()));
            created.add(new DemoSignIn(person.username(), fullName, person.roleKey()));
        }
        var administrator = new Account(ADMINISTRATOR, null, Texts.t(ADMINISTRATOR_NAME), hash, clock.instant());
        administrator.makeAdministrator(true);
        ensure(administrator);
        created.add(new DemoSignIn(ADMINISTRATOR, Texts.t(ADMINISTRATOR_NAME), ADMINISTRATOR_ROLE));
        signIns = List.copyOf(created);
    }

    /** The one password of the configuration is valid again after every start, whatever was tried in between. */
    private void ensure(Account wanted) {
        Account account = accounts.findByUsername(wanted.username()).orElseGet(() -> accounts.save(wanted));
        if (!encoder.matches(password, account.passwordHash())) {
            account.choosePassword(wanted.passwordHash());
        }
        account.enable();
    }
}
