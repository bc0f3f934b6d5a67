package vn.thongsuot.petition;

/** How far a petition has come, in the words in which the office answers a caller. */
public enum PetitionState {
    REGISTERED(false),
    CLASSIFIED(false),
    ASSIGNED(false),
    CONCLUDED(false),
    ANSWERED(true),
    TRANSFERRED(true),
    GUIDED(true),
    RETURNED(true),
    FILED(true),
    MERGED(true),
    SPLIT(true),
    DENUNCIATION(true),
    WITHDRAWN(true);

    private final boolean closed;

    PetitionState(boolean closed) {
        this.closed = closed;
    }

    public boolean isClosed() {
        return closed;
    }
}
