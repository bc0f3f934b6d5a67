package vn.thongsuot.procedure.form;

import java.util.Map;
import java.util.Optional;

/** Conditions of forms, in the part of FEEL that a form may use: no loops, no own functions, no calls into code. */
public interface FeelEvaluator {

    /** What is wrong with a condition, in the words of the language's own parser; empty if it may be used. */
    Optional<String> fault(String expression);

    /**
     * Whether the condition holds. An answer not given is {@code null}; a condition that cannot be evaluated, or is neither
     * true nor false, does not hold.
     */
    boolean holds(String expression, Map<String, ?> answers);
}
