package vn.thongsuot.procedure.ballot;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the share of the votes in favour is taken of. */
public enum BallotBase {
    /** All members of the body, absent ones included. */
    ALL_MEMBERS("members"),
    /**
     * The members summoned: all, without those sent to another cell for a time and those exempt from activity who did not
     * come; whoever of them came and voted counts. Other absent members count (Regulation 294-QĐ/TW, point 9.3.2).
     */
    SUMMONED("summoned"),
    PRESENT("present"),
    VALID("valid");

    private final String word;

    BallotBase(String word) {
        this.word = word;
    }

    /** As procedures and parameters write it. */
    public String word() {
        return word;
    }

    public static Optional<BallotBase> written(String word) {
        String wanted = word.strip().toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(base -> base.word.equals(wanted)).findFirst();
    }
}
