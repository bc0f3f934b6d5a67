package vn.thongsuot.procedure.deadline;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.procedure.LimitUnit;
import vn.thongsuot.procedure.TimeLimit;

/**
 * A limit as a model states it: {@code admission.ceremony_working_days from decisionReceived}, {@code 5 working days},
 * {@code 3 months from ceremony}, {@code 15 days from userTask_Announce}, {@code 5 days from announced, userTask_Verify}; or it
 * names the last day itself: {@code until each.dueOn}, {@code until planEnds}. Exactly one of {@code literal}, {@code parameterKey} and
 * {@code until} is set.
 *
 * @param from what it counts from: dates of the case, {@link #START}, or steps, whose completion it is; of several, parted by commas,
 *     the latest that happened; {@code null} for the beginning of the step itself
 * @param until the last day: a date of the case, or a field of the entry that a step stands for
 */
public record DeadlineSpec(
        @Nullable TimeLimit literal,
        @Nullable String parameterKey,
        @Nullable String from,
        @Nullable String until) {

    /** The beginning of the case. */
    public static final String START = "start";

    private static final String EVENT = "[a-z][A-Za-z0-9_]*";
    private static final String FROM = "(?: +from +(?<from>%1$s(?: *, *%1$s)*))?".formatted(EVENT);
    private static final Pattern WRITTEN = Pattern.compile("(?<limit>[a-z0-9_.]+|\\d+ +(?:working +)?[a-z]+)" + FROM);
    private static final Pattern UNTIL = Pattern.compile("until +(?<until>(?:each\\.)?" + EVENT + ")" + FROM);
    private static final String ENTRY = "each.";
    private static final Pattern LITERAL = Pattern.compile("(\\d{1,4}) +(working +days?|days?|months?)");
    private static final Pattern PARAMETER = Pattern.compile("[a-z][a-z0-9_]*(?:\\.[a-z][a-z0-9_]*)+");

    /** @throws RuleViolationException naming what was written, if it is neither a literal nor a parameter key */
    public static DeadlineSpec parse(String written) {
        Matcher until = UNTIL.matcher(written.strip());
        if (until.matches()) {
            return new DeadlineSpec(null, null, until.group("from"), until.group("until"));
        }
        Matcher parts = WRITTEN.matcher(written.strip());
        if (!parts.matches()) {
            throw unreadable(written);
        }
        String limit = parts.group("limit");
        String from = parts.group("from");
        if (PARAMETER.matcher(limit).matches()) {
            return new DeadlineSpec(null, limit, from, null);
        }
        Matcher literal = LITERAL.matcher(limit);
        if (!literal.matches() || Integer.parseInt(literal.group(1)) == 0) {
            throw unreadable(written);
        }
        return new DeadlineSpec(
                new TimeLimit(Integer.parseInt(literal.group(1)), unit(literal.group(2))), null, from, null);
    }

    /** The field of the entry that holds the last day, where the limit is such a day. */
    public Optional<String> entryField() {
        return Optional.ofNullable(until)
                .filter(written -> written.startsWith(ENTRY))
                .map(written -> written.substring(ENTRY.length()));
    }

    /** The date of the case that is the last day, where the limit is such a day. */
    public Optional<String> lastDate() {
        return Optional.ofNullable(until).filter(written -> !written.startsWith(ENTRY));
    }

    /** What it counts from, one by one. */
    public List<String> events() {
        return from == null ? List.of() : List.of(from.split(" *, *"));
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
