package vn.thongsuot.document.register;

/** Identifies a document of an outgoing register. */
public record DocumentId(long value) {}
