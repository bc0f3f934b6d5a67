package vn.thongsuot.procedure;

/**
 * A group of people whom a case names, such as its inspection team. A step may be open to it beside its role; who is in the group
 * of a case, the module says with {@link CaseParticipants#named}.
 */
public interface NamedPeople {

    /** What a model writes, for example {@code inspection.team}. */
    String name();
}
