package vn.thongsuot.petition;

/** How the office closes a petition that is neither transferred, merged nor split. */
public enum Closing {
    ANSWERED(false),
    GUIDED(true),
    RETURNED(true),
    FILED(false),
    WITHDRAWN(false);

    private final boolean answers;

    Closing(boolean answers) {
        this.answers = answers;
    }

    /** Whether it goes with a letter to the sender, which is then the first answer unless there was one before. */
    boolean answers() {
        return answers;
    }
}
