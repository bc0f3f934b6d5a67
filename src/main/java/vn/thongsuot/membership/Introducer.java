package vn.thongsuot.membership;

import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonId;

/**
 * Who introduced an applicant: an official member, or the executive of a mass organization.
 *
 * @param person the member; {@code null} for an organization
 * @param organization its name; {@code null} for a member
 */
public record Introducer(
        Kind kind, @Nullable PersonId person, @Nullable String organization) {

    public enum Kind {
        OFFICIAL_MEMBER,
        YOUTH_UNION,
        TRADE_UNION
    }

    public Introducer {
        if ((kind == Kind.OFFICIAL_MEMBER) != (person != null) || (person == null) == (organization == null)) {
            throw new IllegalArgumentException("Either a member or an organization introduces");
        }
    }

    public static Introducer member(PersonId person) {
        return new Introducer(Kind.OFFICIAL_MEMBER, person, null);
    }

    public static Introducer organization(Kind kind, String name) {
        return new Introducer(kind, null, name);
    }
}
