package vn.thongsuot.procedure.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.thongsuot.organization.HoldingsChanged;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.organization.substitution.SubstitutionEnded;
import vn.thongsuot.organization.substitution.SubstitutionEntered;
import vn.thongsuot.platform.error.DomainException;
import vn.thongsuot.procedure.concern.CaseConcerns;
import vn.thongsuot.procedure.concern.CasePeopleChanged;
import vn.thongsuot.procedure.role.RoleResolver;
import vn.thongsuot.procedure.role.Roles;

/**
 * Keeps open steps where somebody has them: away from posts that became vacant to the office, back when somebody took the post,
 * and out of the hands of those who no longer may. Runs when holdings or the people of a case change and once a day, because positions
 * also begin and end by date.
 */
@Service
public class WorkItemRouting {

    private static final Logger LOG = LoggerFactory.getLogger(WorkItemRouting.class);
    private static final int CHUNK = 500;

    private final JdbcClient database;
    private final WorkItemMove move;
    private final CaseConcerns concerns;
    private final RoleResolver roles;
    private final OrganizationDirectory organization;
    private final Clock clock;
    private volatile @Nullable LocalDate swept;

    WorkItemRouting(
            JdbcClient database,
            WorkItemMove move,
            CaseConcerns concerns,
            RoleResolver roles,
            OrganizationDirectory organization,
            Clock clock) {
        this.database = database;
        this.move = move;
        this.concerns = concerns;
        this.roles = roles;
        this.organization = organization;
        this.clock = clock;
    }

    /** After the change is there to stay. What goes wrong here is made up for by the next sweep. */
    @TransactionalEventListener(fallbackExecution = true)
    void holdingsChanged(HoldingsChanged change) {
        try {
            concerns.personsIn(change.unit()).forEach(this::follow);
            organization.unit(change.unit()).ifPresent(this::reroute);
        } catch (DataAccessException e) {
            LOG.error(
                    "Open steps of unit {} could not be routed anew",
                    change.unit().value(),
                    e);
        }
    }

    /** One person whose cases cannot be looked at must not keep the others; the next sweep looks again. */
    private void follow(PersonId person) {
        try {
            concerns.follow(person).forEach(caseId -> peopleChanged(CasePeopleChanged.of(caseId)));
        } catch (DataAccessException | DomainException e) {
            LOG.error("From whom the cases about person {} are kept could not be followed", person.value(), e);
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    void peopleChanged(CasePeopleChanged change) {
        database.sql("select id from procedure_work_item where state = 'OPEN' and case_id = :case order by id")
                .param("case", change.caseId().value())
                .query(Long.class)
                .list()
                .forEach(item -> moved(item, change));
    }

    /** What somebody who is away from today on had taken as one of the people of the case waits for the others of the group. */
    @TransactionalEventListener(fallbackExecution = true)
    void substitutionEntered(SubstitutionEntered entered) {
        database.sql("""
                        select id from procedure_work_item
                        where state = 'OPEN' and assignee_id = :holder and named is not null order by id
                        """)
                .param("holder", entered.holder().value())
                .query(Long.class)
                .list()
                .forEach(this::moved);
    }

    /** What the substitute had taken waits for the holder again. */
    @TransactionalEventListener(fallbackExecution = true)
    void substitutionEnded(SubstitutionEnded ended) {
        database.sql("""
                        select id from procedure_work_item
                        where state = 'OPEN' and assignee_id = :substitute and on_behalf_of = :holder
                        """)
                .param("substitute", ended.substitute().value())
                .param("holder", ended.holder().value())
                .query(Long.class)
                .list()
                .forEach(this::moved);
    }

    @Scheduled(initialDelayString = "2m", fixedDelayString = "${thongsuot.work.route-every:5m}")
    void newDay() {
        if (!LocalDate.now(clock).equals(swept)) {
            sweep();
        }
    }

    /**
     * Every open step of the portal.
     *
     * @return how many were moved or freed
     */
    public int sweep() {
        swept = LocalDate.now(clock);
        concerns.persons().forEach(this::follow);
        List<String> keys = database.sql(
                        "select candidate_key from procedure_work_item where state = 'OPEN' group by candidate_key")
                .query(String.class)
                .list();
        return reroute(keys, "/");
    }

    /** The steps that wait for roles in the unit, and those below it that wait in an office because a post is vacant. */
    private void reroute(UnitSummary unit) {
        List<String> keys = Roles.names().stream()
                .map(role -> Roles.key(role, unit.id()))
                .sorted()
                .toList();
        reroute(keys, unit.path());
        about(unit).forEach(this::moved);
    }

    /** Steps anywhere of cases about the unit or one above it: who took up a post here does nothing in them any more. */
    private List<Long> about(UnitSummary unit) {
        Set<UnitId> concerned = new HashSet<>(unit.pathIds());
        concerned.addAll(organization.predecessors(Set.copyOf(concerned)));
        return database.sql("""
                        select w.id from procedure_work_item w join procedure_case_concern n on n.case_id = w.case_id
                        where w.state = 'OPEN' and n.kind = 'UNIT' and n.concerned_id in (:units)
                        """)
                .param("units", concerned.stream().map(UnitId::value).toList())
                .query(Long.class)
                .list();
    }

    private int reroute(List<String> keys, String path) {
        Map<String, Set<PersonId>> holders = roles.holding(keys, LocalDate.now(clock));
        Set<Long> items = new TreeSet<>(waitingInOffices(path));
        items.addAll(ofKeys(keys.stream()
                .filter(key -> Objects.requireNonNull(holders.get(key)).isEmpty())
                .toList()));
        items.addAll(claimed(keys, holders));
        items.addAll(aboutHolders(keys));
        int moved = 0;
        for (Long item : items) {
            if (moved(item)) {
                moved++;
            }
        }
        return moved;
    }

    /** One step that cannot be moved must not keep the others where they are. */
    private boolean moved(long item) {
        return moved(item, null);
    }

    private boolean moved(long item, @Nullable CasePeopleChanged change) {
        try {
            return move.toWhereItBelongs(item, change);
        } catch (DataAccessException | DomainException e) {
            LOG.error("Step {} could not be routed anew", item, e);
            return false;
        }
    }

    private List<Long> waitingInOffices(String path) {
        return database.sql("""
                        select w.id from procedure_work_item w join procedure_case c on c.id = w.case_id
                        where w.state = 'OPEN' and w.fallback and c.unit_path like :path
                        """).param("path", path + "%").query(Long.class).list();
    }

    private List<Long> ofKeys(List<String> keys) {
        return chunked(keys, chunk -> database.sql(
                        "select id from procedure_work_item where state = 'OPEN' and candidate_key in (:keys)")
                .param("keys", chunk)
                .query(Long.class)
                .list());
    }

    /** Taken by somebody who does not have the role, or had it only through a substitution. */
    private List<Long> claimed(List<String> keys, Map<String, Set<PersonId>> holders) {
        return chunked(keys, chunk -> database
                .sql("""
                        select id, candidate_key, assignee_id from procedure_work_item
                        where state = 'OPEN' and candidate_key in (:keys) and assignee_id is not null and not handed_over
                        """)
                .param("keys", chunk)
                .query((row, number) -> Objects.requireNonNull(holders.get(row.getString("candidate_key")))
                                .contains(new PersonId(row.getLong("assignee_id")))
                        ? -1L
                        : row.getLong("id"))
                .list()
                .stream()
                .filter(id -> id > 0)
                .toList());
    }

    /** Of a role that only those may have left whom the case is about. */
    private List<Long> aboutHolders(List<String> keys) {
        return chunked(
                keys,
                chunk ->
                        database.sql("""
                        select w.id from procedure_work_item w join procedure_case c on c.id = w.case_id
                        where w.state = 'OPEN' and w.candidate_key in (:keys)
                          and (c.subject_id in (select h.person_id from organization_holding h)
                            or c.id in (select n.case_id from procedure_case_concern n)
                            or c.id in (select k.case_id from procedure_case_candidate k))
                        """).param("keys", chunk).query(Long.class).list());
    }

    private interface Lookup {
        Collection<Long> of(List<String> keys);
    }

    private static List<Long> chunked(List<String> keys, Lookup lookup) {
        List<Long> found = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += CHUNK) {
            found.addAll(lookup.of(keys.subList(from, Math.min(keys.size(), from + CHUNK))));
        }
        return found;
    }
}
