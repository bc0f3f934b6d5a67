package vn.thongsuot.identity;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.organization.PersonId;

/** Tells other modules which people can sign in at all. Answers regardless of who asks. */
@Service
@Transactional(readOnly = true)
public class AccountHolders {

    private final JdbcClient database;

    AccountHolders(JdbcClient database) {
        this.database = database;
    }

    /** Those of the persons who have an account that is not closed. */
    public Set<PersonId> among(Collection<PersonId> persons) {
        if (persons.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(
                database.sql("select person_id from identity_account where enabled and person_id in (:persons)")
                        .param("persons", persons.stream().map(PersonId::value).toList())
                        .query((row, number) -> new PersonId(row.getLong(1)))
                        .list());
    }
}
