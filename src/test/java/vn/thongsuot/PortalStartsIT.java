package vn.thongsuot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thongsuot.testing.PortalTest;

@PortalTest
class PortalStartsIT {

    @Autowired
    JdbcClient database;

    @Test
    void the_database_is_a_mariadb_with_read_committed() {
        assertThat(database.sql("select version()").query(String.class).single())
                .contains("MariaDB");
        assertThat(database.sql("select @@tx_isolation").query(String.class).single())
                .isEqualTo("READ-COMMITTED");
    }
}
