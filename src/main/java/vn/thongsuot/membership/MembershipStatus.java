package vn.thongsuot.membership;

/** Where a person stands in the Party. */
public enum MembershipStatus {
    /** The decision is there, the ceremony is not: no member yet. */
    ADMITTED,
    PROBATIONARY,
    OFFICIAL,
    /** Struck off the list, which is no discipline. */
    DELETED,
    LEFT,
    EXPELLED,
    DECEASED,
    /** Decided upon, but the ceremony never took place. */
    ADMISSION_CANCELLED;

    /** Whether such a person is a member today. */
    public boolean isMember() {
        return this == PROBATIONARY || this == OFFICIAL;
    }
}
