package vn.thongsuot.organization;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.text.SearchText;

/**
 * Writes who there is. Called by modules that have a reason to enter somebody, in their transaction; whether the person who
 * asks may do so is theirs to check.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PersonRegister {

    private final Persons persons;
    private final JdbcClient database;

    PersonRegister(Persons persons, JdbcClient database) {
        this.persons = persons;
        this.database = database;
    }

    public PersonId register(PersonDetails details) {
        return persons.saveAndFlush(new Person(details)).id();
    }

    public void correct(PersonId id, PersonDetails details) {
        Person person =
                persons.findById(id.value()).orElseThrow(() -> new NotFoundException("organization.person.not-found"));
        person.correct(details);
        persons.saveAndFlush(person);
    }

    /** Those already known by that name, however it is accented, and birth date. */
    public List<PersonId> namesakes(String fullName, LocalDate birthDate) {
        return database.sql("select id from organization_person"
                        + " where full_name_search = :name and birth_date = :born order by id")
                .param("name", SearchText.of(fullName))
                .param("born", birthDate)
                .query((row, number) -> new PersonId(row.getLong("id")))
                .list();
    }
}
