package vn.thongsuot.procedure.form;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression written by a designer. Some expressions take exponential time on some input; this one reads a
 * limited number of characters and then gives up, which counts as no match.
 */
public final class BoundedPattern {

    static final int LONGEST_EXPRESSION = 200;
    private static final int MOST_READS = 200_000;

    private final Pattern pattern;

    private BoundedPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** @throws PatternSyntaxException also when the expression is too long */
    public static BoundedPattern compile(String expression) {
        if (expression.length() > LONGEST_EXPRESSION) {
            throw new PatternSyntaxException("longer than " + LONGEST_EXPRESSION, expression, LONGEST_EXPRESSION);
        }
        return new BoundedPattern(Pattern.compile(expression));
    }

    /** Whether the expression occurs in the text, as in the browser: anchor it to mean the whole text. */
    public boolean matches(String text) {
        try {
            return pattern.matcher(new Metered(text, new Meter())).find();
        } catch (TooManyReads | StackOverflowError e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return pattern.pattern();
    }

    private static final class TooManyReads extends RuntimeException {
        TooManyReads() {
            super(null, null, false, false);
        }
    }

    private static final class Meter {
        private int reads;

        void read() {
            if (++reads > MOST_READS) {
                throw new TooManyReads();
            }
        }
    }

    private record Metered(CharSequence text, Meter meter) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            meter.read();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Metered(text.subSequence(start, end), meter);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
