package vn.thongsuot.procedure.ballot;

/**
 * The numbers of a count report that {@link BallotReport} found free of contradictions.
 *
 * @param members all members of the body who have a vote
 * @param absentElsewhere of them, absent because sent to another cell for a time
 * @param absentExempt of them, absent and exempt from activity
 * @param noOpinion valid votes neither in favour nor against
 */
public record BallotCount(
        int members,
        int absentElsewhere,
        int absentExempt,
        int present,
        int issued,
        int collected,
        int valid,
        int invalid,
        int inFavour,
        int against,
        int noOpinion) {

    /** The members without those whose absence does not count. */
    public int summoned() {
        return members - absentElsewhere - absentExempt;
    }

    public int base(BallotBase base) {
        return switch (base) {
            case ALL_MEMBERS -> members;
            case SUMMONED -> summoned();
            case PRESENT -> present;
            case VALID -> valid;
        };
    }
}
