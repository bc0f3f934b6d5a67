package vn.thongsuot.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.thongsuot.identity.IdentityEvent.AccountChanged;
import vn.thongsuot.identity.IdentityEvent.AccountChanged.Change;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.Violation;

/** What a signed-in person does to their own account. */
@Service
public class MyAccount {

    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final PasswordEncoder encoder;
    private final PasswordRules rules;
    private final ApplicationEventPublisher events;
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    MyAccount(
            Accounts accounts,
            CurrentUser currentUser,
            PasswordEncoder encoder,
            PasswordRules rules,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.encoder = encoder;
        this.rules = rules;
        this.events = events;
    }

    /** In which language the person reads the portal. */
    @Transactional(readOnly = true)
    public Locale language() {
        return mine().language();
    }

    @Transactional
    public void chooseLanguage(Locale language) {
        mine().speak(language);
    }

    /** Whether the password was given by an administrator and has to be replaced before anything else. */
    @Transactional(readOnly = true)
    public boolean mustChangePassword() {
        return mine().mustChangePassword();
    }

    /**
     * Ends all other sessions of the account; this one goes on.
     *
     * @throws RuleViolationException at the fields {@code currentPassword} and {@code newPassword}
     */
    @Transactional
    public void changePassword(String currentPassword, String newPassword) {
        Account account = mine();
        if (!encoder.matches(currentPassword, account.passwordHash())) {
            throw new RuleViolationException(
                    List.of(Violation.of("currentPassword", "identity.password.current-is-wrong")));
        }
        List<Violation> violations = rules.check(newPassword, account.username(), account.displayName());
        if (violations.isEmpty() && encoder.matches(newPassword, account.passwordHash())) {
            violations = List.of(Violation.of("newPassword", "identity.password.same-as-before"));
        }
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
        account.choosePassword(Objects.requireNonNull(encoder.encode(newPassword)));
        events.publishEvent(new AccountChanged(account.id(), account.username(), Change.PASSWORD_CHANGED));
        stayInThisSession(AccountPrincipal.of(account));
    }

    private Account mine() {
        AccountId id = currentUser.require().accountId();
        return accounts.findById(id.value())
                .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("The account is gone"));
    }

    private void stayInThisSession(AccountPrincipal principal) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
        SecurityContextHolder.setContext(context);
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
            HttpServletResponse response = request.getResponse();
            if (response != null) {
                sessions.saveContext(context, request.getRequest(), response);
            }
        }
    }
}
