package vn.thongsuot.membership.scenario;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.scenario.ScenarioCast;
import vn.thongsuot.procedure.scenario.ScenarioFact;
import vn.thongsuot.procedure.scenario.ScenarioPersons;
import vn.thongsuot.procedure.scenario.ScenarioStage;
import vn.thongsuot.procedure.scenario.ScenarioUnits;

/** Official members are those the cell has; sympathizers and members of another standing are made. */
@Configuration(proxyBeanMethods = false)
@Profile("scenario")
class MembershipCasts {

    private final JdbcClient database;
    private final ScenarioPersons persons;

    MembershipCasts(JdbcClient database, ScenarioPersons persons) {
        this.database = database;
        this.persons = persons;
    }

    @Bean
    ScenarioCast officialMember() {
        return new Cast(
                "membership.official-member",
                (stage, wishes) ->
                        database.sql("""
                        select person_id from membership_member where cell_id = :cell and status = 'OFFICIAL' order by id
                        """).param("cell", stage.unit().id().value()).query(String.class).list().stream()
                                .filter(person -> !stage.taken().contains(person))
                                .findFirst()
                                .orElseThrow());
    }

    @Bean
    ScenarioCast candidateForAdmission() {
        return new Cast("membership.candidate", (stage, wishes) -> text(candidate(stage, wishes)));
    }

    @Bean
    ScenarioCast formerMember() {
        return new Cast("membership.former-member", (stage, wishes) -> {
            PersonId person = candidate(stage, wishes);
            member(person, stage.unit(), "DELETED", stage.today());
            return text(person);
        });
    }

    @Bean
    ScenarioCast probationer() {
        return new Cast("membership.probationer", (stage, wishes) -> {
            PersonId person = persons.make(stage.today(), age(wishes));
            member(person, stage.unit(), "PROBATIONARY", stage.today());
            return text(person);
        });
    }

    /** A cell in which votes can be counted, neither tiny nor huge. */
    @Bean
    ScenarioUnits cellsWithVoters() {
        return (unit, today) -> !unit.kind().hasMembers()
                || database.sql("""
                                select count(*) between 10 and 60 from membership_member m
                                where m.cell_id = :cell and m.status = 'OFFICIAL' and not m.exempt_from_activity
                                  and not m.active_elsewhere
                                """)
                                .param("cell", unit.id().value())
                                .query(Integer.class)
                                .single()
                        == 1;
    }

    /** {@code none}, {@code probationary}, {@code official} or {@code deleted}: the standing of the subject of the case. */
    @Bean
    ScenarioFact member() {
        return new ScenarioFact() {

            @Override
            public String name() {
                return "member";
            }

            @Override
            public String found(CaseContext context, Map<String, Object> of) {
                long person = of.containsKey("of")
                        ? Long.parseLong(String.valueOf(of.get("of")))
                        : Objects.requireNonNull(context.subject()).value();
                String status = database.sql("select status from membership_member where person_id = :person")
                        .param("person", person)
                        .query(String.class)
                        .optional()
                        .orElse("ADMITTED");
                return "ADMITTED".equals(status) ? "none" : status.toLowerCase(Locale.ROOT);
            }
        };
    }

    private PersonId candidate(ScenarioStage stage, Map<String, Object> wishes) {
        PersonId person = persons.make(stage.today(), age(wishes));
        String schooling = String.valueOf(wishes.getOrDefault("schooling", "upper_secondary"));
        database.sql("""
                        insert into membership_candidate (person_id, cell_id, unit_path, listed_on, occupation, residence,
                            schooling)
                        values (:person, :cell, :path, :day, '-', '-', :schooling)
                        """)
                .param("person", person.value())
                .param("cell", stage.unit().id().value())
                .param("path", stage.unit().path())
                .param("day", stage.today().minusMonths(12))
                .param("schooling", schooling.toUpperCase(Locale.ROOT))
                .update();
        return person;
    }

    private void member(PersonId person, UnitSummary cell, String status, LocalDate today) {
        boolean left = "DELETED".equals(status);
        database.sql("""
                        insert into membership_member (person_id, cell_id, unit_path, status, admission_decision_number,
                            admission_decision_date, ceremony_date, probation_end, left_on, leaving_reason)
                        values (:person, :cell, :path, :status, '01', :decided, :decided, :ends, :left, :reason)
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

    private static int age(Map<String, Object> wishes) {
        return wishes.get("age") instanceof Integer years ? years : 25;
    }

    private static String text(PersonId person) {
        return String.valueOf(person.value());
    }

    private interface Finding {
        String find(ScenarioStage stage, Map<String, Object> wishes);
    }

    private record Cast(String name, Finding finding) implements ScenarioCast {

        @Override
        public String find(ScenarioStage stage, Map<String, Object> wishes) {
            return finding.find(stage, wishes);
        }
    }
}
