package vn.thongsuot.procedure.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.text.SearchText;

/** People nobody knew before, for scenarios. */
@Component
@Profile("scenario")
public class ScenarioPersons {

    private final JdbcClient database;
    private final AtomicInteger count = new AtomicInteger();
    private final List<String> names;

    ScenarioPersons(JdbcClient database) {
        this.database = database;
        try (InputStream in = new ClassPathResource("scenario/names.txt").getInputStream()) {
            names = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Someone who has had that many birthdays, the last of them three months ago. */
    public PersonId make(LocalDate today, int age) {
        String name = names.get(count.getAndIncrement() % names.size());
        database.sql("""
                        insert into organization_person (full_name, given_name, full_name_search, birth_date, gender, ethnicity)
                        values (:name, :given, :search, :born, 'FEMALE', 'Kinh')
                        """)
                .param("name", name)
                .param("given", name.substring(name.lastIndexOf(' ') + 1))
                .param("search", SearchText.of(name))
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
