package vn.thongsuot.inspection.discipline.vocabulary;

/** The id of a position, as a form holds it. */
record PositionRef(long value) {}
