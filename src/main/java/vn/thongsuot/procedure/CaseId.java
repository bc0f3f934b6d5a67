package vn.thongsuot.procedure;

/** Identifies a case file. */
public record CaseId(long value) {}
