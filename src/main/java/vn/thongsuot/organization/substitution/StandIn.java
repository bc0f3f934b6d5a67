package vn.thongsuot.organization.substitution;

import java.util.Set;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.PositionId;

/**
 * Somebody who does the work of an absent person, as the absent person's side sees it.
 *
 * @param positions whose work passes over
 * @param matters empty for everything
 */
public record StandIn(PersonId holder, PersonId substitute, Set<PositionId> positions, Set<String> matters) {

    public StandIn {
        positions = Set.copyOf(positions);
        matters = Set.copyOf(matters);
    }
}
