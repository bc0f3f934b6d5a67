package vn.thongsuot.membership;

/** Why somebody is no longer a member. */
public enum LeavingReason {
    FAILED_PROBATION(true),
    DELETED_FOR_CONDUCT(true),
    EXPELLED(true),
    ADMISSION_CANCELLED(true),
    /** Stopped taking part: never admitted again [F:READM]. */
    GAVE_UP_ACTIVITY(false),
    /** Asked to leave: never admitted again [F:READM]. */
    ASKED_TO_LEAVE(false),
    DECEASED(false);

    private final boolean mayReturn;

    LeavingReason(boolean mayReturn) {
        this.mayReturn = mayReturn;
    }

    /** Whether the rules allow such a person to be admitted again at all. */
    public boolean mayReturn() {
        return mayReturn;
    }
}
