package vn.thongsuot.procedure.meeting;

/** Whether somebody who is summoned came. */
public enum Attendance {
    PRESENT,
    ABSENT,
    /** Absent with a reason that was accepted; counts among the summoned like every other absent. */
    EXCUSED,
    /** Absent, and somebody else sits and votes in the person's place. */
    REPLACED;

    /** Whether a voter sits on the place. */
    public boolean votes() {
        return this == PRESENT || this == REPLACED;
    }
}
