package vn.thongsuot.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens to accounts and sessions; published inside the transaction in which it happens. */
public sealed interface IdentityEvent {

    String username();

    record SignInSucceeded(AccountId accountId, String username) implements IdentityEvent {}

    /** @param accountId {@code null} when there is no such account */
    record SignInFailed(@Nullable AccountId accountId, String username, Reason reason) implements IdentityEvent {

        public enum Reason {
            UNKNOWN,
            WRONG_PASSWORD,
            LOCKED,
            DISABLED
        }
    }

    record AccountLocked(AccountId accountId, String username, Instant until) implements IdentityEvent {}

    record SignedOut(AccountId accountId, String username) implements IdentityEvent {}

    /** By an administrator, or, for the password, by the owner. */
    record AccountChanged(AccountId accountId, String username, Change change) implements IdentityEvent {

        public enum Change {
            CREATED,
            ENABLED,
            DISABLED,
            PASSWORD_RESET,
            PASSWORD_CHANGED,
            ADMINISTRATOR_GRANTED,
            ADMINISTRATOR_REVOKED
        }
    }
}
