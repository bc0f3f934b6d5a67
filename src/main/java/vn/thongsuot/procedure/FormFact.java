package vn.thongsuot.procedure;

import java.util.Optional;

/**
 * Something a domain module knows that a form shows before anybody typed, named with {@code prefill = fact:<name>}. What was
 * shown is handed in with the form, and so kept with the case. Implementations are Spring beans.
 */
public interface FormFact {

    /** {@code <module>.<fact>}. */
    String name();

    /** A text, or for a repeated group a list of rows; empty when there is nothing to say. */
    Optional<Object> value(CaseContext context);
}
