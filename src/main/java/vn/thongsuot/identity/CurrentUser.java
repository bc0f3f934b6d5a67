package vn.thongsuot.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import vn.thongsuot.organization.HeldPosition;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.PersonSummary;

/**
 * Tells who is signed in and which positions they hold today. Read from the database once per request, so that a position
 * that begins or ends takes effect with the next click.
 */
@Service
public class CurrentUser {

    private static final String CACHE = CurrentUser.class.getName();

    private final Accounts accounts;
    private final OrganizationDirectory organization;
    private final Clock clock;

    CurrentUser(Accounts accounts, OrganizationDirectory organization, Clock clock) {
        this.accounts = accounts;
        this.organization = organization;
        this.clock = clock;
    }

    /** Empty outside a signed-in session: jobs, start-up, the sign-in page. */
    public Optional<SignedIn> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof AccountPrincipal principal)) {
            return Optional.empty();
        }
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null
                && request.getAttribute(CACHE, RequestAttributes.SCOPE_REQUEST) instanceof SignedIn cached
                && cached.accountId().equals(principal.accountId())) {
            return Optional.of(cached);
        }
        Optional<SignedIn> signedIn = accounts.findById(principal.accountId().value())
                .filter(Account::isEnabled)
                .map(this::describe);
        if (request != null) {
            signedIn.ifPresent(who -> request.setAttribute(CACHE, who, RequestAttributes.SCOPE_REQUEST));
        }
        return signedIn;
    }

    /** @throws AuthenticationCredentialsNotFoundException when nobody is signed in */
    public SignedIn require() {
        return signedIn().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in"));
    }

    private SignedIn describe(Account account) {
        PersonId person = account.personId();
        List<HeldPosition> positions =
                person == null ? List.of() : organization.positionsOf(person, LocalDate.now(clock));
        String fullName = person == null
                ? account.displayName()
                : organization.person(person).map(PersonSummary::fullName).orElse(account.displayName());
        return new SignedIn(account.id(), account.username(), person, fullName, account.isAdministrator(), positions);
    }
}
