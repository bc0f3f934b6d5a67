package vn.thongsuot.organization;

import java.util.List;

/**
 * All there is to see of a unit.
 *
 * @param ancestors from the root down, without the unit itself
 * @param holders who holds its positions today, by body and from the highest down
 * @param children existing units directly below, as far as visible
 */
public record UnitPage(
        UnitLine line,
        List<Ancestor> ancestors,
        List<Holder> holders,
        List<UnitLine> children,
        List<UnitSuccession> predecessors,
        List<UnitSuccession> successors) {

    /** A unit above. Its name may be read in any case, its page only if visible. */
    public record Ancestor(UnitSummary unit, boolean visible) {}
}
