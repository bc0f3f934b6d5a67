package vn.thongsuot.identity;

import java.util.Set;

/**
 * Which part of the organization a person may see, as {@linkplain vn.thongsuot.organization.UnitSummary#path() unit paths}.
 *
 * @param everything the whole organization
 * @param unitPaths units whose subtree may be seen, because the person holds a position there
 * @param memberUnitPaths units the person belongs to without a position; their own page may be seen, not the records of
 *     others in them
 */
public record Scope(boolean everything, Set<String> unitPaths, Set<String> memberUnitPaths) {

    public static final Scope NOTHING = new Scope(false, Set.of(), Set.of());

    public Scope {
        unitPaths = Set.copyOf(unitPaths);
        memberUnitPaths = Set.copyOf(memberUnitPaths);
    }

    /** Whether records (members, cases) of that unit may be seen. */
    public boolean covers(String unitPath) {
        return everything || unitPaths.stream().anyMatch(unitPath::startsWith);
    }

    /** Whether the page of the unit itself may be seen: also by its ordinary members. */
    public boolean showsUnit(String unitPath) {
        return covers(unitPath) || memberUnitPaths.contains(unitPath);
    }
}
