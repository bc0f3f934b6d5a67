package vn.thongsuot.procedure.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thongsuot.identity.AccountHolders;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.substitution.SubstitutionRegister;
import vn.thongsuot.procedure.role.RoleResolver;

/** Finds open steps that nobody can do who has them: what the tables of the organization and of accounts say together. */
@Component
class StuckWork {

    private final JdbcClient database;
    private final RoleResolver roles;
    private final AccountHolders accounts;
    private final SubstitutionRegister substitutions;
    private final Clock clock;

    StuckWork(
            JdbcClient database,
            RoleResolver roles,
            AccountHolders accounts,
            SubstitutionRegister substitutions,
            Clock clock) {
        this.database = database;
        this.roles = roles;
        this.accounts = accounts;
        this.substitutions = substitutions;
        this.clock = clock;
    }

    /**
     * @param deadKeys roles in units whose holders cannot sign in, if there are any
     * @param absentClaims work items taken by somebody who is away, cannot sign in or has the role no longer
     */
    record Found(Set<String> deadKeys, Set<Long> absentClaims) {}

    private record Claim(long id, String key, PersonId assignee, boolean handedOver, boolean forAnother) {}

    /** @param paths of the units watched; steps of other units that are found beside do no harm, nobody is shown them */
    Found within(Set<String> paths) {
        LocalDate today = LocalDate.now(clock);
        List<String> keys = keys(paths);
        Map<String, Set<PersonId>> holders = roles.holding(keys, today);
        Set<PersonId> everybody = new HashSet<>();
        holders.values().forEach(everybody::addAll);
        List<Claim> claims = database
                .sql("select w.id, w.candidate_key, w.assignee_id, w.handed_over, w.on_behalf_of,"
                        + " exists (select 1 from procedure_case_named n where n.case_id = w.case_id and n.name = w.named"
                        + " and n.person_id = w.assignee_id) named"
                        + " from procedure_work_item w where w.state = 'OPEN' and w.assignee_id > 0")
                .query((row, number) -> new Claim(
                        row.getLong("id"),
                        row.getString("candidate_key"),
                        new PersonId(row.getLong("assignee_id")),
                        row.getBoolean("handed_over") || row.getBoolean("named"),
                        row.getLong("on_behalf_of") != 0))
                .list()
                .stream()
                .filter(claim -> holders.containsKey(claim.key()))
                .toList();
        claims.forEach(claim -> everybody.add(claim.assignee()));
        Set<PersonId> able = accounts.among(everybody);
        Set<PersonId> away = substitutions.absent(everybody, today);

        Set<String> dead = new HashSet<>();
        holders.forEach((key, people) -> {
            if (people.stream().noneMatch(person -> able.contains(person))) {
                dead.add(key);
            }
        });
        Set<Long> absent = new HashSet<>();
        for (Claim claim : claims) {
            boolean entitled = claim.handedOver()
                    || claim.forAnother()
                    || Objects.requireNonNull(holders.get(claim.key())).contains(claim.assignee());
            if (!entitled || !able.contains(claim.assignee()) || away.contains(claim.assignee())) {
                absent.add(claim.id());
            }
        }
        return new Found(dead, absent);
    }

    /** Every role in a unit below the paths for which some step waits; jumps through the index from one to the next. */
    private List<String> keys(Set<String> paths) {
        Set<String> units = new HashSet<>();
        for (String path : paths) {
            database.sql("select id from organization_unit where path like :path")
                    .param("path", path + "%")
                    .query(row -> {
                        units.add(row.getString(1));
                    });
        }
        return database
                .sql("select candidate_key from procedure_work_item where state = 'OPEN' group by candidate_key")
                .query(String.class)
                .list()
                .stream()
                .filter(key -> units.contains(key.substring(key.indexOf('@') + 1)))
                .toList();
    }
}
