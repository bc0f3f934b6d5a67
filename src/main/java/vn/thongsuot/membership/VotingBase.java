package vn.thongsuot.membership;

/**
 * How many votes are the whole in a meeting of a cell: the official members, less those sent to activity elsewhere and those
 * exempt from activity. Absent members count; probationary ones never do (domain §2, 294-QD/TW point 9.3.2).
 *
 * @param official official members on the day
 * @param elsewhere of these, sent to temporary activity elsewhere
 * @param exempt of these, exempt from activity and not already counted as elsewhere
 */
public record VotingBase(int official, int elsewhere, int exempt) {

    public VotingBase {
        if (elsewhere < 0 || exempt < 0 || elsewhere + exempt > official) {
            throw new IllegalArgumentException(
                    official + " official, " + elsewhere + " elsewhere, " + exempt + " exempt");
        }
    }

    /** The base when none of those who need not come does come. */
    public int total() {
        return official - elsewhere - exempt;
    }

    /** The base when some of those who need not come attend all the same and vote: they count then. */
    public int totalWith(int attendingThough) {
        if (attendingThough < 0 || attendingThough > elsewhere + exempt) {
            throw new IllegalArgumentException(attendingThough + " of " + (elsewhere + exempt));
        }
        return total() + attendingThough;
    }
}
