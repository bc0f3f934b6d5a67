package vn.thongsuot.organization;

/**
 * A unit in a list or in the tree.
 *
 * @param cells existing cells in it and below, itself included if it is one
 * @param members present members in it and below
 */
public record UnitLine(UnitSummary unit, long cells, long members, boolean hasChildren) {}
