package vn.thongsuot.procedure.ballot;

/** What the votes say about a line of the paper. */
public enum Standing {
    CHOSEN,
    /** Nobody was chosen and this one goes on to the next vote. */
    GOES_ON,
    /** The head has to decide and has not. */
    UNDECIDED,
    NOT_CHOSEN,
    /** Low confidence below the share with consequences. */
    TRUSTED,
    /** Low confidence at the share with consequences: may be considered for dismissal or resignation. */
    LOW,
    /** Low confidence at the heavier share: dismissed and given other work. */
    VERY_LOW,
    /** The meeting had no quorum. */
    VOID
}
