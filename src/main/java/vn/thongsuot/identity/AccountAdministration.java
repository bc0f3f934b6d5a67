package vn.thongsuot.identity;

import jakarta.annotation.security.RolesAllowed;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.identity.IdentityEvent.AccountChanged;
import vn.thongsuot.identity.IdentityEvent.AccountChanged.Change;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.PersonSummary;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.paging.Page;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.platform.text.SearchText;

/** Accounts as an administrator sees and changes them. Whatever takes rights away ends the sessions of the account. */
@Service
@RolesAllowed("ADMIN")
@Transactional
public class AccountAdministration {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9]([a-z0-9._-]{1,62}[a-z0-9])");

    /** Without characters that are easily taken for one another. */
    private static final String ONE_TIME_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int ONE_TIME_GROUPS = 3;
    private static final int ONE_TIME_GROUP_LENGTH = 4;

    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final OrganizationDirectory organization;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;
    private final JdbcClient database;
    private final Clock clock;
    private static final SecureRandom RANDOM = new SecureRandom();

    AccountAdministration(
            Accounts accounts,
            CurrentUser currentUser,
            OrganizationDirectory organization,
            PasswordEncoder encoder,
            ApplicationEventPublisher events,
            JdbcClient database,
            Clock clock) {
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.organization = organization;
        this.encoder = encoder;
        this.events = events;
        this.database = database;
        this.clock = clock;
    }

    /** By user name. */
    @Transactional(readOnly = true)
    public Page<AccountListItem> list(AccountFilter filter, PageRequest page) {
        String where = " where account_search like :search"
                + (filter.administratorsOnly() ? " and administrator" : "")
                + (filter.lockedOnly() ? " and (not enabled or locked_until > :now)" : "");
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<AccountListItem> items = database.sql("""
                        select id, username, display_name, enabled, administrator,
                          case when locked_until > :now then locked_until end locked_until,
                          must_change_password, last_sign_in_at
                        from identity_account
                        """ + where + " order by username limit :limit offset :offset")
                .param("search", SearchText.like(filter.search()))
                .param("now", now)
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query((row, number) -> item(row))
                .list();
        long total = database.sql("select count(*) from identity_account" + where)
                .param("search", SearchText.like(filter.search()))
                .param("now", now)
                .query(Long.class)
                .single();
        return new Page<>(items, total);
    }

    /** @throws RuleViolationException at the fields {@code username}, {@code person} and {@code displayName} */
    public OneTimePassword create(NewAccount wanted) {
        String username = Account.normalized(wanted.username());
        List<Violation> violations = new ArrayList<>();
        if (!USERNAME.matcher(username).matches()) {
            violations.add(Violation.of("username", "identity.account.username-malformed"));
        } else if (accounts.findByUsername(username).isPresent()) {
            violations.add(Violation.of("username", "identity.account.username-taken", username));
        }
        PersonId person = wanted.person();
        String displayName = person == null
                ? wanted.displayName().strip()
                : organization.person(person).map(PersonSummary::fullName).orElse("");
        if (person != null && displayName.isEmpty()) {
            violations.add(Violation.of("person", "identity.account.person-unknown"));
        } else if (person != null && accounts.existsByPersonId(person.value())) {
            violations.add(Violation.of("person", "identity.account.person-has-account", displayName));
        } else if (displayName.isEmpty()) {
            violations.add(Violation.of("displayName", "identity.account.name-missing"));
        }
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
        String password = oneTimePassword();
        var account = new Account(username, person, displayName, hash(password), clock.instant());
        account.giveOneTimePassword(account.passwordHash());
        account.makeAdministrator(wanted.administrator());
        accounts.saveAndFlush(account);
        changed(account, Change.CREATED);
        return new OneTimePassword(account.id(), username, password);
    }

    /** Also lifts a lock after wrong passwords. */
    public OneTimePassword resetPassword(AccountId id) {
        Account account = find(id);
        String password = oneTimePassword();
        account.giveOneTimePassword(hash(password));
        changed(account, Change.PASSWORD_RESET);
        return new OneTimePassword(account.id(), account.username(), password);
    }

    /** Until further notice. Nobody does it to their own account, and one administrator always remains. */
    public void disable(AccountId id) {
        Account account = find(id);
        refuseOwn(account);
        refuseLastAdministrator(account);
        account.disable();
        changed(account, Change.DISABLED);
    }

    /** Lifts both kinds of lock: by an administrator, and after wrong passwords. */
    public void enable(AccountId id) {
        Account account = find(id);
        account.enable();
        changed(account, Change.ENABLED);
    }

    public void makeAdministrator(AccountId id, boolean administrator) {
        Account account = find(id);
        if (!administrator) {
            refuseOwn(account);
            refuseLastAdministrator(account);
        }
        account.makeAdministrator(administrator);
        changed(account, administrator ? Change.ADMINISTRATOR_GRANTED : Change.ADMINISTRATOR_REVOKED);
    }

    private Account find(AccountId id) {
        return accounts.findById(id.value()).orElseThrow(() -> new NotFoundException("identity.account.not-found"));
    }

    private void refuseOwn(Account account) {
        if (currentUser.require().accountId().equals(account.id())) {
            throw new RuleViolationException("identity.account.not-your-own");
        }
    }

    private void refuseLastAdministrator(Account account) {
        if (account.isAdministrator()
                && account.isEnabled()
                && accounts.countByAdministratorTrueAndEnabledTrue() <= 1) {
            throw new RuleViolationException("identity.account.last-administrator");
        }
    }

    private void changed(Account account, Change change) {
        events.publishEvent(new AccountChanged(account.id(), account.username(), change));
    }

    private String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    static String oneTimePassword() {
        var password = new StringBuilder();
        for (int group = 0; group < ONE_TIME_GROUPS; group++) {
            if (group > 0) {
                password.append('-');
            }
            for (int i = 0; i < ONE_TIME_GROUP_LENGTH; i++) {
                password.append(ONE_TIME_ALPHABET.charAt(RANDOM.nextInt(ONE_TIME_ALPHABET.length())));
            }
        }
        return password.toString();
    }

    private static AccountListItem item(ResultSet row) throws SQLException {
        return new AccountListItem(
                new AccountId(row.getLong("id")),
                row.getString("username"),
                row.getString("display_name"),
                row.getBoolean("enabled"),
                row.getBoolean("administrator"),
                instant(row, "locked_until"),
                row.getBoolean("must_change_password"),
                instant(row, "last_sign_in_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime value = row.getObject(column, LocalDateTime.class);
        return value == null ? null : value.toInstant(ZoneOffset.UTC);
    }
}
