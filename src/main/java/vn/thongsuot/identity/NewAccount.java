package vn.thongsuot.identity;

import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonId;

/** An account to be created; without a person it needs a name to be shown. */
public record NewAccount(String username, @Nullable PersonId person, String displayName, boolean administrator) {}
