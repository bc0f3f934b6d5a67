package vn.thongsuot.procedure;

import java.util.List;
import java.util.Optional;
import vn.thongsuot.organization.PersonId;

/**
 * Who may be chosen in a field, named by a form with the property {@code picker}. Implementations are Spring beans and
 * apply the scope of the person signed in.
 */
public interface PersonPicker {

    /** As written in the form, {@code <module>.<list>}. */
    String name();

    /**
     * @param search as typed; matching ignores accents and case; empty means everyone
     * @param limit how many at the most
     */
    List<PersonChoice> choices(CaseContext context, String search, int limit);

    /** The choice of this person; empty if the person may not be chosen. */
    Optional<PersonChoice> choice(CaseContext context, PersonId person);
}
