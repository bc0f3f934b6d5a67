package vn.thongsuot.document.register;

/** What became of a number. */
public enum OutgoingState {
    /** Given to a document that is being made elsewhere. */
    RESERVED,
    IN_FORCE,
    /** Stays in the register with its reason; the number is never given again. */
    CANCELLED
}
