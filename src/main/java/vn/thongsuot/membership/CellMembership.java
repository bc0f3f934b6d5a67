package vn.thongsuot.membership;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thongsuot.identity.MemberUnits;
import vn.thongsuot.organization.PersonId;

/** Tells identity to which cell somebody belongs. */
@Component
class CellMembership implements MemberUnits {

    private final JdbcClient database;

    CellMembership(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Set<String> pathsOf(PersonId person) {
        return database.sql("select unit_path from membership_member"
                        + " where person_id = :person and status in ('OFFICIAL', 'PROBATIONARY')")
                .param("person", person.value())
                .query(String.class)
                .set();
    }
}
