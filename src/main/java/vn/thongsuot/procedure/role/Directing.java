package vn.thongsuot.procedure.role;

import java.util.EnumSet;
import java.util.Set;
import vn.thongsuot.organization.BodyKind;
import vn.thongsuot.organization.HeldPosition;
import vn.thongsuot.organization.PositionKind;
import vn.thongsuot.organization.UnitSummary;

/**
 * Who may give the work of a role to somebody else: secretaries of the unit and of those above it, heads of their committee
 * offices, and the head of the board or committee that has the role.
 */
public final class Directing {

    private static final Set<PositionKind> HEADS =
            EnumSet.of(PositionKind.HEAD, PositionKind.DEPUTY_HEAD, PositionKind.CHAIR, PositionKind.VICE_CHAIR);

    /** In whichever body of the unit they are listed: the secretary of a commune is so in its standing secretariat. */
    private static final Set<PositionKind> SECRETARIES =
            EnumSet.of(PositionKind.SECRETARY, PositionKind.STANDING_DEPUTY_SECRETARY, PositionKind.DEPUTY_SECRETARY);

    private Directing() {}

    /**
     * @param role as work items name it, without the unit
     * @param unit in which the role is held
     */
    public static boolean mayDirect(HeldPosition position, String role, UnitSummary unit) {
        if (directsAll(position)) {
            return unit.liesIn(position.unit());
        }
        return HEADS.contains(position.kind())
                && position.unit().id().equals(unit.id())
                && Roles.require(role).isHeldThrough(position);
    }

    /** Whether the position directs all work of its unit and of those below it. */
    public static boolean directsAll(HeldPosition position) {
        return SECRETARIES.contains(position.kind())
                || (position.body() == BodyKind.COMMITTEE_OFFICE && HEADS.contains(position.kind()));
    }

    /** Whether whoever holds the position should know which work of the unit, and below it, is stuck: also the office's staff. */
    public static boolean watches(HeldPosition position) {
        return directsAll(position) || position.body() == BodyKind.COMMITTEE_OFFICE;
    }
}
