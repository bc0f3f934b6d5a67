package vn.thongsuot.procedure;

/**
 * A step waits for somebody. Published in the transaction that made it wait.
 *
 * @param roleKey the role in a unit it waits for, as work items carry it
 */
public record WorkItemOpened(CaseId caseId, WorkItemId workItem, String roleKey) {}
