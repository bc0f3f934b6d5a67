package vn.thongsuot.procedure.scenario;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.i18n.Texts;

/** People nobody knew before, for scenarios. */
@Component
@Profile("scenario")
public class ScenarioPersons {

    private final JdbcClient database;
    private final AtomicInteger count = new AtomicInteger();

    ScenarioPersons(JdbcClient database) {
        this.database = database;
    }

    /** Someone who has had that many birthdays, the last of them three months ago. */
    public PersonId make(LocalDate today, int age) {
        String name = Texts.t("procedure.scenario.person", String.valueOf(count.incrementAndGet()));
        database.sql("""
                        insert into organization_person (full_name, given_name, full_name_search, birth_date, gender, ethnicity)
                        values (:name, :name, lower(:name), :born, 'FEMALE', 'Kinh')
                        """)
                .param("name", name)
                .param("born", today.minusYears(age).minusMonths(3))
                .update();
        return database.sql("select max(id) from organization_person where full_name = :name")
                .param("name", name)
                .query((row, number) -> new PersonId(row.getLong(1)))
                .single();
    }

    /** Eight digits that nobody has used before. */
    String newNumber() {
        return String.valueOf(90_000_000 + count.incrementAndGet());
    }
}
