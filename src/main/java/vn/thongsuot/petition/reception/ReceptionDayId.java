package vn.thongsuot.petition.reception;

/** Identifies a reception day. */
public record ReceptionDayId(long value) {}
