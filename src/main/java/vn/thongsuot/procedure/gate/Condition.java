package vn.thongsuot.procedure.gate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a condition: flags, alone or compared with a value, joined by {@code &&}, {@code ||}, {@code !} and brackets. Goes
 * over the text once, whatever is written.
 */
final class Condition {

    private static final int LONGEST = 500;
    private static final int DEEPEST = 5;
    private static final Pattern TOKEN =
            Pattern.compile("\\s*+(?:(?<name>[a-zA-Z_]\\w{0,63}+)|(?<value>'[^'\"\\\\${}#<>]{0,100}+'"
                    + "|-?\\d{1,9}+)|(?<compare>==|!=|>=|<=|>|<)|(?<join>&&|\\|\\|)|(?<sign>[!()]))");

    private final Matcher tokens;
    private final int end;
    private int at;

    private Condition(String text) {
        this.tokens = TOKEN.matcher(text);
        this.end = text.length();
    }

    /** Whether it is written as {@code ${…}} with nothing but the vocabulary inside. */
    static boolean isOne(String written) {
        if (written.length() > LONGEST || !written.startsWith("${") || !written.endsWith("}")) {
            return false;
        }
        String inside = written.substring(2, written.length() - 1).strip();
        var condition = new Condition(inside);
        return condition.alternatives(0) && condition.at == condition.end;
    }

    private boolean alternatives(int depth) {
        if (!term(depth)) {
            return false;
        }
        while (take("join") || takeWord("and") || takeWord("or")) {
            if (!term(depth)) {
                return false;
            }
        }
        return true;
    }

    private boolean term(int depth) {
        while (takeSign("!")) {
            // Several are one or none of them.
        }
        if (takeSign("(")) {
            return depth < DEEPEST && alternatives(depth + 1) && takeSign(")");
        }
        if (!take("name")) {
            return false;
        }
        return !take("compare") || take("value") || takeWord("true") || takeWord("false");
    }

    private boolean take(String kind) {
        if (peek() && tokens.group(kind) != null) {
            at = tokens.end();
            return true;
        }
        return false;
    }

    private boolean takeSign(String sign) {
        return peek() && sign.equals(tokens.group("sign")) && take("sign");
    }

    private boolean takeWord(String word) {
        return peek() && word.equals(tokens.group("name")) && take("name");
    }

    private boolean peek() {
        return tokens.region(at, end).lookingAt();
    }
}
