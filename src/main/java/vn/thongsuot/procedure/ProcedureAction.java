package vn.thongsuot.procedure;

import java.util.List;

/**
 * An operation of a domain module that a model may call from a service task. Implemented as a Spring bean by the module; the
 * catalogue of actions is the set of these beans. A name that a released model uses must stay.
 */
public interface ProcedureAction {

    /** {@code <module>.<verb>}, for example {@code membership.admit}. */
    String name();

    /** Key of the sentence that tells a process designer what it does. */
    String descriptionKey();

    List<ActionInput> inputs();

    /** Runs it. Throws a {@code DomainException} when a rule of the domain forbids it. */
    void run(ActionCall call);
}
