package vn.thongsuot.cadre.scenario;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.text.SearchText;
import vn.thongsuot.procedure.scenario.ScenarioPersons;

/** Makes posts and cadres for the scenarios: nothing of the demo data is used up by a play. */
@Component
@Profile("scenario")
class CadreMaker {

    static final int WANTED_RANK = 7_000;
    static final int LOWER_RANK = 9_000;

    private final JdbcClient database;
    private final ScenarioPersons persons;
    private final AtomicInteger count = new AtomicInteger();

    CadreMaker(JdbcClient database, ScenarioPersons persons) {
        this.database = database;
        this.persons = persons;
    }

    /** A post with one place in the board or office of the unit. */
    long post(UnitSummary unit, UnitSummary managing, int rank) {
        String title = Texts.t("cadre.scenario.post", String.valueOf(count.incrementAndGet()));
        long body = database.sql("""
                        select id from organization_body where unit_id = :unit and valid_to is null
                          and kind in ('PARTY_BUILDING_BOARD', 'ORGANIZATION_BOARD', 'COMMITTEE_OFFICE') order by kind desc limit 1
                        """)
                .param("unit", unit.id().value())
                .query(Long.class)
                .single();
        database.sql("""
                        insert into organization_position (unit_id, body_id, kind, title, rank_in_unit)
                        values (:unit, :body, 'DEPUTY_HEAD', :title, 9999)
                        """)
                .param("unit", unit.id().value())
                .param("body", body)
                .param("title", title)
                .update();
        long position = last("organization_position");
        database.sql("""
                        insert into cadre_post (unit_id, unit_path, position_id, title, title_search, managing_unit_id,
                            managing_path, rank_order, places, term_months)
                        values (:unit, :path, :position, :title, :search, :managing, :managingPath, :rank, 1, 60)
                        """)
                .param("unit", unit.id().value())
                .param("path", unit.path())
                .param("position", position)
                .param("title", title)
                .param("search", SearchText.of(title))
                .param("managing", managing.id().value())
                .param("managingPath", managing.path())
                .param("rank", rank)
                .update();
        return last("cadre_post");
    }

    /** Somebody with a record, evaluated well last year, who holds no post yet. */
    PersonId cadre(UnitSummary unit, LocalDate today, int age) {
        PersonId person = persons.make(today, age);
        database.sql("""
                        insert into cadre_record (person_id, unit_id, unit_path, managing_path)
                        values (:person, :unit, :path, :path)
                        """)
                .param("person", person.value())
                .param("unit", unit.id().value())
                .param("path", unit.path())
                .update();
        database.sql("""
                        insert into cadre_evaluation (person_id, year, grade, recorded_at)
                        values (:person, :year, 'GOOD', :at)
                        """)
                .param("person", person.value())
                .param("year", today.getYear() - 1)
                .param("at", today.atStartOfDay())
                .update();
        return person;
    }

    void holds(PersonId person, long post, LocalDate from, @Nullable LocalDate until) {
        database.sql("""
                        insert into cadre_term (post_id, person_id, kind, starts_on, ends_on)
                        values (:post, :person, 'APPOINTED', :from, :until)
                        """)
                .param("post", post)
                .param("person", person.value())
                .param("from", from)
                .param("until", until)
                .update();
        database.sql("""
                        insert into organization_holding (position_id, person_id, held_from)
                        select position_id, :person, :from from cadre_post where id = :post
                        """)
                .param("post", post)
                .param("person", person.value())
                .param("from", from)
                .update();
    }

    void planned(PersonId person, long post, int from, int to, LocalDate today) {
        database.sql("""
                        insert into cadre_plan_entry (post_id, person_id, term_from, term_to, state, proposed_on, approved_on)
                        values (:post, :person, :from, :to, 'APPROVED', :on, :on)
                        """)
                .param("post", post)
                .param("person", person.value())
                .param("from", from)
                .param("to", to)
                .param("on", today.minusMonths(12))
                .update();
    }

    /** By a case that is not there, so that nothing ends it. */
    void proposed(PersonId person, long post, LocalDate on) {
        database.sql("insert into cadre_proposal (post_id, person_id, opened_on) values (:post, :person, :on)")
                .param("post", post)
                .param("person", person.value())
                .param("on", on)
                .update();
    }

    void disciplined(PersonId person, LocalDate on) {
        database.sql("""
                        insert into cadre_discipline (person_id, form, decision_number, decided_on, recorded_at)
                        values (:person, 'REPRIMAND', '01', :on, :at)
                        """)
                .param("person", person.value())
                .param("on", on)
                .param("at", on.atStartOfDay())
                .update();
    }

    private long last(String table) {
        return database.sql("select max(id) from " + table).query(Long.class).single();
    }
}
