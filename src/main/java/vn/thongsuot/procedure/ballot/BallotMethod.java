package vn.thongsuot.procedure.ballot;

/** How people vote. Only a secret ballot has papers that are issued, collected and valid or not. */
public enum BallotMethod {
    SECRET,
    RAISED_CARD
}
