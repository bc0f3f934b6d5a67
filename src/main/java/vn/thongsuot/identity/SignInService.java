package vn.thongsuot.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.identity.IdentityEvent.AccountLocked;
import vn.thongsuot.identity.IdentityEvent.SignInFailed;
import vn.thongsuot.identity.IdentityEvent.SignInFailed.Reason;
import vn.thongsuot.identity.IdentityEvent.SignInSucceeded;
import vn.thongsuot.identity.IdentityEvent.SignedOut;

/** One attempt to sign in, with lockout; failed attempts are committed too. */
@Service
class SignInService {

    private static final int LONGEST_USERNAME = 64;

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final LockoutProperties lockout;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final String hashOfNobody;

    SignInService(
            Accounts accounts,
            PasswordEncoder encoder,
            LockoutProperties lockout,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.lockout = lockout;
        this.events = events;
        this.clock = clock;
        this.hashOfNobody = Objects.requireNonNull(encoder.encode("nobody"));
    }

    @Transactional(noRollbackFor = AuthenticationException.class)
    public AccountPrincipal signIn(String typedName, String password) {
        String username = Account.normalized(typedName);
        Optional<Account> found = accounts.lockByUsername(username);
        if (found.isEmpty()) {
            // As slow as a real comparison, so that the time taken does not tell which names exist.
            encoder.matches(password, hashOfNobody);
            String shortened = username.substring(0, Math.min(username.length(), LONGEST_USERNAME));
            throw failed(new SignInFailed(null, shortened, Reason.UNKNOWN));
        }
        Account account = found.get();
        Instant now = clock.instant();
        if (account.isLockedAt(now)) {
            events.publishEvent(new SignInFailed(account.id(), username, Reason.LOCKED));
            throw new AccountLockedException(Objects.requireNonNull(account.lockedUntil()));
        }
        if (!encoder.matches(password, account.passwordHash())) {
            account.failedToSignIn(now, lockout);
            BadCredentialsException failure = failed(new SignInFailed(account.id(), username, Reason.WRONG_PASSWORD));
            Instant lockedUntil = account.lockedUntil();
            if (lockedUntil != null && account.isLockedAt(now)) {
                events.publishEvent(new AccountLocked(account.id(), username, lockedUntil));
                throw new AccountLockedException(lockedUntil);
            }
            throw failure;
        }
        if (!account.isEnabled()) {
            events.publishEvent(new SignInFailed(account.id(), username, Reason.DISABLED));
            throw new DisabledException("Disabled");
        }
        account.signedIn(now);
        if (encoder.upgradeEncoding(account.passwordHash())) {
            account.rehash(Objects.requireNonNull(encoder.encode(password)));
        }
        events.publishEvent(new SignInSucceeded(account.id(), username));
        return AccountPrincipal.of(account);
    }

    @Transactional
    public void signedOut(@Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof AccountPrincipal principal) {
            events.publishEvent(new SignedOut(principal.accountId(), principal.username()));
        }
    }

    private BadCredentialsException failed(SignInFailed event) {
        events.publishEvent(event);
        return new BadCredentialsException("Wrong user name or password");
    }
}
