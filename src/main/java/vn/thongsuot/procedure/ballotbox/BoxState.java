package vn.thongsuot.procedure.ballotbox;

/** Where an electronic ballot stands. */
public enum BoxState {
    /** Voters may vote; nobody learns more than how many have. */
    OPEN,
    /** Nobody may vote any more; the slips are counted. */
    CLOSED,
    /** Given up before it was counted; its slips are gone. */
    CANCELLED
}
