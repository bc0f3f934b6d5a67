package vn.thongsuot.procedure.scenario;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.procedure.role.RoleResolver;
import vn.thongsuot.procedure.role.Roles;

/** Acts as a person, with the account and the positions the person really has. */
@Component
@Profile("scenario")
public class ScenarioActors {

    private final JdbcClient database;
    private final UserDetailsService accounts;
    private final RoleResolver roles;
    private final Clock clock;

    ScenarioActors(JdbcClient database, UserDetailsService accounts, RoleResolver roles, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.roles = roles;
        this.clock = clock;
    }

    public <T> T as(PersonId person, Supplier<T> work) {
        return as(usernameOf(person), work);
    }

    public <T> T as(String username, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        UserDetails principal = accounts.loadUserByUsername(username);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Acts as one who holds the role in the unit of its level above the given one. */
    <T> T inRole(String role, UnitSummary unit, Supplier<T> work) {
        return as(holders(role, unit).stream().findFirst().orElseThrow(() -> ScenarioMismatch.nobody(role)), work);
    }

    List<PersonId> holders(String role, UnitSummary unit) {
        if (!Roles.isKnown(role)) {
            throw ScenarioMismatch.nobody(role);
        }
        return roles.inUnitOf(role, unit, false)
                .map(resolved -> holdersOf(resolved.key()))
                .orElse(List.of());
    }

    /** Who has a key of the inbox, a role in a unit. */
    List<PersonId> holdersOf(String key) {
        return roles.holderIds(key, LocalDate.now(clock));
    }

    /**
     * Gives those who have no account one that anybody can sign in with, so that a demonstration has its voters.
     *
     * @param name what the usernames begin with; a number follows
     * @param like account whose password they get
     */
    void openAccounts(List<PersonId> persons, String name, String suffix, String like) {
        int number = 1;
        for (PersonId person : persons) {
            int made = database.sql("""
                            insert into identity_account (username, person_id, display_name, account_search, password_hash,
                                created_at)
                            select :username, n.id, n.full_name, n.full_name_search,
                                (select a.password_hash from identity_account a where a.username = :like), now(3)
                            from organization_person n
                            where n.id = :person and not exists (
                                select 1 from identity_account other where other.person_id = n.id)
                            """)
                    .param("username", name + number + suffix)
                    .param("like", like)
                    .param("person", person.value())
                    .update();
            number += made;
        }
    }

    /** Most people of the demo province have no account until a scenario needs one. */
    private String usernameOf(PersonId person) {
        return database.sql("select username from identity_account where person_id = :person")
                .param("person", person.value())
                .query(String.class)
                .optional()
                .orElseGet(() -> {
                    String username = "person-" + person.value();
                    database.sql("""
                                    insert into identity_account (username, person_id, display_name, account_search,
                                        password_hash, created_at)
                                    select :username, id, full_name, full_name_search, '{noop}never', now(3)
                                    from organization_person where id = :person
                                    """)
                            .param("username", username)
                            .param("person", person.value())
                            .update();
                    return username;
                });
    }
}
