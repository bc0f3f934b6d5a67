package vn.thongsuot.petition.reception;

/** Whether a reception day is still to come, was held, or does not take place. */
public enum ReceptionState {
    PLANNED,
    HELD,
    CANCELLED
}
