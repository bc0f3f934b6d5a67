package vn.thongsuot.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account in a list.
 *
 * @param lockedUntil {@code null} unless it is locked now after too many wrong passwords
 */
public record AccountListItem(
        AccountId id,
        String username,
        String fullName,
        boolean enabled,
        boolean administrator,
        @Nullable Instant lockedUntil,
        boolean mustChangePassword,
        @Nullable Instant lastSignInAt) {}
