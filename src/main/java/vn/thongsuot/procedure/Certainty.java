package vn.thongsuot.procedure;

/** How sure it is that a stored rule says what the regulation says. Everything below {@link #GOOD} asks to be confirmed. */
public enum Certainty {
    GOOD,
    MEDIUM,
    UNSURE;

    public boolean needsConfirmation() {
        return this != GOOD;
    }
}
