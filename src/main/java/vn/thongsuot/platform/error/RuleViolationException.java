package vn.thongsuot.platform.error;

import java.util.List;

/** A rule of the domain forbids it. Carries every violation found, so that a form can show them all at once. */
public final class RuleViolationException extends DomainException {

    private final transient List<Violation> violations;

    public RuleViolationException(String messageKey, Object... arguments) {
        this(List.of(Violation.of(null, messageKey, arguments)));
    }

    /** @param violations at least one */
    public RuleViolationException(List<Violation> violations) {
        super(
                violations.getFirst().messageKey(),
                violations.getFirst().arguments().toArray());
        this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
        return violations;
    }
}
