package vn.thongsuot.audit;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thongsuot.identity.AccountId;
import vn.thongsuot.identity.CurrentUser;
import vn.thongsuot.identity.IdentityEvent;
import vn.thongsuot.identity.IdentityEvent.AccountChanged;
import vn.thongsuot.identity.IdentityEvent.AccountLocked;
import vn.thongsuot.identity.IdentityEvent.SignInFailed;
import vn.thongsuot.identity.IdentityEvent.SignInSucceeded;
import vn.thongsuot.identity.IdentityEvent.SignedOut;

/** Writes what happens to accounts and sessions into the trail, in the transaction in which it happens. */
@Component
class IdentityAudit {

    private static final String USERNAME = "username";

    private final AuditChain chain;
    private final CurrentUser currentUser;

    IdentityAudit(AuditChain chain, CurrentUser currentUser) {
        this.chain = chain;
        this.currentUser = currentUser;
    }

    @EventListener
    void on(IdentityEvent event) {
        switch (event) {
            case SignInSucceeded signedIn ->
                chain.append(
                        themselves(signedIn.accountId(), signedIn.username()),
                        "identity.sign-in",
                        subject(signedIn.accountId()),
                        Map.of());
            case SignedOut signedOut ->
                chain.append(
                        themselves(signedOut.accountId(), signedOut.username()),
                        "identity.sign-out",
                        subject(signedOut.accountId()),
                        Map.of());
            case SignInFailed failed ->
                chain.append(
                        Actor.PORTAL,
                        "identity.sign-in-failed",
                        subject(failed.accountId()),
                        Map.of(USERNAME, failed.username(), "reason", lower(failed.reason())));
            case AccountLocked locked ->
                chain.append(
                        Actor.PORTAL,
                        "identity.account-locked",
                        subject(locked.accountId()),
                        Map.of(
                                USERNAME,
                                locked.username(),
                                "until",
                                locked.until().toString()));
            case AccountChanged changed ->
                chain.append(
                        currentUser.signedIn().map(Actor::of).orElse(Actor.PORTAL),
                        "identity.account-" + lower(changed.change()),
                        subject(changed.accountId()),
                        Map.of(USERNAME, changed.username()));
        }
    }

    private static Actor themselves(AccountId account, String username) {
        return new Actor(account.value(), null, username);
    }

    private static String subject(@Nullable AccountId account) {
        return account == null ? "account:" : "account:" + account;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
