package vn.thongsuot.procedure;

/** Identifies a work item: one step of one case that waits for a role, or was done. */
public record WorkItemId(long value) {}
