package vn.thongsuot.cadre.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.organization.DemoCast;
import vn.thongsuot.platform.text.SearchText;

/**
 * Fills the cadre tables when the bean is made, after the demo people exist. Posts that are there already are left alone.
 */
@Component
@Profile("demo")
class DemoCadres {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCadres.class);
    private static final int TERM_YEARS = 5;

    private final JdbcClient database;
    private final LocalDate today;
    private final Properties words;

    /** @param cast not used itself: whoever asks for it gets a database with people in it */
    DemoCadres(JdbcClient database, PlatformTransactionManager transactions, Clock clock, DemoCast cast) {
        this.database = database;
        today = LocalDate.now(clock);
        words = words();
        int posts = database.sql("select count(*) from cadre_post")
                .query(Integer.class)
                .single();
        if (posts == 0 && !cast.persons().isEmpty()) {
            new TransactionTemplate(transactions).executeWithoutResult(status -> write());
            LOG.info("Wrote the demo cadres");
        }
    }

    private void write() {
        posts();
        terms();
        records();
        evaluations();
        plans();
        demoCommune();
    }

    /** Every leading position of a committee, an office or an inspection committee is a post. */
    private void posts() {
        database.sql("""
                        insert into cadre_post (unit_id, unit_path, position_id, title, title_search, managing_unit_id,
                            managing_path, rank_order, places, elected)
                        select u.id, u.path, p.id, p.title, '', m.id, m.path,
                            case when u.kind = 'PROVINCE' then
                                case p.kind when 'SECRETARY' then 10 when 'STANDING_DEPUTY_SECRETARY' then 12
                                    when 'DEPUTY_SECRETARY' then 14 when 'HEAD' then 20 when 'CHAIR' then 20 else 30 end
                            else
                                case p.kind when 'SECRETARY' then 32 when 'STANDING_DEPUTY_SECRETARY' then 36
                                    when 'DEPUTY_SECRETARY' then 38 when 'HEAD' then 50 when 'CHAIR' then 50 else 60 end
                            end,
                            greatest(1, (select count(*) from organization_holding h where h.position_id = p.id)),
                            b.kind in ('STANDING_SECRETARIAT', 'INSPECTION_COMMITTEE')
                        from organization_position p
                        join organization_unit u on u.id = p.unit_id
                        join organization_body b on b.id = p.body_id
                        join organization_unit m on m.id = case
                            when b.kind = 'STANDING_SECRETARIAT' and u.parent_id is not null then u.parent_id else u.id end
                        where u.kind in ('PROVINCE', 'COMMUNE', 'WARD', 'SPECIAL_ZONE') and u.valid_to is null
                          and ((b.kind = 'STANDING_SECRETARIAT')
                            or (b.kind = 'INSPECTION_COMMITTEE' and p.kind in ('CHAIR', 'VICE_CHAIR'))
                            or (b.kind not in ('STANDING_SECRETARIAT', 'INSPECTION_COMMITTEE', 'INSPECTION_OFFICE')
                                and p.kind in ('HEAD', 'DEPUTY_HEAD')))
                        order by u.path, p.rank_in_unit
                        """).update();
        database.sql("select id, title from cadre_post")
                .query((row, number) -> Map.entry(row.getLong("id"), row.getString("title")))
                .list()
                .forEach(post -> database.sql("update cadre_post set title_search = :search where id = :id")
                        .param("search", SearchText.of(post.getValue()))
                        .param("id", post.getKey())
                        .update());
    }

    /**
     * Those elected began with the new committees; those appointed carry on terms that began before, so that some end soon
     * and a few are over.
     */
    private void terms() {
        database.sql("""
                        insert into cadre_term (post_id, person_id, kind, starts_on, ends_on, decision_number, decision_date)
                        select p.id, h.person_id, if(p.elected, 'ELECTED', 'APPOINTED'), s.day,
                            date_sub(date_add(s.day, interval :years year), interval 1 day),
                            concat(100 + h.id mod 800, if(p.managing_unit_id = p.unit_id and p.rank_order > 30, :commune, :province)), s.day
                        from cadre_post p
                        join organization_holding h on h.position_id = p.position_id and h.held_to is null
                        join (select h2.id, if(p2.elected, h2.held_from,
                                  date_sub(h2.held_from, interval (h2.id * 37) mod 1250 day)) day
                              from organization_holding h2 join cadre_post p2 on p2.position_id = h2.position_id) s
                          on s.id = h.id
                        """)
                .param("years", TERM_YEARS)
                .param("commune", word("symbol.commune"))
                .param("province", word("symbol.province"))
                .update();
    }

    private void records() {
        database.sql("""
                        insert into cadre_record (person_id, unit_id, unit_path, managing_path, education, political_theory)
                        select t.person_id, p.unit_id, p.unit_path, p.managing_path,
                            elt(1 + t.person_id mod 4, :education0, :education1, :education2, :education3),
                            if(p.rank_order < 55, 'ADVANCED', 'INTERMEDIATE')
                        from cadre_term t join cadre_post p on p.id = t.post_id
                        where p.rank_order = (select min(p3.rank_order) from cadre_term t3
                            join cadre_post p3 on p3.id = t3.post_id where t3.person_id = t.person_id)
                        group by t.person_id
                        """)
                .param("education0", word("education.0"))
                .param("education1", word("education.1"))
                .param("education2", word("education.2"))
                .param("education3", word("education.3"))
                .update();
        // Members of the standing committees and officers of the offices are cadres, too.
        database.sql("""
                        insert ignore into cadre_record (person_id, unit_id, unit_path, managing_path, education,
                            political_theory)
                        select h.person_id, u.id, u.path, u.path, :education, 'INTERMEDIATE'
                        from organization_holding h
                        join organization_position p on p.id = h.position_id
                        join organization_unit u on u.id = p.unit_id
                        join organization_body b on b.id = p.body_id
                        where u.kind in ('PROVINCE', 'COMMUNE', 'WARD', 'SPECIAL_ZONE') and h.held_to is null
                          and (b.kind = 'STANDING_COMMITTEE' or p.kind = 'OFFICER')
                        """).param("education", word("education.0")).update();
    }

    private void evaluations() {
        for (int back = 1; back <= 3; back++) {
            database.sql("""
                            insert into cadre_evaluation (person_id, year, grade, decision, recorded_at)
                            select person_id, :year,
                                case when (person_id * 7 + :year) mod 10 < 2 then 'EXCELLENT'
                                     when (person_id * 7 + :year) mod 10 < 9 then 'GOOD' else 'COMPLETED' end,
                                concat(:words, :year), utc_timestamp(3)
                            from cadre_record
                            """)
                    .param("year", today.getYear() - back)
                    .param("words", word("evaluation"))
                    .update();
        }
    }

    /** Deputies are planned as heads, heads as deputy secretaries, of their own unit. */
    private void plans() {
        planned("e.rank_order = 50 and t.rank_order = 60");
        planned("e.rank_order = 36 and t.rank_order = 50 and t.elected = 0");
        planned("e.rank_order = 20 and e.elected = 0 and t.rank_order = 30 and t.elected = 0");
    }

    private void planned(String pairs) {
        database.sql("""
                        insert into cadre_plan_entry (post_id, person_id, term_from, term_to, state, proposed_on,
                            approved_on, decision_number, decision_date, reviewed_on)
                        select post_id, person_id, 2025, 2030, 'APPROVED', '2025-10-20', '2025-11-28',
                            concat(40 + post_id, :symbol), '2025-11-28', null
                        from (select e.id post_id, r.person_id,
                                row_number() over (partition by e.id order by (r.person_id * 13) mod 101) place,
                                row_number() over (partition by r.person_id order by e.id) title
                            from cadre_post e join cadre_post t on t.unit_id = e.unit_id and
                        """ + pairs + """
                             join cadre_term r on r.post_id = t.id and r.ended_on is null) x
                        where place <= 3 and title <= 2
                        """).param("symbol", word("symbol.commune")).update();
    }

    /** What the demo needs to begin with: a vacant post, people whose terms end, a discipline, entries out of the plan. */
    private void demoCommune() {
        long commune = database.sql(
                        "select id from organization_unit where kind = 'COMMUNE' and valid_to is null order by id limit 1")
                .query(Long.class)
                .single();
        long head = post(commune, "PARTY_BUILDING_BOARD", "HEAD");
        retire(head);
        long deputy = post(commune, "PARTY_BUILDING_BOARD", "DEPUTY_HEAD");
        long officeDeputy = post(commune, "COMMITTEE_OFFICE", "DEPUTY_HEAD");
        began(deputy, today.minusYears(TERM_YEARS).plusYears(2));
        began(officeDeputy, today.minusYears(TERM_YEARS).plusDays(45));
        began(
                post(commune, "COMMITTEE_OFFICE", "HEAD"),
                today.minusYears(TERM_YEARS).minusDays(9));
        database.sql(
                        "delete from cadre_plan_entry where person_id in (select person_id from cadre_term where post_id = :post)")
                .param("post", deputy)
                .update();
        database.sql("delete from cadre_plan_entry where post_id = :head")
                .param("head", head)
                .update();
        holders(deputy).forEach(person -> plan(head, person, "APPROVED", null));
        holders(officeDeputy).forEach(person -> plan(head, person, "APPROVED", null));
        List<Long> others =
                database.sql("""
                        select r.person_id from cadre_record r where r.unit_id = :unit
                          and r.person_id not in (select person_id from cadre_term where ended_on is null)
                          and r.person_id > 20 order by r.person_id limit 2
                        """).param("unit", commune).query(Long.class).list();
        if (others.size() == 2) {
            plan(head, others.get(0), "REMOVED", word("removed"));
            plan(deputy, others.get(1), "APPROVED", null);
            database.sql("""
                            insert into cadre_discipline (person_id, form, decision_number, decided_on, note, recorded_at)
                            values (:person, 'WARNING', :number, :on, :note,
                                utc_timestamp(3))
                            """)
                    .param("person", others.get(1))
                    .param("number", word("symbol.inspection"))
                    .param("note", word("discipline"))
                    .param("on", today.minusMonths(14))
                    .update();
        }
    }

    private void plan(long post, long person, String state, @Nullable String reason) {
        database.sql("""
                        insert into cadre_plan_entry (post_id, person_id, term_from, term_to, state, proposed_on,
                            approved_on, decision_number, decision_date, ended_on, end_reason)
                        values (:post, :person, 2025, 2030, :state, '2025-10-20', '2025-11-28', :number, '2025-11-28',
                            :ended, :reason)
                        """)
                .param("post", post)
                .param("person", person)
                .param("state", state)
                .param("number", "31" + word("symbol.commune"))
                .param("ended", reason == null ? null : today.minusDays(40))
                .param("reason", reason)
                .update();
    }

    private void retire(long post) {
        LocalDate last = today.minusDays(24);
        database.sql("update cadre_term set ended_on = :last, end_reason = 'RETIRED' where post_id = :post")
                .param("last", last)
                .param("post", post)
                .update();
        database.sql("""
                        update organization_holding set held_to = :last, end_reason = :reason
                        where position_id = (select position_id from cadre_post where id = :post)
                        """)
                .param("reason", word("retired"))
                .param("last", last)
                .param("post", post)
                .update();
    }

    private void began(long post, LocalDate on) {
        database.sql("""
                        update cadre_term set starts_on = :on, decision_date = :on,
                            ends_on = date_sub(date_add(:on, interval :years year), interval 1 day)
                        where post_id = :post
                        """)
                .param("on", on)
                .param("years", TERM_YEARS)
                .param("post", post)
                .update();
    }

    private List<Long> holders(long post) {
        return database.sql("select person_id from cadre_term where post_id = :post and ended_on is null")
                .param("post", post)
                .query(Long.class)
                .list();
    }

    private long post(long unit, String body, String kind) {
        return database.sql("""
                        select p.id from cadre_post p join organization_position o on o.id = p.position_id
                        join organization_body b on b.id = o.body_id
                        where p.unit_id = :unit and b.kind = :body and o.kind = :kind
                        """)
                .param("unit", unit)
                .param("body", body)
                .param("kind", kind)
                .query(Long.class)
                .single();
    }

    private String word(String key) {
        return Objects.requireNonNull(words.getProperty(key), key);
    }

    private static Properties words() {
        var properties = new Properties();
        try (Reader reader = new InputStreamReader(
                new ClassPathResource("demo/cadres.properties").getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
