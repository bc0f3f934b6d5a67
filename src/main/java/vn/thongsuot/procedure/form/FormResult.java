package vn.thongsuot.procedure.form;

import java.util.List;
import java.util.Map;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.Violation;

/**
 * What came of a check.
 *
 * @param answers the answers as they are to be kept: right types, tidy text, nothing hidden, nothing unknown
 * @param violations in the order of the form; empty if the answers may be kept
 */
public record FormResult(Map<String, Object> answers, List<Violation> violations) {

    public boolean valid() {
        return violations.isEmpty();
    }

    /** The answers, if nothing is wrong with them. */
    public Map<String, Object> orThrow() {
        if (!valid()) {
            throw new RuleViolationException(violations);
        }
        return answers;
    }
}
