package vn.thongsuot.inspection.discipline;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongsuot.identity.CurrentUser;
import vn.thongsuot.identity.SignedIn;
import vn.thongsuot.organization.BodyKind;
import vn.thongsuot.organization.HeldPosition;
import vn.thongsuot.organization.Level;
import vn.thongsuot.organization.PersonId;

/**
 * Who may see disciplinary decisions: inspection committee and office, organization board and standing committee of a commune or
 * the province for their unit and all below; the member concerned the own ones. Nobody else, administrators included. Kept in
 * every query and again where one decision is opened.
 */
@Component
public class DisciplineAccess {

    private static final Set<BodyKind> INSPECTORS =
            EnumSet.of(BodyKind.INSPECTION_COMMITTEE, BodyKind.INSPECTION_OFFICE);
    private static final Set<BodyKind> READERS = EnumSet.of(
            BodyKind.INSPECTION_COMMITTEE,
            BodyKind.INSPECTION_OFFICE,
            BodyKind.PARTY_BUILDING_BOARD,
            BodyKind.ORGANIZATION_BOARD,
            BodyKind.STANDING_COMMITTEE,
            BodyKind.STANDING_SECRETARIAT);
    private static final Set<Level> LEVELS = EnumSet.of(Level.COMMUNE, Level.PROVINCE);

    private final CurrentUser currentUser;

    DisciplineAccess(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    /** A condition of SQL and its parameters. */
    record Condition(String sql, Map<String, Object> parameters) {}

    /** Whether the person signed in may see the list at all. */
    public boolean seesAny() {
        return !paths(READERS).isEmpty();
    }

    boolean sees(Discipline decision) {
        return paths(READERS).stream().anyMatch(decision.unitPath()::startsWith) || isOwn(decision);
    }

    /** Whether the person signed in keeps the decision: inspection does, never about oneself. */
    public boolean keeps(Discipline decision) {
        return paths(INSPECTORS).stream().anyMatch(decision.unitPath()::startsWith) && !isOwn(decision);
    }

    boolean isOwn(Discipline decision) {
        PersonId person = decision.person();
        return person != null && person.equals(self());
    }

    @Nullable
    PersonId self() {
        return currentUser.signedIn().map(SignedIn::personId).orElse(null);
    }

    /** On {@code inspection_discipline d}, for lists. */
    Condition condition() {
        Map<String, Object> parameters = new HashMap<>();
        Set<String> ways = new HashSet<>();
        int index = 0;
        for (String path : paths(READERS)) {
            String name = "reader" + index++;
            ways.add("d.unit_path like :" + name);
            parameters.put(name, path + "%");
        }
        return new Condition(ways.isEmpty() ? "(1 = 0)" : "(" + String.join(" or ", ways) + ")", parameters);
    }

    private Set<String> paths(Set<BodyKind> bodies) {
        List<HeldPosition> held =
                currentUser.signedIn().map(SignedIn::positions).orElse(List.of());
        Set<String> paths = new HashSet<>();
        for (HeldPosition position : held) {
            if (position.body() != null
                    && bodies.contains(position.body())
                    && LEVELS.contains(position.unit().kind().level())) {
                paths.add(position.unit().path());
            }
        }
        return paths;
    }
}
