package vn.thongsuot.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Thresholds, time limits and terms, read by the day on which they are to hold. Asking for a key that does not exist, that
 * has no value on the day, or that is of another kind is a {@link vn.thongsuot.platform.error.RuleViolationException}: a
 * model names the key, so its author must be able to read what is wrong.
 *
 * <p>Values are cached for some seconds, so a change reaches the other nodes a moment later.
 */
public interface Parameters {

    /** Whether a model may name this key. */
    boolean exists(String key);

    /** The kind of a parameter; empty when there is no such key. */
    Optional<ParameterKind> kind(String key);

    Parameter require(String key, LocalDate on);

    String text(String key, LocalDate on);

    int number(String key, LocalDate on);

    TimeLimit timeLimit(String key, LocalDate on);

    Threshold threshold(String key, LocalDate on);

    List<String> texts(String key, LocalDate on);
}
