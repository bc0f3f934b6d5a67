package vn.thongsuot.procedure.routing;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A condition of a flow, which the gate has let pass: flags, alone or compared with a value, joined. Of a flag that is not given it
 * says that it cannot tell.
 */
final class RouteCondition {

    /** What a flag has that was left empty. */
    static final Object EMPTY = new Object() {
        @Override
        public String toString() {
            return "∅";
        }
    };

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(?<name>[a-zA-Z_]\\w*)|'(?<text>[^']*)'|(?<number>-?\\d+)"
                    + "|(?<compare>==|!=|>=|<=|>|<)|(?<join>&&|\\|\\|)|(?<sign>[!()]))");

    private final Part root;
    private final Set<String> flags = new LinkedHashSet<>();
    private final Map<String, Set<Integer>> numbers = new HashMap<>();
    private final Matcher tokens;
    private int at;

    private RouteCondition(String inside) {
        tokens = TOKEN.matcher(inside);
        root = alternatives();
    }

    static RouteCondition of(String written) {
        return new RouteCondition(written.strip().replaceFirst("^\\$\\{", "").replaceFirst("}$", ""));
    }

    Set<String> flags() {
        return flags;
    }

    /** The numbers that a flag is compared with. */
    Set<Integer> numbers(String flag) {
        return numbers.getOrDefault(flag, Set.of());
    }

    /** {@code null} when it depends on a flag that is not given. */
    @Nullable
    Boolean holds(Map<String, Object> given) {
        return root.holds(given);
    }

    private interface Part {
        @Nullable
        Boolean holds(Map<String, Object> given);
    }

    private Part alternatives() {
        Part left = all();
        while (joins("||", "or")) {
            Part first = left;
            Part second = all();
            left = given -> or(first.holds(given), second.holds(given));
        }
        return left;
    }

    private Part all() {
        Part left = term();
        while (joins("&&", "and")) {
            Part first = left;
            Part second = term();
            left = given -> not(or(not(first.holds(given)), not(second.holds(given))));
        }
        return left;
    }

    private Part term() {
        if (takes("sign", "!")) {
            Part inner = term();
            return given -> not(inner.holds(given));
        }
        if (takes("sign", "(")) {
            Part inner = alternatives();
            takes("sign", ")");
            return inner;
        }
        String flag = next("name");
        flags.add(flag);
        if (!peeks("compare")) {
            return given -> given.containsKey(flag) ? Boolean.TRUE.equals(given.get(flag)) : null;
        }
        String compare = next("compare");
        Object value = value(flag);
        return given -> given.containsKey(flag) ? compared(given.get(flag), compare, value) : null;
    }

    private Object value(String flag) {
        if (peeks("text")) {
            return next("text");
        }
        if (peeks("number")) {
            Integer number = Integer.valueOf(next("number"));
            numbers.computeIfAbsent(flag, unused -> new TreeSet<>()).add(number);
            return number;
        }
        return Boolean.valueOf(next("name"));
    }

    private static boolean compared(@Nullable Object flag, String compare, Object value) {
        if ("==".equals(compare)) {
            return value.equals(flag);
        }
        if ("!=".equals(compare)) {
            return !value.equals(flag);
        }
        if (!(flag instanceof Integer one) || !(value instanceof Integer other)) {
            return false;
        }
        return switch (compare) {
            case ">" -> one > other;
            case ">=" -> one >= other;
            case "<" -> one < other;
            default -> one <= other;
        };
    }

    private static @Nullable Boolean or(@Nullable Boolean one, @Nullable Boolean other) {
        if (Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other)) {
            return true;
        }
        return one == null || other == null ? null : Boolean.FALSE;
    }

    private static @Nullable Boolean not(@Nullable Boolean one) {
        return one == null ? null : !one;
    }

    private boolean joins(String sign, String word) {
        return takes("join", sign) || takes("name", word);
    }

    private boolean takes(String kind, String wanted) {
        if (peeks(kind) && wanted.equals(tokens.group(kind))) {
            at = tokens.end();
            return true;
        }
        return false;
    }

    private boolean peeks(String kind) {
        return tokens.region(at, tokens.regionEnd()).lookingAt() && tokens.group(kind) != null;
    }

    private String next(String kind) {
        if (!peeks(kind)) {
            throw new IllegalArgumentException("Expected a " + kind);
        }
        at = tokens.end();
        return Objects.requireNonNull(tokens.group(kind));
    }
}
