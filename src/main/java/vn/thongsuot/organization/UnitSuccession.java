package vn.thongsuot.organization;

import java.time.LocalDate;

/**
 * A merger or conversion, seen from one of the units.
 *
 * @param other the predecessor or successor
 */
public record UnitSuccession(UnitSummary other, boolean visible, LocalDate effectiveOn, String legalBasis) {}
