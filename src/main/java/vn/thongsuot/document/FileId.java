package vn.thongsuot.document;

/** Identifies a stored file. */
public record FileId(long value) {}
