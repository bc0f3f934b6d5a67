package vn.thongsuot.organization;

/** Somebody began or ceased to hold a position of the unit, or will on a day now known. Published in that transaction. */
public record HoldingsChanged(UnitId unit) {}
