package vn.thongsuot.procedure;

/** What a parameter's value is, and so how it is read and checked. */
public enum ParameterKind {
    /** A number and a {@link LimitUnit}. */
    TIME_LIMIT,
    /** A whole number. */
    COUNT,
    /** A {@link Threshold}. */
    THRESHOLD,
    /** Texts separated by semicolons. */
    TEXT_LIST,
    /** What the share of a vote is taken of: {@code members}, {@code summoned}, {@code present} or {@code valid}. */
    BALLOT_BASE
}
