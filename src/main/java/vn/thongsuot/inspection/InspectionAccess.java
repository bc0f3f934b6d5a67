package vn.thongsuot.inspection;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.thongsuot.identity.CurrentUser;
import vn.thongsuot.identity.SignedIn;
import vn.thongsuot.organization.BodyKind;
import vn.thongsuot.organization.HeldPosition;
import vn.thongsuot.organization.Level;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.PositionKind;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitKind;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.CasesAboutReader;

/**
 * Who sees an inspection in lists: the bodies of the very unit that inspects (inspection committee and its office, standing
 * committee; of a grassroots organization its committee; of a cell its secretaries and committee) and the team. Never anybody from whom the
 * case is kept ({@link CasesAboutReader}), whatever positions they hold. Levels above see counts, not names; administrators nothing.
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
    private final ObjectProvider<CasesAboutReader> about;
    private final JdbcClient database;

    InspectionAccess(CurrentUser currentUser, ObjectProvider<CasesAboutReader> about, JdbcClient database) {
        this.currentUser = currentUser;
        this.about = about;
        this.database = database;
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
        Condition open = notKeptOut(alias);
        sql.append(" and ").append(open.sql());
        parameters.putAll(open.parameters());
        return new Condition("(" + sql + ")", parameters);
    }

    /** On {@code inspection_inspection} under that alias: that its case is not kept from the person signed in. */
    public Condition notKeptOut(String alias) {
        CasesAboutReader.Query kept = about.getObject().query();
        return new Condition(
                "not exists (select 1 from (" + kept.sql() + ") kept where kept.case_id = " + alias + ".case_id)",
                kept.parameters());
    }

    /** Whether the case is kept from the person signed in. */
    public boolean isKeptOut(CaseId caseId) {
        CasesAboutReader.Query kept = about.getObject().query();
        return database.sql("select count(*) from (" + kept.sql() + ") kept where kept.case_id = :asked")
                        .params(kept.parameters())
                        .param("asked", caseId.value())
                        .query(Integer.class)
                        .single()
                > 0;
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
