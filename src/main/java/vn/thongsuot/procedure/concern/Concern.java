package vn.thongsuot.procedure.concern;

import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonId;

/**
 * Whom a case is about.
 *
 * @param subject does no work in the case, but may have taken part
 * @param persons see nothing of it
 * @param units nor does who stands in one of these or below
 * @param candidates do no work in the case as long as its steps would tell them the result of a vote that was not announced
 */
public record Concern(@Nullable PersonId subject, Set<PersonId> persons, Set<Long> units, Set<PersonId> candidates) {

    /** Only the subject is known. */
    public static Concern of(@Nullable PersonId subject) {
        return new Concern(subject, Set.of(), Set.of(), Set.of());
    }

    /** Whether the case is kept from somebody. */
    public boolean hides(Standing who) {
        return persons.contains(who.person()) || !Collections.disjoint(units, who.within());
    }

    /** Whether somebody does nothing in it, because it is about them. */
    public boolean excludes(Standing who) {
        PersonId person = who.person();
        return (person != null && isNoWorkFor(person)) || hides(who);
    }

    boolean isNoWorkFor(PersonId person) {
        return person.equals(subject) || candidates.contains(person);
    }

    boolean hidesNothing() {
        return persons.isEmpty() && units.isEmpty();
    }

    /**
     * Where somebody stands.
     *
     * @param within the units in which, or below which, a position of the person lies, and those that became one of them
     */
    public record Standing(@Nullable PersonId person, Set<Long> within) {}
}
