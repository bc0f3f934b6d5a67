package vn.thongsuot.audit;

import org.jspecify.annotations.Nullable;
import vn.thongsuot.identity.SignedIn;
import vn.thongsuot.organization.PersonId;

/** Who did it. The name is that of the account at the time, so that an entry is readable by itself. */
record Actor(@Nullable Long accountId, @Nullable Long personId, String name) {

    static final Actor PORTAL = new Actor(null, null, "");

    static Actor of(SignedIn who) {
        PersonId person = who.personId();
        return new Actor(who.accountId().value(), person == null ? null : person.value(), who.username());
    }
}
