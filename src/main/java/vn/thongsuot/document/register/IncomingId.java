package vn.thongsuot.document.register;

/** Identifies an entry of an incoming register. */
public record IncomingId(long value) {}
