package vn.thongsuot.procedure.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.Holder;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.PositionId;
import vn.thongsuot.organization.substitution.StandIn;
import vn.thongsuot.organization.substitution.SubstitutionRegister;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.concern.CaseConcerns;
import vn.thongsuot.procedure.concern.Concern;
import vn.thongsuot.procedure.role.RoleResolver;

/**
 * Who is told of work: whoever has its role today, and whoever does the work of these people. Nobody of a case about themselves,
 * nor a substitute of a case about the absent person, as with the work itself.
 */
@Component
class NoticeReaders {

    private final JdbcClient database;
    private final RoleResolver roles;
    private final CaseConcerns concerns;
    private final SubstitutionRegister substitutions;
    private final Clock clock;

    NoticeReaders(
            JdbcClient database,
            RoleResolver roles,
            CaseConcerns concerns,
            SubstitutionRegister substitutions,
            Clock clock) {
        this.database = database;
        this.roles = roles;
        this.concerns = concerns;
        this.substitutions = substitutions;
        this.clock = clock;
    }

    private record About(String procedure, Predicate<PersonId> excluded) {}

    /** @param key the role in a unit, as work items carry it */
    Set<PersonId> ofRole(CaseId caseId, String key) {
        Map<PersonId, Set<PositionId>> holders = holders(key);
        return withSubstitutes(caseId, holders, holders.keySet());
    }

    /** Whoever has the role of the step, and the people of the case to whom it is open, too. */
    Set<PersonId> ofStep(CaseId caseId, String key, WorkItemId item) {
        Set<PersonId> readers = new LinkedHashSet<>(ofRole(caseId, key));
        readers.addAll(database.sql("""
                        select n.person_id from procedure_work_item w
                        join procedure_case_named n on n.case_id = w.case_id and n.name = w.named where w.id = :item
                        """)
                .param("item", item.value())
                .query((row, number) -> new PersonId(row.getLong("person_id")))
                .list());
        readers.removeIf(about(caseId).excluded());
        return readers;
    }

    /** Who has taken a step of that role, and who does that person's work meanwhile. */
    Set<PersonId> ofWhoTook(CaseId caseId, String key, PersonId person) {
        return withSubstitutes(caseId, holders(key), Set.of(person));
    }

    /** Who has the role in person. */
    Set<PersonId> holdersOf(CaseId caseId, String key) {
        Set<PersonId> persons = new LinkedHashSet<>(holders(key).keySet());
        persons.removeIf(about(caseId).excluded());
        return persons;
    }

    private Map<PersonId, Set<PositionId>> holders(String key) {
        Map<PersonId, Set<PositionId>> holders = new LinkedHashMap<>();
        for (Holder holder : roles.holding(key, LocalDate.now(clock))) {
            holders.computeIfAbsent(holder.personId(), person -> new HashSet<>())
                    .add(holder.position().id());
        }
        return holders;
    }

    private Set<PersonId> withSubstitutes(
            CaseId caseId, Map<PersonId, Set<PositionId>> holders, Set<PersonId> persons) {
        About about = about(caseId);
        Set<PersonId> readers = new LinkedHashSet<>(persons);
        for (StandIn standIn : substitutions.standInsFor(persons, LocalDate.now(clock))) {
            boolean forThis = standIn.matters().isEmpty() || standIn.matters().contains(about.procedure());
            boolean forTheRole =
                    holders.getOrDefault(standIn.holder(), Set.of()).stream().anyMatch(standIn.positions()::contains);
            if (forThis && forTheRole && !about.excluded().test(standIn.holder())) {
                readers.add(standIn.substitute());
            }
        }
        readers.removeIf(about.excluded());
        return readers;
    }

    private About about(CaseId caseId) {
        return database.sql("select procedure_key, subject_id from procedure_case where id = :id")
                .param("id", caseId.value())
                .query((row, number) -> {
                    long subject = row.getLong("subject_id");
                    Concern concern = concerns.of(caseId, row.wasNull() ? null : new PersonId(subject));
                    return new About(row.getString("procedure_key"), concerns.excluded(concern));
                })
                .single();
    }
}
