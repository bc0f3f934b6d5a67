package vn.thongsuot.procedure;

import java.util.List;
import java.util.Optional;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;

/**
 * Which records of a domain module may be chosen in a field, named by a form with the property {@code picker}: posts,
 * people who depend on another answer. Implementations are Spring beans; they offer nothing beyond the unit of the case.
 * A list of people that depends on nothing else is a {@link PersonPicker}.
 */
public interface RecordPicker {

    /** As written in the form, {@code <module>.<list>}. */
    String name();

    /**
     * @param search as typed; matching ignores accents and case; empty means everything
     * @param limit how many at the most
     */
    List<RecordChoice> choices(PickerCall call, String search, int limit);

    /** The choice of this record; empty if it may not be chosen. */
    Optional<RecordChoice> choice(PickerCall call, String id);

    /** Whether the records are people. */
    boolean ofPersons();

    /** What its records are. An answer may be carried over to a field whose list holds records of the same kind. */
    default String records() {
        return ofPersons() ? "person" : name().substring(0, name().indexOf('.'));
    }

    /** How a record chosen earlier is called, whether or not it could still be chosen. */
    Optional<String> label(String id);

    /** The person a record is about, for a case about that record; people are that themselves. */
    default Optional<PersonId> subjectOf(String id) {
        return Optional.empty();
    }

    /** The unit a record belongs to, for a case about it; a person is asked here who belongs nowhere any more. */
    default Optional<UnitId> unitOf(String id) {
        return Optional.empty();
    }
}
