package vn.thongsuot.procedure.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;

/** The people whom scenarios name: fresh ones for each run, in a cell of the demo province. */
@Component
class ScenarioPeople {

    private final JdbcClient database;
    private final OrganizationDirectory organization;
    private final AtomicInteger count = new AtomicInteger();

    ScenarioPeople(JdbcClient database, OrganizationDirectory organization) {
        this.database = database;
        this.organization = organization;
    }

    /** @param kind {@code cell} or {@code grassroots-cell} */
    UnitSummary unit(String kind) {
        String wanted = "cell".equals(kind) ? "CELL" : "GRASSROOTS_CELL";
        long id = database.sql("""
                        select u.id from organization_unit u
                        where u.kind = :kind and u.valid_to is null and
                          (select count(*) from membership_member m
                           where m.cell_id = u.id and m.status = 'OFFICIAL' and not m.exempt_from_activity
                             and not m.active_elsewhere) between 10 and 60
                        order by u.id limit 1
                        """).param("kind", wanted).query(Long.class).single();
        return organization.requireUnit(new UnitId(id));
    }

    Map<String, PersonId> cast(UnitSummary cell, LocalDate today) {
        List<PersonId> official = database.sql("""
                        select person_id from membership_member
                        where cell_id = :cell and status = 'OFFICIAL' order by id limit 2
                        """)
                .param("cell", cell.id().value())
                .query((row, number) -> new PersonId(row.getLong(1)))
                .list();
        PersonId formerMember = candidate(cell, today, 40);
        member(formerMember, cell, "DELETED", today);
        PersonId probationer = person(today, 25);
        member(probationer, cell, "PROBATIONARY", today);
        PersonId primarySchool = candidate(cell, today, 30);
        database.sql("update membership_candidate set schooling = 'PRIMARY' where person_id = :person")
                .param("person", primarySchool.value())
                .update();
        return Map.of(
                "candidate", candidate(cell, today, 24),
                "candidateWithPrimarySchool", primarySchool,
                "youngCandidate", candidate(cell, today, 17),
                "formerMember", formerMember,
                "introducer1", official.get(0),
                "introducer2", official.get(1),
                "probationer", probationer);
    }

    String newNumber() {
        return String.valueOf(90_000_000 + count.incrementAndGet());
    }

    /** {@code none}, {@code probationary}, {@code official} or {@code deleted}. */
    String membership(PersonId person) {
        Optional<String> status = database.sql("select status from membership_member where person_id = :person")
                .param("person", person.value())
                .query(String.class)
                .optional();
        return switch (status.orElse("ADMITTED")) {
            case "PROBATIONARY" -> "probationary";
            case "OFFICIAL" -> "official";
            case "DELETED" -> "deleted";
            default -> "none";
        };
    }

    private PersonId candidate(UnitSummary cell, LocalDate today, int age) {
        PersonId person = person(today, age);
        database.sql("""
                        insert into membership_candidate (person_id, cell_id, unit_path, listed_on, occupation, schooling, residence)
                        values (:person, :cell, :path, :day, 'Nông dân', 'UPPER_SECONDARY', 'Thôn Đông')
                        """)
                .param("person", person.value())
                .param("cell", cell.id().value())
                .param("path", cell.path())
                .param("day", today.minusMonths(12))
                .update();
        return person;
    }

    private PersonId person(LocalDate today, int age) {
        String name = "Người Kịch Bản " + count.incrementAndGet();
        database.sql("""
                        insert into organization_person (full_name, given_name, full_name_search, birth_date, gender, ethnicity)
                        values (:name, 'Bản', lower(:name), :born, 'FEMALE', 'Kinh')
                        """)
                .param("name", name)
                .param("born", today.minusYears(age).minusMonths(3))
                .update();
        return database.sql("select max(id) from organization_person")
                .query((row, number) -> new PersonId(row.getLong(1)))
                .single();
    }

    private void member(PersonId person, UnitSummary cell, String status, LocalDate today) {
        boolean left = "DELETED".equals(status);
        database.sql("""
                        insert into membership_member (person_id, cell_id, unit_path, status, admission_decision_number,
                            admission_decision_date, ceremony_date, probation_end, left_on, leaving_reason)
                        values (:person, :cell, :path, :status, '01-QĐ/ĐU', :decided, :decided, :ends, :left, :reason)
                        """)
                .param("person", person.value())
                .param("cell", cell.id().value())
                .param("path", cell.path())
                .param("status", status)
                .param("decided", left ? today.minusMonths(80) : today.minusMonths(3))
                .param("ends", left ? today.minusMonths(68) : today.plusMonths(9))
                .param("left", left ? today.minusMonths(40) : null)
                .param("reason", left ? "DELETED_FOR_CONDUCT" : null)
                .update();
    }
}
