package vn.thongsuot.procedure.ballotbox;

/** Identity of a {@link BallotBox}. */
public record BoxId(long value) {}
