package vn.thongsuot.inspection;

import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;

/**
 * Who is inspected or disciplined: a member, or an organization.
 *
 * @param person of a member
 * @param unit of an organization; of a member {@code null}
 */
public record Subject(
        SubjectKind kind,
        @Nullable PersonId person,
        @Nullable UnitId unit) {

    public Subject {
        if ((kind == SubjectKind.MEMBER ? person : unit) == null) {
            throw new IllegalArgumentException("A subject of the kind " + kind + " without whom");
        }
    }

    public static Subject of(PersonId person) {
        return new Subject(SubjectKind.MEMBER, person, null);
    }

    public static Subject of(UnitId unit) {
        return new Subject(SubjectKind.ORGANIZATION, null, unit);
    }
}
