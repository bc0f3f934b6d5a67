package vn.thongsuot.inspection;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.thongsuot.identity.CurrentUser;
import vn.thongsuot.identity.PersonUnits;
import vn.thongsuot.identity.SignedIn;
import vn.thongsuot.organization.BodyKind;
import vn.thongsuot.organization.HeldPosition;
import vn.thongsuot.organization.Level;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.PositionKind;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitKind;

/**
 * Who sees an inspection in lists: the bodies of the very unit that inspects (inspection committee and its office, standing
 * standing committee; of a grassroots organization its committee; of a cell its secretaries and committee) and the team. Never the person inspected, Never the person inspected, and nobody who stands in
 * the organization inspected or below it ({@link PersonUnits}), whatever other positions they hold. Levels above see counts, not names; administrators nothing.
 */
@Component
public class InspectionAccess {

    private static final Set<BodyKind> INSPECTORS =
            EnumSet.of(BodyKind.INSPECTION_COMMITTEE, BodyKind.INSPECTION_OFFICE);
    private static final Set<BodyKind> COMMITTEES =
            EnumSet.of(BodyKind.STANDING_COMMITTEE, BodyKind.STANDING_SECRETARIAT);
    private static final Set<PositionKind> SECRETARIES =
            EnumSet.of(PositionKind.SECRETARY, PositionKind.DEPUTY_SECRETARY);

    private final CurrentUser currentUser;
    private final PersonUnits standing;

    InspectionAccess(CurrentUser currentUser, PersonUnits standing) {
        this.currentUser = currentUser;
        this.standing = standing;
    }

    /** A condition of SQL and its parameters. */
    public record Condition(String sql, Map<String, Object> parameters) {}

    /** Whether the person signed in has anything to do with inspections by position. */
    public boolean seesAny() {
        return !units(InspectionAccess::sees).isEmpty();
    }

    /**
     * Whether the person signed in keeps the programmes of that unit: its inspection committee and office do, at the grassroots,
     * where there is none, the secretaries.
     */
    public boolean keeps(UnitId unit) {
        return units(position -> (committeeLevel(position) && INSPECTORS.contains(position.body()))
                        || (ofGrassroots(position) && SECRETARIES.contains(position.kind())))
                .contains(unit.value());
    }

    /** @throws AccessDeniedException when the person signed in does not keep the programmes of that unit */
    public void requireKeeping(UnitId unit) {
        if (!keeps(unit)) {
            throw new AccessDeniedException("Keeps no inspection programme of " + unit);
        }
    }

    /** The units whose programmes the person signed in may read. */
    public Set<Long> programmeUnits() {
        return units(position -> ofGrassroots(position) || ofCommittee(position));
    }

    /** Whether the person signed in is in the body that decides on inspections of that unit. */
    public boolean decides(UnitId unit, InspectionBody body) {
        return units(position -> switch (body) {
                    case INSPECTION_COMMITTEE ->
                        committeeLevel(position) && position.body() == BodyKind.INSPECTION_COMMITTEE;
                    case STANDING_COMMITTEE -> committeeLevel(position) && COMMITTEES.contains(position.body());
                    case GRASSROOTS_COMMITTEE -> ofGrassroots(position);
                    case CELL -> ofCell(position);
                })
                .contains(unit.value());
    }

    /** On {@code inspection_inspection} under that alias. */
    Condition condition(String alias) {
        SignedIn who = currentUser.signedIn().orElse(null);
        PersonId self = who == null ? null : who.personId();
        if (who == null || self == null) {
            return new Condition("(1 = 0)", Map.of());
        }
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("self", self.value());
        Set<Long> units = units(InspectionAccess::sees);
        var ways = new StringBuilder("exists (select 1 from inspection_team_member m where m.inspection_id = ")
                .append(alias)
                .append(".id and m.person_id = :self and m.left_on is null)");
        if (!units.isEmpty()) {
            ways.append(" or ").append(alias).append(".unit_id in (:inspecting)");
            parameters.put("inspecting", units);
        }
        var sql = new StringBuilder("(").append(ways).append(")");
        sql.append(" and (")
                .append(alias)
                .append(".subject_person_id is null or ")
                .append(alias)
                .append(".subject_person_id <> :self)");
        Set<UnitId> within = standing.of(who);
        if (!within.isEmpty()) {
            sql.append(" and (")
                    .append(alias)
                    .append(".subject_unit_id is null or ")
                    .append(alias)
                    .append(".subject_unit_id not in (:standsIn))");
            parameters.put("standsIn", within.stream().map(UnitId::value).toList());
        }
        return new Condition("(" + sql + ")", parameters);
    }

    /** Whether the person signed in stands in the organization or below it. */
    public boolean standsIn(UnitId organization) {
        return standing.of(currentUser.signedIn().orElse(null)).contains(organization);
    }

    @Nullable
    PersonId self() {
        return currentUser.signedIn().map(SignedIn::personId).orElse(null);
    }

    private static boolean sees(HeldPosition position) {
        return ofCell(position) || ofGrassroots(position) || ofCommittee(position);
    }

    private static boolean ofCommittee(HeldPosition position) {
        return committeeLevel(position)
                && (INSPECTORS.contains(position.body()) || COMMITTEES.contains(position.body()));
    }

    private static boolean committeeLevel(HeldPosition position) {
        Level level = position.unit().kind().level();
        return level == Level.COMMUNE || level == Level.PROVINCE;
    }

    /** A grassroots organization that is a cell inspects as a cell. */
    private static boolean ofGrassroots(HeldPosition position) {
        return position.unit().kind() == UnitKind.GRASSROOTS_COMMITTEE
                && (position.body() == BodyKind.EXECUTIVE_COMMITTEE || SECRETARIES.contains(position.kind()));
    }

    private static boolean ofCell(HeldPosition position) {
        return position.unit().kind().standsFor(Level.CELL)
                && (position.body() == BodyKind.CELL_COMMITTEE || SECRETARIES.contains(position.kind()));
    }

    private Set<Long> units(Predicate<HeldPosition> fits) {
        List<HeldPosition> held =
                currentUser.signedIn().map(SignedIn::positions).orElse(List.of());
        Set<Long> units = new HashSet<>();
        held.stream()
                .filter(fits)
                .forEach(position -> units.add(position.unit().id().value()));
        return units;
    }
}
