package vn.thongsuot.testing;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.PersonId;

/** Lets a test act as a person, with the account and the positions the person really has. */
@Component
public class Acting {

    private final JdbcClient database;
    private final UserDetailsService accounts;

    Acting(JdbcClient database, UserDetailsService accounts) {
        this.database = database;
        this.accounts = accounts;
    }

    public <T> T as(PersonId person, Supplier<T> work) {
        return as(usernameOf(person), work);
    }

    public <T> T as(String username, Supplier<T> work) {
        var before = SecurityContextHolder.getContext().getAuthentication();
        UserDetails principal = accounts.loadUserByUsername(username);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new UsernamePasswordAuthenticationToken(principal, null, principal.getAuthorities()));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.getContext().setAuthentication(before);
        }
    }

    /** Most people of the demo province have no account until a test needs one. */
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
