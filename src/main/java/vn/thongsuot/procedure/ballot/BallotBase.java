package vn.thongsuot.procedure.ballot;

/** What the share of the votes in favour is taken of. */
public enum BallotBase {
    /** All members of the body, absent ones included. */
    ALL_MEMBERS,
    /**
     * The members summoned: all, without those sent to another cell for a time and those exempt from activity who did not
     * come; whoever of them came and voted counts. Other absent members count (Regulation 294-QĐ/TW, point 9.3.2).
     */
    SUMMONED,
    PRESENT,
    VALID
}
