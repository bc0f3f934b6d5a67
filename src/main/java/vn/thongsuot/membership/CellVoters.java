package vn.thongsuot.membership;

import vn.thongsuot.procedure.ElectorateCount;
import vn.thongsuot.procedure.Message;

/** The official members of a cell as an electorate. */
public final class CellVoters {

    private CellVoters() {}

    /** How many, with only those told of apart whom there are. */
    public static ElectorateCount count(VotingBase base, String cell) {
        String kind = base.elsewhere() == 0 && base.exempt() == 0
                ? "membership.electorate.counted-all"
                : base.exempt() == 0
                        ? "membership.electorate.counted-elsewhere"
                        : base.elsewhere() == 0
                                ? "membership.electorate.counted-exempt"
                                : "membership.electorate.counted";
        return new ElectorateCount(
                base.official(),
                base.elsewhere(),
                base.exempt(),
                Message.of(kind, base.official(), base.elsewhere(), base.exempt(), cell));
    }
}
