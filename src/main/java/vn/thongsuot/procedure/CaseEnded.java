package vn.thongsuot.procedure;

/** A case has come to its end, whichever way. Published in the transaction that ends it. */
public record CaseEnded(CaseId caseId, String procedure, CaseState state) {}
