package vn.thongsuot.procedure.role;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.BodyKind;
import vn.thongsuot.organization.HeldPosition;
import vn.thongsuot.organization.Level;
import vn.thongsuot.organization.PositionKind;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitKind;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.NotFoundException;

/**
 * The roles a model can name. A role is held by position: whoever holds a fitting position in the unit has it, and nobody
 * else; there is no list to keep.
 */
public final class Roles {

    private static final Set<PositionKind> SECRETARIES =
            EnumSet.of(PositionKind.SECRETARY, PositionKind.STANDING_DEPUTY_SECRETARY, PositionKind.DEPUTY_SECRETARY);

    private static final Map<String, Role> ROLES = new HashMap<>();

    /** What a commune has in one board and the province in another. */
    private static final Map<String, String> PROVINCIAL =
            Map.of("commune.party-building-board", "province.organization-board");

    static {
        add("cell.secretary", Level.CELL, Roles::isSecretary);
        add("cell.committee", Level.CELL, position -> isSecretary(position) || in(position, BodyKind.CELL_COMMITTEE));
        add("grassroots.secretary", Level.GRASSROOTS, Roles::isSecretary);
        add(
                "grassroots.committee",
                Level.GRASSROOTS,
                position -> in(position, BodyKind.EXECUTIVE_COMMITTEE)
                        || (position.unit().kind() == UnitKind.GRASSROOTS_CELL
                                && (isSecretary(position) || in(position, BodyKind.CELL_COMMITTEE))));
        for (Level level : List.of(Level.COMMUNE, Level.PROVINCE)) {
            String prefix = prefix(level);
            body(prefix + "office", level, BodyKind.COMMITTEE_OFFICE);
            body(prefix + "standing-secretariat", level, BodyKind.STANDING_SECRETARIAT);
            body(prefix + "standing-committee", level, BodyKind.STANDING_COMMITTEE);
            body(prefix + "executive-committee", level, BodyKind.EXECUTIVE_COMMITTEE);
            leader(prefix + "secretary", level, PositionKind.SECRETARY);
            leader(prefix + "standing-deputy-secretary", level, PositionKind.STANDING_DEPUTY_SECRETARY);
            leader(
                    prefix + "deputy-secretary",
                    level,
                    PositionKind.STANDING_DEPUTY_SECRETARY,
                    PositionKind.DEPUTY_SECRETARY);
            add(
                    prefix + "inspection-committee",
                    level,
                    position ->
                            in(position, BodyKind.INSPECTION_COMMITTEE) || in(position, BodyKind.INSPECTION_OFFICE));
        }
        for (Level level : List.of(Level.COMMUNE, Level.PROVINCE)) {
            String prefix = prefix(level);
            inspection(prefix + "inspection-chair", level, PositionKind.CHAIR);
            inspection(prefix + "inspection-vice-chair", level, PositionKind.VICE_CHAIR);
            inspection(prefix + "standing-inspection-committee", level, PositionKind.CHAIR, PositionKind.VICE_CHAIR);
        }
        // A special zone has an organization board in place of the party-building board.
        add(
                "commune.party-building-board",
                Level.COMMUNE,
                position -> in(position, BodyKind.PARTY_BUILDING_BOARD)
                        || (position.unit().kind() == UnitKind.SPECIAL_ZONE
                                && in(position, BodyKind.ORGANIZATION_BOARD)));
        body("province.organization-board", Level.PROVINCE, BodyKind.ORGANIZATION_BOARD);
        body("province.internal-affairs-board", Level.PROVINCE, BodyKind.INTERNAL_AFFAIRS_BOARD);
    }

    /** A role as a model names it. */
    public record Role(String name, Level level, Predicate<HeldPosition> heldBy) {

        /** Whether the position gives the role in its own unit. */
        boolean isHeldThrough(HeldPosition position) {
            return position.unit().kind().standsFor(level) && heldBy.test(position);
        }
    }

    private Roles() {}

    public static boolean isKnown(String role) {
        return ROLES.containsKey(role);
    }

    public static Set<String> names() {
        return Set.copyOf(ROLES.keySet());
    }

    static Role require(String role) {
        Role found = ROLES.get(role);
        if (found == null) {
            throw new NotFoundException("procedure.role.not-found", role);
        }
        return found;
    }

    /** The role that a model means by this one in a case of the unit: the province has no commune above it. */
    public static String inCaseOf(UnitSummary unit, String role) {
        if (!unit.kind().standsFor(Level.PROVINCE) || require(role).level() != Level.COMMUNE) {
            return role;
        }
        return ofProvince(role);
    }

    /** The role of the province that does there what this one of the commune does; the same where there is none. */
    static String ofProvince(String role) {
        String provincial = "province." + role.substring(role.indexOf('.') + 1);
        return PROVINCIAL.getOrDefault(role, isKnown(provincial) ? provincial : role);
    }

    /** Every role in a unit that these positions give, as keys of the inbox. */
    public static Set<String> keysOf(List<HeldPosition> positions) {
        Set<String> keys = new HashSet<>();
        for (HeldPosition position : positions) {
            for (Role role : ROLES.values()) {
                if (role.isHeldThrough(position)) {
                    keys.add(key(role.name(), position.unit().id()));
                }
            }
        }
        return keys;
    }

    /** What a work item carries and an inbox asks for: a role in a unit. */
    public static String key(String role, UnitId unit) {
        return role + "@" + unit.value();
    }

    private static String prefix(Level level) {
        return level.name().toLowerCase(Locale.ROOT) + ".";
    }

    private static boolean isSecretary(HeldPosition position) {
        return SECRETARIES.contains(position.kind())
                && (position.body() == null
                        || position.body() == BodyKind.EXECUTIVE_COMMITTEE
                        || position.body() == BodyKind.CELL_COMMITTEE);
    }

    private static boolean in(HeldPosition position, @Nullable BodyKind body) {
        return position.body() == body;
    }

    private static void body(String name, Level level, BodyKind body) {
        add(name, level, position -> in(position, body));
    }

    /** Of the committee of a commune or province, whose secretaries sit in the standing secretariat. */
    private static void leader(String name, Level level, PositionKind... kinds) {
        Set<PositionKind> fitting = Set.of(kinds);
        add(name, level, position -> in(position, BodyKind.STANDING_SECRETARIAT) && fitting.contains(position.kind()));
    }

    /** Chair and vice-chairs of the inspection committee together are its standing committee. */
    private static void inspection(String name, Level level, PositionKind... kinds) {
        Set<PositionKind> fitting = Set.of(kinds);
        add(name, level, position -> in(position, BodyKind.INSPECTION_COMMITTEE) && fitting.contains(position.kind()));
    }

    private static void add(String name, Level level, Predicate<HeldPosition> heldBy) {
        ROLES.put(name, new Role(name, level, heldBy));
    }
}
