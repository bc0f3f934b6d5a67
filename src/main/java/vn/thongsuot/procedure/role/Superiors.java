package vn.thongsuot.procedure.role;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.Level;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.procedure.role.RoleResolver.Resolved;

/** The role above a role: whoever is told when it is late. */
@Component
public class Superiors {

    private static final String GRASSROOTS = "grassroots.secretary";
    private static final String COMMUNE = "commune.standing-secretariat";
    private static final String PROVINCE = "province.standing-secretariat";
    private static final String OFFICE = "province.office";

    /** Those to whom the other bodies of their level answer. */
    private static final Set<String> HEADS = Set.of(
            "standing-secretariat", "standing-committee", "executive-committee", "secretary", "deputy-secretary");

    private final RoleResolver roles;

    Superiors(RoleResolver roles) {
        this.roles = roles;
    }

    /**
     * The nearest role above that somebody holds, in a unit above the case's.
     *
     * @param key the role in a unit that is late
     */
    public Optional<Resolved> above(String key, UnitSummary unit, LocalDate on) {
        String role = key.substring(0, key.indexOf('@'));
        long lateUnit = Long.parseLong(key.substring(key.indexOf('@') + 1));
        boolean cell = Roles.require(role).level() == Level.CELL;
        Optional<Resolved> nearest = Optional.empty();
        for (String above : chain(role)) {
            Optional<Resolved> found = roles.inUnitOf(above, unit, false)
                    // In a cell that is itself a grassroots organization the same people would be told.
                    .filter(resolved -> !(cell && resolved.unit().id().value() == lateUnit));
            if (found.isPresent() && !roles.holders(found.get().key(), on).isEmpty()) {
                return found;
            }
            nearest = nearest.or(() -> found);
        }
        return nearest;
    }

    static List<String> chain(String role) {
        boolean head = HEADS.contains(role.substring(role.indexOf('.') + 1));
        return switch (Roles.require(role).level()) {
            case CELL -> List.of(GRASSROOTS, COMMUNE, OFFICE);
            case GRASSROOTS -> List.of(COMMUNE, OFFICE);
            case COMMUNE -> head ? List.of(OFFICE) : List.of(COMMUNE, OFFICE);
            case PROVINCE -> head ? List.of(OFFICE) : List.of(PROVINCE, OFFICE);
        };
    }
}
