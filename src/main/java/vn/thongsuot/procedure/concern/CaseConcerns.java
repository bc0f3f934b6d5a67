package vn.thongsuot.procedure.concern;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.identity.PersonUnits;
import vn.thongsuot.organization.HeldPosition;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.CaseExclusion;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.concern.Concern.Standing;
import vn.thongsuot.procedure.role.RoleResolver;

/**
 * Keeps cases from those they are about. Counts in restricted and sealed cases; in a normal one nobody is kept out by it.
 */
@Component
public class CaseConcerns implements CaseExclusion {

    private static final String PERSON = "PERSON";
    private static final String UNIT = "UNIT";

    private final JdbcClient database;
    private final PersonUnits units;
    private final OrganizationDirectory organization;
    private final ApplicationEventPublisher events;

    CaseConcerns(
            JdbcClient database,
            PersonUnits units,
            OrganizationDirectory organization,
            ApplicationEventPublisher events) {
        this.database = database;
        this.units = units;
        this.organization = organization;
        this.events = events;
    }

    /** From whom a case of the unit is kept that is about these: from them, and from the units that it passes over for their sake. */
    public Concern about(Collection<PersonId> persons, Collection<UnitId> concerned, UnitSummary handledBy) {
        Set<UnitId> kept = new HashSet<>(concerned);
        persons.forEach(person -> kept.addAll(units.bypassed(person, handledBy)));
        return new Concern(
                null, Set.copyOf(persons), kept.stream().map(UnitId::value).collect(Collectors.toSet()), Set.of());
    }

    /**
     * Keeps the running cases about somebody also from the units to which they belong by now; those that they left stay kept out,
     * since what happened may have happened there.
     *
     * @return the cases of which that made a difference
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Set<CaseId> follow(PersonId person) {
        Set<CaseId> changed = new HashSet<>();
        database.sql(
                        "select n.case_id, c.unit_id from procedure_case_concern n join procedure_case c on c.id = n.case_id"
                                + " where n.kind = 'PERSON' and n.concerned_id = :person and c.state = 'RUNNING'"
                                + " and c.confidentiality <> 'NORMAL'")
                .param("person", person.value())
                .query((row, number) -> Map.entry(new CaseId(row.getLong(1)), new UnitId(row.getLong(2))))
                .list()
                .forEach(found -> {
                    UnitSummary handledBy = organization.requireUnit(found.getValue());
                    if (write(found.getKey(), Set.of(), units.bypassed(person, handledBy))) {
                        changed.add(found.getKey());
                    }
                });
        return changed;
    }

    /** Whom running cases are about. */
    public List<PersonId> persons() {
        return database.sql("select distinct n.concerned_id from procedure_case_concern n"
                        + " join procedure_case c on c.id = n.case_id"
                        + " where n.kind = 'PERSON' and c.state = 'RUNNING' and c.confidentiality <> 'NORMAL'")
                .query((row, number) -> new PersonId(row.getLong(1)))
                .list();
    }

    /** The same, of those who hold or held a position in the unit. */
    public List<PersonId> personsIn(UnitId unit) {
        return database.sql("select distinct n.concerned_id from organization_position p"
                        + " join organization_holding h on h.position_id = p.id"
                        + " join procedure_case_concern n on n.kind = 'PERSON' and n.concerned_id = h.person_id"
                        + " join procedure_case c on c.id = n.case_id"
                        + " where p.unit_id = :unit and c.state = 'RUNNING' and c.confidentiality <> 'NORMAL'")
                .param("unit", unit.value())
                .query((row, number) -> new PersonId(row.getLong(1)))
                .list();
    }

    /** @return whether the case is now about somebody more than before */
    public boolean write(CaseId caseId, Concern concern) {
        return write(
                caseId,
                concern.persons(),
                concern.units().stream().map(UnitId::new).toList());
    }

    private boolean write(CaseId caseId, Collection<PersonId> persons, Collection<UnitId> units) {
        int written = 0;
        for (PersonId person : persons) {
            written += write(caseId, PERSON, person.value());
        }
        for (UnitId unit : units) {
            written += write(caseId, UNIT, unit.value());
        }
        return written > 0;
    }

    private int write(CaseId caseId, String kind, long concerned) {
        return database.sql("insert ignore into procedure_case_concern (case_id, kind, concerned_id)"
                        + " values (:caseId, :kind, :concerned)")
                .param("caseId", caseId.value())
                .param("kind", kind)
                .param("concerned", concerned)
                .update();
    }

    /** @param subject as the case knows it now, which may be more than the database does */
    public Concern of(CaseId caseId, @Nullable PersonId subject) {
        Set<PersonId> persons = new HashSet<>();
        Set<Long> units = new HashSet<>();
        database.sql("select n.kind, n.concerned_id from procedure_case_concern n"
                        + " join procedure_case c on c.id = n.case_id"
                        + " where n.case_id = :caseId and c.confidentiality <> 'NORMAL'")
                .param("caseId", caseId.value())
                .query(row -> {
                    if (PERSON.equals(row.getString(1))) {
                        persons.add(new PersonId(row.getLong(2)));
                    } else {
                        units.add(row.getLong(2));
                    }
                });
        return new Concern(subject, persons, units, candidates(caseId));
    }

    private Set<PersonId> candidates(CaseId caseId) {
        return database.sql("select person_id from procedure_case_candidate where case_id = :caseId")
                .param("caseId", caseId.value())
                .query((row, number) -> new PersonId(row.getLong(1)))
                .set();
    }

    /** Lets exactly these do no work in the case, because they stand in a vote whose result its steps would tell them. */
    public void keepWorkFrom(CaseId caseId, Set<PersonId> candidates) {
        Set<PersonId> before = candidates(caseId);
        if (before.equals(candidates)) {
            return;
        }
        database.sql("delete from procedure_case_candidate where case_id = :caseId")
                .param("caseId", caseId.value())
                .update();
        candidates.forEach(person -> database.sql(
                        "insert into procedure_case_candidate (case_id, person_id) values (:caseId, :person)")
                .param("caseId", caseId.value())
                .param("person", person.value())
                .update());
        events.publishEvent(CasePeopleChanged.of(caseId));
    }

    /** Tells of each person whether the case is about them, so that they do nothing in it. */
    public Predicate<PersonId> excluded(Concern concern) {
        return concern.hidesNothing() ? concern::isNoWorkFor : person -> concern.excludes(standing(person));
    }

    /** The same for finding out who has a role. */
    public RoleResolver.Exclusion exclusion(CaseId caseId, @Nullable PersonId subject) {
        Concern concern = of(caseId, subject);
        return new RoleResolver.Exclusion(excluded(concern), !concern.hidesNothing());
    }

    @Override
    public Predicate<PersonId> of(CaseContext context) {
        CaseId caseId = context.caseId();
        return excluded(caseId == null ? Concern.of(context.subject()) : of(caseId, context.subject()));
    }

    public Standing standing(@Nullable PersonId person) {
        return person == null ? new Standing(null, Set.of()) : standing(person, units.of(person));
    }

    /** Where somebody with these positions stands, who may have none or be no person. */
    public Standing standing(@Nullable PersonId person, List<HeldPosition> positions) {
        return standing(person, units.of(person, positions));
    }

    private static Standing standing(@Nullable PersonId person, Set<UnitId> within) {
        return new Standing(person, within.stream().map(UnitId::value).collect(Collectors.toSet()));
    }

    /**
     * A condition that holds for a row of {@code procedure_case c} that is kept from somebody.
     *
     * @param name begins the names of its parameters
     */
    public static String hides(String name, Standing who, Map<String, Object> parameters) {
        return "(c.confidentiality <> 'NORMAL' and exists (select 1 from procedure_case_concern kept where kept.case_id = c.id and "
                + isAbout(name, who, parameters) + "))";
    }

    /**
     * A query for the ids of the cases that are kept from somebody.
     *
     * @param name begins the names of its parameters
     */
    public static String casesAbout(String name, Standing who, Map<String, Object> parameters) {
        return "select kept.case_id from procedure_case_concern kept join procedure_case c on c.id = kept.case_id"
                + " where c.confidentiality <> 'NORMAL' and " + isAbout(name, who, parameters);
    }

    /** On {@code procedure_case_concern kept}. */
    private static String isAbout(String name, Standing who, Map<String, Object> parameters) {
        PersonId person = who.person();
        parameters.put(name + "Person", person == null ? -1 : person.value());
        parameters.put(name + "Units", who.within().isEmpty() ? Set.of(-1L) : who.within());
        return "((kept.kind = 'PERSON' and kept.concerned_id = :" + name + "Person)"
                + " or (kept.kind = 'UNIT' and kept.concerned_id in (:" + name + "Units)))";
    }

    /** On a case {@code c}: that it is not about the person of that parameter, and none of its steps would tell them of a vote they stand in. */
    public static String mayWork(String parameter) {
        return "(c.subject_id is null or c.subject_id <> :" + parameter + ") and " + notCandidate(parameter);
    }

    /** On a case {@code c}: that none of its steps would tell the person of that parameter of a vote they stand in. */
    public static String notCandidate(String parameter) {
        return "not exists (select 1 from procedure_case_candidate k where k.case_id = c.id and k.person_id = :"
                + parameter + ")";
    }
}
