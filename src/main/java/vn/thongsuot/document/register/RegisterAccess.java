package vn.thongsuot.document.register;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.thongsuot.identity.CurrentUser;
import vn.thongsuot.identity.SignedIn;
import vn.thongsuot.organization.BodyKind;
import vn.thongsuot.organization.HeldPosition;
import vn.thongsuot.organization.Level;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.PositionKind;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.NotFoundException;

/**
 * Who reads and who keeps a register, from the positions held today. A unit's registers are read by its leaders and its office
 * and by those of the units above, the register of a board or an inspection committee also by its own people. It is kept by
 * the office; below the commune, where there is none, by the secretaries. What is restricted is read by who keeps the register, not
 * by its other readers.
 */
@Component
class RegisterAccess {

    private static final Set<PositionKind> SECRETARIES =
            EnumSet.of(PositionKind.SECRETARY, PositionKind.STANDING_DEPUTY_SECRETARY, PositionKind.DEPUTY_SECRETARY);
    private static final Set<BodyKind> LEADING = EnumSet.of(
            BodyKind.STANDING_SECRETARIAT,
            BodyKind.STANDING_COMMITTEE,
            BodyKind.CELL_COMMITTEE,
            BodyKind.COMMITTEE_OFFICE);

    private final CurrentUser currentUser;

    RegisterAccess(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    /** A condition on a table with the columns {@code unit_id}, {@code unit_path} and {@code organ}. */
    record Condition(String sql, Map<String, Object> parameters) {}

    /** Whose documents the person who asks may read; an alias such as {@code o.} stands before each column. */
    Condition readable(String alias) {
        List<String> ways = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        int index = 0;
        for (HeldPosition position : positions()) {
            if (leads(position)) {
                String name = "readPath" + index++;
                ways.add(alias + "unit_path like :" + name);
                parameters.put(name, position.unit().path() + "%");
            }
            Organ own = ownOrgan(position);
            if (own != null) {
                String name = "readUnit" + index++;
                ways.add("(" + alias + "unit_id = :" + name + " and " + alias + "organ = '" + own.name() + "')");
                parameters.put(name, position.unit().id().value());
            }
        }
        return new Condition(ways.isEmpty() ? "1 = 0" : "(" + String.join(" or ", ways) + ")", parameters);
    }

    /** Whose documents the person who asks keeps. */
    Condition keeping(String alias) {
        List<String> ways = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        int index = 0;
        for (Kept kept : kept()) {
            String name = "keptUnit" + index++;
            String organs = kept.organ() == Organ.COMMITTEE ? "'COMMITTEE', 'OFFICE'" : "'" + kept.organ() + "'";
            ways.add("(" + alias + "unit_id = :" + name + " and " + alias + "organ in (" + organs + "))");
            parameters.put(name, kept.unit().id().value());
        }
        return new Condition(ways.isEmpty() ? "1 = 0" : "(" + String.join(" or ", ways) + ")", parameters);
    }

    boolean mayRead(UnitSummary unit, Organ organ) {
        return positions().stream()
                .anyMatch(position -> (leads(position) && unit.liesIn(position.unit()))
                        || (position.unit().id().equals(unit.id()) && ownOrgan(position) == organ));
    }

    boolean readsAnything() {
        return positions().stream().anyMatch(position -> leads(position) || ownOrgan(position) != null);
    }

    /** The units whose incoming documents the person may read: only the own ones, not those below. */
    List<UnitSummary> incomingUnits() {
        return positions().stream()
                .filter(RegisterAccess::leads)
                .map(HeldPosition::unit)
                .distinct()
                .toList();
    }

    /** The units whose incoming documents the person keeps. */
    List<UnitSummary> keptIncoming() {
        return kept().stream()
                .filter(kept -> kept.organ() == Organ.COMMITTEE)
                .map(Kept::unit)
                .distinct()
                .toList();
    }

    /** Registers this person keeps. */
    List<Kept> kept() {
        return positions().stream()
                .filter(position -> keptOrgan(position) != null)
                .map(position -> new Kept(position.unit(), keptOrgan(position)))
                .distinct()
                .toList();
    }

    record Kept(UnitSummary unit, @Nullable Organ organ) {}

    boolean keeps(UnitSummary unit, Organ organ) {
        return positions().stream()
                .filter(position -> position.unit().id().equals(unit.id()))
                .anyMatch(position -> keptOrgan(position) == organ
                        || (organ == Organ.OFFICE && position.body() == BodyKind.COMMITTEE_OFFICE));
    }

    /** @throws NotFoundException when somebody else keeps the register */
    void requireKeeper(UnitSummary unit, Organ organ) {
        if (!keeps(unit, organ)) {
            throw new NotFoundException("document.register.not-yours");
        }
    }

    PersonId person() {
        PersonId person = currentUser.require().personId();
        if (person == null) {
            throw new AccessDeniedException("The account belongs to nobody");
        }
        return person;
    }

    /** Zero, which is nobody's id, for an account without a person. */
    long personOrNobody() {
        return currentUser
                .signedIn()
                .map(SignedIn::personId)
                .map(PersonId::value)
                .orElse(0L);
    }

    private List<HeldPosition> positions() {
        return currentUser.signedIn().map(SignedIn::positions).orElse(List.of());
    }

    private static boolean leads(HeldPosition position) {
        BodyKind body = position.body();
        return isSecretary(position) || (body != null && LEADING.contains(body));
    }

    private static boolean isSecretary(HeldPosition position) {
        return SECRETARIES.contains(position.kind())
                && (position.body() == null
                        || position.body() == BodyKind.EXECUTIVE_COMMITTEE
                        || position.body() == BodyKind.CELL_COMMITTEE);
    }

    private static @Nullable Organ ownOrgan(HeldPosition position) {
        BodyKind body = position.body();
        return body == null
                ? null
                : switch (body) {
                    case INSPECTION_COMMITTEE, INSPECTION_OFFICE -> Organ.INSPECTION_COMMITTEE;
                    case PARTY_BUILDING_BOARD -> Organ.PARTY_BUILDING_BOARD;
                    case ORGANIZATION_BOARD -> Organ.ORGANIZATION_BOARD;
                    default -> null;
                };
    }

    private static @Nullable Organ keptOrgan(HeldPosition position) {
        if (position.body() == BodyKind.COMMITTEE_OFFICE) {
            return Organ.COMMITTEE;
        }
        Level level = position.unit().kind().level();
        if ((level == Level.GRASSROOTS || level == Level.CELL) && isSecretary(position)) {
            return Organ.COMMITTEE;
        }
        return ownOrgan(position);
    }
}
