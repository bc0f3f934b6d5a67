package vn.thongsuot.cadre;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
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

/**
 * Who may see what about cadres: the organization board of a level (in a commune the party-building board) for its unit and
 * all below; the standing committee of the level that manages a post or a cadre; everybody their own record. Nobody else,
 * administrators included. Kept in every query and again where one record is opened.
 */
@Component
public class CadreAccess {

    private static final Set<BodyKind> BOARDS = EnumSet.of(BodyKind.ORGANIZATION_BOARD, BodyKind.PARTY_BUILDING_BOARD);
    private static final Set<BodyKind> COMMITTEES =
            EnumSet.of(BodyKind.STANDING_COMMITTEE, BodyKind.STANDING_SECRETARIAT);

    private final CurrentUser currentUser;

    CadreAccess(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    /** A condition of SQL and its parameters. */
    public record Condition(String sql, Map<String, Object> parameters) {}

    /** Whether the person signed in may see any post or plan at all. */
    public boolean seesAny() {
        return !boards().isEmpty() || !committees().isEmpty();
    }

    /** Whether the person signed in keeps the records of cadres in that unit: the organization board of a level does. */
    public boolean keeps(String unitPath) {
        return boards().stream().anyMatch(unitPath::startsWith);
    }

    /** @throws AccessDeniedException when the person signed in does not keep the records of that unit */
    public void requireKeeping(String unitPath) {
        if (!keeps(unitPath)) {
            throw new AccessDeniedException("Keeps no cadre records in " + unitPath);
        }
    }

    /** Whether the person signed in may see what has these two paths. */
    public boolean sees(String unitPath, String managingPath) {
        return keeps(unitPath) || committees().stream().anyMatch(managingPath::startsWith);
    }

    public boolean isSelf(PersonId person) {
        return person.equals(self());
    }

    public @Nullable PersonId self() {
        return currentUser.signedIn().map(SignedIn::personId).orElse(null);
    }

    /** On a table with the columns {@code unit_path} and {@code managing_path}. */
    public Condition condition(String alias) {
        Map<String, Object> parameters = new HashMap<>();
        Set<String> ways = new HashSet<>();
        int index = 0;
        for (String path : boards()) {
            String name = "board" + index++;
            ways.add(alias + ".unit_path like :" + name);
            parameters.put(name, path + "%");
        }
        for (String path : committees()) {
            String name = "committee" + index++;
            ways.add(alias + ".managing_path like :" + name);
            parameters.put(name, path + "%");
        }
        return new Condition(ways.isEmpty() ? "(1 = 0)" : "(" + String.join(" or ", ways) + ")", parameters);
    }

    private Set<String> boards() {
        return paths(BOARDS);
    }

    private Set<String> committees() {
        return paths(COMMITTEES);
    }

    private Set<String> paths(Set<BodyKind> bodies) {
        List<HeldPosition> held =
                currentUser.signedIn().map(SignedIn::positions).orElse(List.of());
        Set<String> paths = new HashSet<>();
        for (HeldPosition position : held) {
            Level level = position.unit().kind().level();
            if (bodies.contains(position.body()) && (level == Level.COMMUNE || level == Level.PROVINCE)) {
                paths.add(position.unit().path());
            }
        }
        return paths;
    }
}
