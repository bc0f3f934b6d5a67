package vn.thongsuot.procedure.deadline;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.procedure.LimitUnit;
import vn.thongsuot.procedure.TimeLimit;

/**
 * A limit as a model states it: {@code admission.ceremony_working_days from decisionReceived}, {@code 5 working days},
 * {@code 3 months from ceremony}, {@code 15 days from userTask_Announce}. Exactly one of {@code literal} and {@code
 * parameterKey} is set; neither where the entry of a list names the last day: {@code until each.dueOn}.
 *
 * @param from what it counts from: a date of the case, {@link #START}, or a step, whose completion it is; {@code null} for
 *     the beginning of the step itself
 */
public record DeadlineSpec(
        @Nullable TimeLimit literal,
        @Nullable String parameterKey,
        @Nullable String from) {

    /** The beginning of the case. */
    public static final String START = "start";

    private static final Pattern WRITTEN =
            Pattern.compile("(?<limit>[a-z0-9_.]+|\\d+ +(?:working +)?[a-z]+)(?: +from +(?<from>[a-z][A-Za-z0-9_]*))?");
    private static final Pattern UNTIL = Pattern.compile("until +(each\\.[a-z][A-Za-z0-9_]*)");
    private static final String ENTRY = "each.";
    private static final Pattern LITERAL = Pattern.compile("(\\d{1,4}) +(working +days?|days?|months?)");
    private static final Pattern PARAMETER = Pattern.compile("[a-z][a-z0-9_]*(?:\\.[a-z][a-z0-9_]*)+");

    /** @throws RuleViolationException naming what was written, if it is neither a literal nor a parameter key */
    public static DeadlineSpec parse(String written) {
        Matcher until = UNTIL.matcher(written.strip());
        if (until.matches()) {
            return new DeadlineSpec(null, null, until.group(1));
        }
        Matcher parts = WRITTEN.matcher(written.strip());
        if (!parts.matches()) {
            throw unreadable(written);
        }
        String limit = parts.group("limit");
        String from = parts.group("from");
        if (PARAMETER.matcher(limit).matches()) {
            return new DeadlineSpec(null, limit, from);
        }
        Matcher literal = LITERAL.matcher(limit);
        if (!literal.matches() || Integer.parseInt(literal.group(1)) == 0) {
            throw unreadable(written);
        }
        return new DeadlineSpec(new TimeLimit(Integer.parseInt(literal.group(1)), unit(literal.group(2))), null, from);
    }

    /** The field of the entry that holds the last day, where the limit is such a day. */
    public Optional<String> entryField() {
        return Optional.ofNullable(from)
                .filter(written -> written.startsWith(ENTRY))
                .map(written -> written.substring(ENTRY.length()));
    }

    public Optional<String> baseDate() {
        return Optional.ofNullable(from);
    }

    private static LimitUnit unit(String written) {
        if (written.startsWith("working")) {
            return LimitUnit.WORKING_DAYS;
        }
        return written.startsWith("month") ? LimitUnit.MONTHS : LimitUnit.DAYS;
    }

    private static RuleViolationException unreadable(String written) {
        return new RuleViolationException("procedure.deadline.unreadable", written);
    }
}
