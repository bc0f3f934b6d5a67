package vn.thongsuot.procedure;

import java.util.Optional;
import vn.thongsuot.platform.error.Violation;

/**
 * A rule of a domain module about one answer, named by a form with the property {@code check}. Implementations are
 * Spring beans. Called only when the answer is there and has the right type; the violation's field may be left {@code
 * null}, it is put at the field checked.
 */
public interface FieldRule {

    /** As written in the form, {@code <module>.<rule>}. */
    String name();

    Optional<Violation> check(FieldRuleCall call);
}
