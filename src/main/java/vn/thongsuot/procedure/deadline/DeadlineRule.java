package vn.thongsuot.procedure.deadline;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.error.RuleViolationException;

/**
 * All that a model says about one time limit.
 *
 * @param pauses what stops the clock: {@link #RETURNED}, {@link #WAITING} or ids of steps that wait for others
 * @param remindBefore how long before the end its holders are reminded; {@code null} for never
 * @param escalation when and whom it is told after the end; {@code null} for nobody
 * @param extension {@code null} when nobody may extend it
 */
public record DeadlineRule(
        DeadlineSpec limit,
        List<String> pauses,
        @Nullable DeadlineSpec remindBefore,
        @Nullable Escalation escalation,
        @Nullable Extension extension) {

    /** From a return until the case is again at the step that returned it. */
    public static final String RETURNED = "returned";

    /** While no step is open, that is, the case waits for a day or an event. */
    public static final String WAITING = "waiting";

    /** How long before the end people are reminded when the model says nothing. */
    public static final String REMIND_PARAMETER = "deadline.remind_before";

    /** How long after the end the role above is told when the model says nothing. */
    public static final String ESCALATE_PARAMETER = "deadline.escalate_after";

    private static final String NONE = "none";
    private static final Pattern ESCALATION =
            Pattern.compile("(?<after>.*?)(?:(?:^|\\s+)to\\s+(?<role>[a-z][a-z.-]*))?");
    private static final Pattern EXTENSION = Pattern.compile(
            "(?<roles>[a-z.,\\s-]+?)\\s+up to\\s+(?<limit>.+?)(?:\\s+times\\s+(?<times>\\d{1,2}|[a-z][a-z0-9_.]+))?");

    public DeadlineRule {
        pauses = List.copyOf(pauses);
    }

    /**
     * @param after how long after the end
     * @param role who is told; {@code null} for the role above the one that is late
     */
    public record Escalation(DeadlineSpec after, @Nullable String role) {}

    /**
     * @param roles who may extend
     * @param most by how much at once, at most
     * @param times how often, at most: a number or a parameter
     */
    public record Extension(List<String> roles, DeadlineSpec most, String times) {

        /** Whether {@link #times} is a parameter's key. */
        public boolean timesIsParameter() {
            return !Character.isDigit(times.charAt(0));
        }
    }

    /**
     * Reads the properties of a step, or the entry of {@code procedure.yaml}, which has the same words.
     *
     * @throws RuleViolationException naming what was written and cannot be read
     */
    public static DeadlineRule parse(
            String limit,
            List<String> pauses,
            @Nullable String remind,
            @Nullable String escalate,
            @Nullable String extend) {
        return new DeadlineRule(
                DeadlineSpec.parse(limit),
                pauses.stream()
                        .flatMap(pause -> Arrays.stream(pause.split(",")))
                        .map(String::strip)
                        .filter(pause -> !pause.isEmpty())
                        .toList(),
                NONE.equals(remind) ? null : span(remind, REMIND_PARAMETER),
                NONE.equals(escalate) ? null : escalation(escalate),
                extend == null ? null : extension(extend));
    }

    private static Escalation escalation(@Nullable String written) {
        if (written == null) {
            return new Escalation(span(null, ESCALATE_PARAMETER), null);
        }
        Matcher parts = ESCALATION.matcher(written.strip());
        if (!parts.matches()) {
            throw new RuleViolationException("procedure.deadline.unreadable-escalation", written);
        }
        String after = parts.group("after").strip();
        return new Escalation(span(after.isEmpty() ? null : after, ESCALATE_PARAMETER), parts.group("role"));
    }

    private static Extension extension(String written) {
        Matcher parts = EXTENSION.matcher(written.strip());
        if (!parts.matches()) {
            throw new RuleViolationException("procedure.deadline.unreadable-extension", written);
        }
        String times = parts.group("times");
        return new Extension(
                Arrays.stream(parts.group("roles").split(","))
                        .map(String::strip)
                        .toList(),
                span(parts.group("limit"), ""),
                times == null ? "1" : times);
    }

    private static DeadlineSpec span(@Nullable String written, String otherwise) {
        DeadlineSpec span = DeadlineSpec.parse(written == null ? otherwise : written);
        if (span.from() != null || span.until() != null) {
            throw new RuleViolationException("procedure.deadline.span-counts-from-nothing", String.valueOf(written));
        }
        return span;
    }
}
