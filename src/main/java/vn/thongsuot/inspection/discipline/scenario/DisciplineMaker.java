package vn.thongsuot.inspection.discipline.scenario;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thongsuot.inspection.discipline.DisciplineForm;
import vn.thongsuot.inspection.discipline.DisciplineId;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.scenario.ScenarioPersons;

/** Makes members and decisions for scenarios and demonstrations: nobody of the demo data is used up by a play. */
@Component
@Profile("scenario")
class DisciplineMaker {

    private static final int AGE = 45;
    private static final int EFFECT_MONTHS = 12;

    private final JdbcClient database;
    private final ScenarioPersons persons;
    /** Decisions made here came out of no case; a number below zero belongs to none. */
    private final AtomicLong noCase = new AtomicLong(-System.nanoTime());

    DisciplineMaker(JdbcClient database, ScenarioPersons persons) {
        this.database = database;
        this.persons = persons;
    }

    PersonId member(UnitSummary cell, LocalDate today) {
        PersonId person = persons.make(today, AGE);
        database.sql("""
                        insert into membership_member (person_id, cell_id, unit_path, status, admission_decision_number,
                            admission_decision_date, ceremony_date, probation_end, official_since)
                        values (:person, :cell, :path, 'OFFICIAL', '01', :decided, :decided, :official, :official)
                        """)
                .param("person", person.value())
                .param("cell", cell.id().value())
                .param("path", cell.path())
                .param("decided", today.minusMonths(120))
                .param("official", today.minusMonths(108))
                .update();
        return person;
    }

    void position(PersonId person, UnitSummary unit, LocalDate today) {
        database.sql("""
                        insert into organization_position (unit_id, kind, title, rank_in_unit)
                        values (:unit, 'OFFICER', :title, 9999)
                        """)
                .param("unit", unit.id().value())
                .param("title", Texts.t("inspection.scenario.position"))
                .update();
        database.sql("""
                        insert into organization_holding (position_id, person_id, held_from)
                        select max(p.id), :person, :from from organization_position p
                        where p.unit_id = :unit and p.rank_in_unit = 9999
                        """)
                .param("unit", unit.id().value())
                .param("person", person.value())
                .param("from", today.minusMonths(24))
                .update();
    }

    /** @return its id */
    long decision(@Nullable PersonId person, UnitSummary unit, DisciplineForm form, LocalDate announced, String by) {
        long caseId = noCase.decrementAndGet();
        database.sql("""
                        insert into inspection_discipline (person_id, unit_id, unit_path, form, violation, acted_on, basis,
                            decided_by, last_body, decided_on, decision_number, decision_date, votes, votes_base, announced_on,
                            received_on, effect_on, effect_ends_on, state, case_id)
                        values (:person, :unit, :path, :form, :violation, :acted, :basis, :by, :by, :decided,
                            :number, :decided, 6, 7, :announced, :announced, :announced, :ends, 'IN_FORCE', :caseId)
                        """)
                .param("person", person == null ? null : person.value())
                .param("unit", unit.id().value())
                .param("path", unit.path())
                .param("form", form.name())
                .param("by", by.toUpperCase(Locale.ROOT).replace('-', '_'))
                .param("violation", Texts.t("inspection.scenario.violation"))
                .param("acted", announced.minusMonths(6))
                .param("basis", Texts.t("inspection.scenario.basis"))
                .param("number", Texts.t("inspection.scenario.number"))
                .param("decided", announced.minusDays(5))
                .param("announced", announced)
                .param("ends", form.endsByItself() ? announced.plusMonths(EFFECT_MONTHS) : null)
                .param("caseId", caseId)
                .update();
        if (form == DisciplineForm.EXPULSION && person != null) {
            database.sql("""
                            update membership_member set status = 'EXPELLED', left_on = :on, leaving_reason = 'EXPELLED'
                            where person_id = :person
                            """)
                    .param("on", announced)
                    .param("person", person.value())
                    .update();
        }
        return database.sql("select id from inspection_discipline where case_id = :caseId")
                .param("caseId", caseId)
                .query(Long.class)
                .single();
    }

    Optional<String> inCadreRecord(PersonId person) {
        return database.sql("""
                        select form from cadre_discipline where person_id = :person and cancelled_on is null
                        order by id desc limit 1
                        """)
                .param("person", person.value())
                .query(String.class)
                .optional()
                .map(form -> form.toLowerCase(Locale.ROOT));
    }

    Optional<String> lastEvent(DisciplineId decision) {
        return database.sql(
                        "select kind from inspection_discipline_event where discipline_id = :id order by id desc limit 1")
                .param("id", decision.value())
                .query(String.class)
                .optional()
                .map(kind -> kind.toLowerCase(Locale.ROOT));
    }

    int positions(PersonId person, LocalDate today) {
        return database.sql("""
                        select count(*) from organization_holding
                        where person_id = :person and (held_to is null or held_to > :today)
                        """)
                .param("person", person.value())
                .param("today", today)
                .query(Integer.class)
                .single();
    }
}
