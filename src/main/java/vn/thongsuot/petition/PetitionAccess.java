package vn.thongsuot.petition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.thongsuot.document.register.VisibleCases;
import vn.thongsuot.identity.CurrentUser;
import vn.thongsuot.identity.PersonUnits;
import vn.thongsuot.identity.SignedIn;
import vn.thongsuot.organization.BodyKind;
import vn.thongsuot.organization.HeldPosition;
import vn.thongsuot.organization.Level;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.CasesAboutReader;

/**
 * Who sees a petition, from the positions held today: the committee office, which keeps the register, and the standing
 * secretariat, which decides, both of the unit itself; the inspection committee what became a denunciation, whose sender it has
 * to meet; beyond them only who may see its case, because a step is or was theirs.
 * Never whom it is about, as it was entered or as its case found later, and nobody who stands in the unit it is about, or in what that unit was merged into.
 */
@Component
class PetitionAccess {

    private static final Set<BodyKind> OF_THE_UNIT = Set.of(BodyKind.COMMITTEE_OFFICE, BodyKind.STANDING_SECRETARIAT);

    private final CurrentUser currentUser;
    private final ObjectProvider<VisibleCases> cases;
    private final ObjectProvider<CasesAboutReader> about;
    private final PersonUnits standing;
    private final JdbcClient database;

    PetitionAccess(
            CurrentUser currentUser,
            ObjectProvider<VisibleCases> cases,
            ObjectProvider<CasesAboutReader> about,
            PersonUnits standing,
            JdbcClient database) {
        this.currentUser = currentUser;
        this.cases = cases;
        this.about = about;
        this.standing = standing;
        this.database = database;
    }

    /** A condition on {@code petition p}. */
    record Condition(String sql, Map<String, Object> parameters) {}

    Condition readable() {
        List<String> ways = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        List<Long> units = units(OF_THE_UNIT);
        if (!units.isEmpty()) {
            ways.add("p.unit_id in (:petitionUnits)");
            parameters.put("petitionUnits", units);
        }
        List<Long> inspected = units(Set.of(BodyKind.INSPECTION_COMMITTEE, BodyKind.INSPECTION_OFFICE));
        if (!inspected.isEmpty()) {
            ways.add("(p.state = 'DENUNCIATION' and p.unit_id in (:petitionInspection))");
            parameters.put("petitionInspection", inspected);
        }
        if (currentUser.signedIn().isPresent()) {
            VisibleCases.Query visible = cases.getObject().query();
            ways.add("p.case_id in (" + visible.sql() + ")");
            parameters.putAll(visible.parameters());
        }
        if (ways.isEmpty()) {
            return new Condition("1 = 0", Map.of());
        }
        return new Condition("(" + String.join(" or ", ways) + ")" + notConcerned(parameters), parameters);
    }

    /** That it concerns neither the signed-in person nor where that person stands; who may read it is another question. */
    Condition notAboutReader() {
        Map<String, Object> parameters = new HashMap<>();
        return new Condition("1 = 1" + notConcerned(parameters), parameters);
    }

    boolean seesCase(CaseId id) {
        VisibleCases.Query visible = cases.getObject().query();
        return database.sql("select count(*) from (" + visible.sql() + ") seen where seen.id = :seenCase")
                        .params(visible.parameters())
                        .param("seenCase", id.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private List<Long> units(Set<BodyKind> bodies) {
        return positions().stream()
                .filter(position -> position.body() != null && bodies.contains(position.body()))
                .map(position -> position.unit().id().value())
                .distinct()
                .toList();
    }

    private String notConcerned(Map<String, Object> parameters) {
        parameters.put("petitionReader", personOrNobody());
        CasesAboutReader.Query aboutReader = about.getObject().query();
        parameters.putAll(aboutReader.parameters());
        String sql = " and (p.subject_person_id is null or p.subject_person_id <> :petitionReader)"
                + " and (p.case_id is null or p.case_id not in (" + aboutReader.sql() + "))";
        List<Long> within = standing.of(currentUser.signedIn().orElse(null)).stream()
                .map(UnitId::value)
                .toList();
        if (within.isEmpty()) {
            return sql;
        }
        parameters.put("petitionWithin", within);
        return sql + " and (p.subject_unit_id is null or p.subject_unit_id not in (:petitionWithin))";
    }

    /** The units whose whole register the signed-in person reads. */
    List<UnitSummary> readUnits() {
        return positions().stream()
                .filter(position -> position.body() != null && OF_THE_UNIT.contains(position.body()))
                .map(HeldPosition::unit)
                .distinct()
                .toList();
    }

    /** The units whose petitions the signed-in person enters: communes, or the province, whose office the person belongs to. */
    List<UnitSummary> keptUnits() {
        return positions().stream()
                .filter(position -> position.body() == BodyKind.COMMITTEE_OFFICE)
                .map(HeldPosition::unit)
                .filter(unit ->
                        unit.kind().standsFor(Level.COMMUNE) || unit.kind().standsFor(Level.PROVINCE))
                .distinct()
                .toList();
    }

    boolean keeps(UnitId unit) {
        return keptUnits().stream().anyMatch(kept -> kept.id().equals(unit));
    }

    /** @throws NotFoundException when somebody else keeps that register */
    void requireKeeper(UnitId unit) {
        if (!keeps(unit)) {
            throw new NotFoundException("petition.not-yours");
        }
    }

    /** Whether there is anything at all for this person, so that a page can say what it is for instead of being empty. */
    boolean mayReadAny() {
        return positions().stream()
                .anyMatch(position -> position.body() != null && OF_THE_UNIT.contains(position.body()));
    }

    PersonId person() {
        PersonId person = currentUser.require().personId();
        if (person == null) {
            throw new AccessDeniedException("The account belongs to nobody");
        }
        return person;
    }

    private long personOrNobody() {
        return currentUser
                .signedIn()
                .map(SignedIn::personId)
                .map(PersonId::value)
                .orElse(0L);
    }

    private List<HeldPosition> positions() {
        return currentUser.signedIn().map(SignedIn::positions).orElse(List.of());
    }
}
