package vn.thongsuot.document.register;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every unit of the demo province is in its term 2025–2030. */
@Component
@Profile("demo")
@Order(0)
class DemoTerms implements ApplicationRunner {

    private final JdbcClient database;

    DemoTerms(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        database.sql("""
                        insert into document_term (unit_id, name, starts_on)
                        select u.id, '2025–2030', greatest(u.valid_from, '2025-07-01') from organization_unit u
                        where u.valid_to is null and not exists (select 1 from document_term t where t.unit_id = u.id)
                        """).update();
    }
}
