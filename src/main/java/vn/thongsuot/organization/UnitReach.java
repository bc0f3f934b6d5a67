package vn.thongsuot.organization;

import java.util.Set;

/**
 * The part of the organization somebody may look at.
 *
 * @param subtrees paths of units that may be seen with all below
 * @param single paths of units that may be seen alone
 */
public record UnitReach(boolean everything, Set<String> subtrees, Set<String> single) {

    public UnitReach {
        subtrees = Set.copyOf(subtrees);
        single = Set.copyOf(single);
    }

    public boolean shows(String path) {
        return everything || single.contains(path) || subtrees.stream().anyMatch(path::startsWith);
    }

    /** Whether what lies below the unit may be seen, too. */
    public boolean showsBelow(String path) {
        return everything || subtrees.stream().anyMatch(path::startsWith);
    }
}
