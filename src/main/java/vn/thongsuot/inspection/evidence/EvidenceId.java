package vn.thongsuot.inspection.evidence;

/** A piece of evidence. */
public record EvidenceId(long value) {}
