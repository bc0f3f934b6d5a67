package vn.thongsuot.procedure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A share of a total that must be reached ("at least 2/3") or passed ("more than 1/2"). "At least" includes the exact share,
 * "more than" does not. Whole numbers only: two thirds have no decimal form that could be compared.
 */
public record Threshold(Comparison comparison, int numerator, int denominator) {

    /** How a share is compared with the total. */
    public enum Comparison {
        AT_LEAST,
        MORE_THAN
    }

    private static final Pattern WRITTEN = Pattern.compile("(≥|>=|>)\\s*(\\d{1,3})\\s*(?:/\\s*(\\d{1,3})|(%))");

    public Threshold {
        boolean nothingCouldReachIt = comparison == Comparison.MORE_THAN && numerator == denominator;
        if (numerator < 1 || denominator < 1 || numerator > denominator || nothingCouldReachIt) {
            throw new IllegalArgumentException("Not a share of a whole: " + numerator + "/" + denominator);
        }
    }

    public static Threshold atLeast(int numerator, int denominator) {
        return new Threshold(Comparison.AT_LEAST, numerator, denominator);
    }

    public static Threshold moreThan(int numerator, int denominator) {
        return new Threshold(Comparison.MORE_THAN, numerator, denominator);
    }

    /**
     * Reads {@code ≥ 2/3}, {@code >= 2/3}, {@code > 1/2}, {@code > 50 %}.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    public static Threshold parse(String written) {
        Matcher parts = WRITTEN.matcher(written.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a threshold: " + written);
        }
        Comparison comparison = parts.group(1).equals(">") ? Comparison.MORE_THAN : Comparison.AT_LEAST;
        int denominator = parts.group(4) != null ? 100 : Integer.parseInt(parts.group(3));
        return new Threshold(comparison, Integer.parseInt(parts.group(2)), denominator);
    }

    public boolean isReachedBy(int votes, int total) {
        long left = (long) votes * denominator;
        long right = (long) total * numerator;
        return comparison == Comparison.AT_LEAST ? left >= right : left > right;
    }

    /** The fewest votes that suffice among {@code total}. */
    public int needed(int total) {
        long share = (long) total * numerator;
        long votes = comparison == Comparison.AT_LEAST
                ? Math.ceilDiv(share, denominator)
                : Math.floorDiv(share, denominator) + 1;
        return Math.toIntExact(votes);
    }

    /** As it is written and stored: {@code ≥ 2/3}. */
    public String written() {
        String share = denominator == 100 ? numerator + " %" : numerator + "/" + denominator;
        return (comparison == Comparison.AT_LEAST ? "≥ " : "> ") + share;
    }
}
